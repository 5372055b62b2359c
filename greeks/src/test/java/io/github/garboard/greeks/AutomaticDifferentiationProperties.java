package io.github.garboard.greeks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every Greek of every model is the derivative that it says it is. */
class AutomaticDifferentiationProperties {

    /**
     * Each differentiation of the textbook formula loses digits where its terms cancel; relative to the largest term, which
     * {@link #scale} bounds, a dozen remain.
     */
    private static final double TOLERANCE = 1e-11;

    @Property
    void greeksOfBlackScholesMertonAreItsDerivatives(@ForAll("ordinary") BlackScholesMerton option) {
        assertGreeks(option, option.spot(), DifferentiatedFormula.of(option)::get);
    }

    @Property
    void greeksOfBlack76AreItsDerivatives(@ForAll("black") Black76 option) {
        assertGreeks(option, option.forward(), DifferentiatedFormula.of(option)::get);
    }

    @Property
    void greeksOfDisplacedBlackAreItsDerivatives(@ForAll("displaced") DisplacedBlack option) {
        assertGreeks(option, option.forward() + option.displacement(), DifferentiatedFormula.of(option)::get);
    }

    @Property
    void greeksOfBachelierAreItsDerivatives(@ForAll("normal") Bachelier option) {
        // the normal model moves in units of v sqrt(T), not of F
        double unit = option.volatility() * Math.sqrt(option.years());
        assertGreeks(option, unit, DifferentiatedFormula.of(option)::get);
    }

    private static void assertGreeks(VanillaOption option, double underlying, ToDoubleFunction<Greek> expected) {
        Greeks greeks = option.greeks();
        for (Greek greek : Greek.values()) {
            double scale = scale(greek, option, underlying);
            assertEquals(
                    expected.applyAsDouble(greek),
                    greeks.get(greek),
                    TOLERANCE * scale,
                    () -> greek + " of " + option + ", scale " + scale);
        }
    }

    /** The size of a derivative's terms: the price's scale over each variable's, once more over s for each sharpening. */
    private static double scale(Greek greek, VanillaOption option, double underlying) {
        boolean normal = option instanceof Bachelier;
        double s = normal ? 1 : Math.min(1, option.volatility() * Math.sqrt(option.years()));
        double money = option instanceof Bachelier bachelier
                ? underlying + Math.abs(bachelier.forward() - bachelier.strike())
                : Math.max(underlying, option.strike()) * 2;
        double v = option.volatility();
        double t = option.years();
        double strikeUnit = normal ? underlying : option.strike();
        return 10
                * money
                * switch (greek) {
                    case PRICE -> 1;
                    case DELTA -> 1 / (underlying * s);
                    case DUAL_DELTA -> 1 / (strikeUnit * s);
                    case GAMMA -> 1 / (underlying * underlying * s * s);
                    case DUAL_GAMMA -> 1 / (strikeUnit * strikeUnit * s * s);
                    case VEGA -> 1 / (v * s);
                    case THETA -> 1 / (t * s);
                    case RHO, PHI -> t / s + 1;
                    case VANNA -> 1 / (underlying * v * s * s);
                    case VOLGA -> 1 / (v * v * s * s);
                    case CHARM -> 1 / (underlying * t * s * s);
                    case VETA -> 1 / (v * t * s * s);
                    case SPEED -> 1 / (underlying * underlying * underlying * s * s * s);
                    case ZOMMA -> 1 / (underlying * underlying * v * s * s * s);
                    case COLOR -> 1 / (underlying * underlying * t * s * s * s);
                    case ULTIMA -> 1 / (v * v * v * s * s * s);
                };
    }

    @Provide
    Arbitrary<BlackScholesMerton> ordinary() {
        return Combinators.combine(type(), between(20, 200), moneyness(), years(), rate(), rate(), volatility())
                .as((w, f, m, t, r, q, v) ->
                        new BlackScholesMerton(w, f, f * Math.exp(m * v * Math.sqrt(t)), t, r, q, v));
    }

    @Provide
    Arbitrary<Black76> black() {
        return Combinators.combine(type(), between(20, 200), moneyness(), years(), between(0.3, 1.1), volatility())
                .as((w, f, m, t, d, v) -> new Black76(w, f, f * Math.exp(m * v * Math.sqrt(t)), t, d, v));
    }

    @Provide
    Arbitrary<DisplacedBlack> displaced() {
        return Combinators.combine(black(), between(-15, 50))
                .as((b, s) -> new DisplacedBlack(
                        b.type(),
                        b.forward(),
                        b.strike() + Math.max(0, -s),
                        b.years(),
                        b.discount(),
                        b.volatility(),
                        s));
    }

    @Provide
    Arbitrary<Bachelier> normal() {
        return Combinators.combine(type(), between(-50, 50), moneyness(), years(), between(0.3, 1.1), between(1, 60))
                .as((w, f, m, t, d, v) -> new Bachelier(w, f, f - m * v * Math.sqrt(t), t, d, v));
    }

    private static Arbitrary<OptionType> type() {
        return Arbitraries.of(OptionType.class);
    }

    /** In standard deviations. */
    private static Arbitrary<Double> moneyness() {
        return between(-4, 4);
    }

    private static Arbitrary<Double> years() {
        return between(0.02, 4);
    }

    private static Arbitrary<Double> rate() {
        return between(-0.05, 0.2);
    }

    private static Arbitrary<Double> volatility() {
        return between(0.05, 1.5);
    }

    private static Arbitrary<Double> between(double min, double max) {
        return Arbitraries.doubles().between(min, max).ofScale(9).withoutEdgeCases();
    }
}
