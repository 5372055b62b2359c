package io.github.garboard.greeks.numerical;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.OptionType;
import io.github.garboard.greeks.laws.BlackScholesMertonProvider;
import io.github.garboard.greeks.laws.PricingFunctionLaws;
import java.util.Set;
import net.jqwik.api.Arbitrary;

class CallPricerLawsTest implements PricingFunctionLaws {

    @Override
    public PricingFunction pricer() {
        return TextbookOption.pricer(OptionType.CALL);
    }

    @Override
    public Arbitrary<PricingInputs> inputs() {
        return BlackScholesMertonProvider.options().map(TextbookOption::inputs);
    }

    @Override
    public double lowerBound(PricingInputs inputs) {
        // the difference of two amounts is no more exact than the larger one
        return Math.max(forward(inputs) * (1 - RELATIVE) - strike(inputs), 0);
    }

    @Override
    public double upperBound(PricingInputs inputs) {
        return forward(inputs);
    }

    @Override
    public Set<String> risesIn() {
        return Set.of("spot", "volatility", "rate");
    }

    @Override
    public Set<String> fallsIn() {
        return Set.of("yield", "strike");
    }

    @Override
    public Set<String> convexIn() {
        return Set.of("spot", "strike");
    }

    private static double forward(PricingInputs inputs) {
        return inputs.value("spot") * Math.exp(-inputs.value("yield") * inputs.value("years"));
    }

    private static double strike(PricingInputs inputs) {
        BlackScholesMerton option = TextbookOption.option(OptionType.CALL, inputs.values());
        return option.strike() * Math.exp(-option.rate() * option.years());
    }
}
