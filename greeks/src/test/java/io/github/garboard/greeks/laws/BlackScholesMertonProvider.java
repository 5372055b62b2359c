package io.github.garboard.greeks.laws;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.OptionType;
import java.math.BigDecimal;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Options as markets have them and somewhat beyond: spot 0.01 to 1e6, strike within a factor 20 of it, up to ten years, rate
 * and yield -10 % to 30 %, volatility up to 500 %; zero time, zero volatility and a strike at the spot come up often.
 */
public final class BlackScholesMertonProvider implements ArbitraryProvider {

    /** The default of two decimals would test a coarse grid. */
    private static final int SCALE = 12;

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(BlackScholesMerton.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Set.of(options());
    }

    /** Returns the generator. */
    public static Arbitrary<BlackScholesMerton> options() {
        Arbitrary<Double> spot = between(-4.6, 13.8).map(Math::exp).edgeCases(edges -> only(edges, 100));
        Arbitrary<Double> moneyness = between(-3, 3).map(Math::exp).edgeCases(edges -> only(edges, 1));
        Arbitrary<Double> years = between(0, 10).edgeCases(edges -> only(edges, 0, 1.0 / 31_536_000, 0.25));
        Arbitrary<Double> rate = between(-0.1, 0.3).edgeCases(edges -> only(edges, 0, 0.05));
        Arbitrary<Double> volatility = between(0, 5).edgeCases(edges -> only(edges, 0, 1e-5, 0.5));
        return Combinators.combine(Arbitraries.of(OptionType.class), spot, moneyness, years, rate, rate, volatility)
                .as((type, s, k, t, r, q, v) -> new BlackScholesMerton(type, s, s * k, t, r, q, v));
    }

    private static void only(EdgeCases.Config<Double> edges, double... values) {
        edges.filter(generated -> false);
        for (double value : values) {
            edges.add(value);
        }
    }

    private static Arbitrary<Double> between(double min, double max) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(min), BigDecimal.valueOf(max))
                .ofScale(SCALE)
                .withDistribution(RandomDistribution.uniform())
                .map(BigDecimal::doubleValue);
    }
}
