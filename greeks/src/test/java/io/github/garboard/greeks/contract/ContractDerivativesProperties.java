package io.github.garboard.greeks.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Contract;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.Greeks;
import io.github.garboard.greeks.OptionType;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hipparchus.analysis.differentiation.DerivativeStructure;

/** Every Greek of every contract is the derivative that it says it is. */
class ContractDerivativesProperties {

    /** Of the largest term, which {@link #scale} bounds. */
    private static final double TOLERANCE = 1e-12;

    /** What a perpetual does as time passes is its funding, not a derivative of its mark. */
    private static final Set<Greek> PASSING = EnumSet.of(Greek.THETA, Greek.CHARM, Greek.VETA, Greek.COLOR);

    @Property(tries = 300)
    void greeksOfCashOrNothingAreItsDerivatives(@ForAll("options") BlackScholesMerton option) {
        assertGreeks(option, new CashOrNothing(option, 7), new ContractFormula(option).cashOrNothing(7), 7);
    }

    @Property(tries = 300)
    void greeksOfAssetOrNothingAreItsDerivatives(@ForAll("options") BlackScholesMerton option) {
        double money = Math.max(option.spot(), option.strike());
        assertGreeks(option, new AssetOrNothing(option), new ContractFormula(option).assetOrNothing(), money);
    }

    @Property(tries = 300)
    void greeksOfInverseOptionsAreItsDerivativesInQuoteCurrencyAndInCoin(@ForAll("options") BlackScholesMerton option) {
        ContractFormula formula = new ContractFormula(option);
        double money = 2 * Math.max(option.spot(), option.strike());
        InverseOption inverse = new InverseOption(option);
        DerivativeStructure inCoin = formula.vanilla().divide(formula.spot);
        assertGreeks(option, inverse, formula.vanilla(), money);
        assertGreeks(option, inverse.inCoin(), inCoin, money / option.spot());
        assertGreeks(option, new CoinValue(option, option.spot()), inCoin, money / option.spot());
    }

    @Property(tries = 100)
    void greeksOfFuturesAreTheirDerivatives(@ForAll("options") BlackScholesMerton o) {
        ContractFormula formula = new ContractFormula(o);
        DerivativeStructure price = formula.spot.multiply(formula.growth());
        for (Settlement settlement : Settlement.values()) {
            Contract future = new Future(settlement, o.spot(), o.years(), o.rate(), o.dividendYield(), o.strike());
            boolean linear = settlement == Settlement.LINEAR;
            DerivativeStructure value = linear
                    ? price.subtract(o.strike())
                    : formula.spot.divide(o.strike()).subtract(formula.growth().reciprocal());
            double money = 4 * (linear ? o.spot() + o.strike() : 1 + o.spot() / o.strike());
            assertGreeks(o, future, value, money);
            assertGreeks(o, new CoinValue(future, o.spot()), value.divide(formula.spot), money / o.spot());
        }
    }

    @Property(tries = 300)
    void greeksOfPowerPerpetualsAreTheDerivativesOfTheMark(
            @ForAll("options") BlackScholesMerton o, @ForAll("degrees") double p, @ForAll Funding.Schedule schedule) {
        ContractFormula formula = new ContractFormula(o);
        Funding funding = new Funding(schedule, 0.02);
        Contract perpetual = new PowerPerpetual(o.spot(), p, o.rate(), o.dividendYield(), o.volatility(), funding, 5);
        DerivativeStructure growth = formula.rate
                .subtract(formula.yield)
                .multiply(p)
                .add(formula.volatility.pow(2).multiply(0.5 * p * (p - 1)));
        DerivativeStructure lost = growth.multiply(0.02);
        DerivativeStructure reciprocal = schedule == Funding.Schedule.CONTINUOUS
                ? lost.negate().add(1)
                : lost.negate().exp().multiply(2).subtract(1);
        DerivativeStructure value = formula.spot.pow(p).divide(reciprocal).subtract(5);
        Greeks greeks = perpetual.greeks();
        for (Greek greek : EnumSet.complementOf(EnumSet.copyOf(PASSING))) {
            double scale = scale(greek, o, value.getValue() + 10) * Math.max(1, Math.abs(p * p * p));
            assertEquals(
                    ContractFormula.get(value, greek),
                    greeks.get(greek),
                    TOLERANCE * scale,
                    () -> greek + " of " + perpetual);
        }
    }

    /** The value drifts nowhere: theta + (r - q) S delta + v^2 S^2 gamma / 2 = 0. */
    @Property(tries = 300)
    void fairPowerPerpetualIsAFairGame(
            @ForAll("options") BlackScholesMerton o, @ForAll("degrees") double p, @ForAll Funding.Schedule schedule) {
        PowerPerpetual perpetual = new PowerPerpetual(
                o.spot(), p, o.rate(), o.dividendYield(), o.volatility(), new Funding(schedule, 0.02), 5);
        Greeks greeks = perpetual.greeks();
        double drift = (o.rate() - o.dividendYield()) * o.spot() * greeks.delta();
        double convexity = 0.5 * o.volatility() * o.volatility() * o.spot() * o.spot() * greeks.gamma();
        assertEquals(-greeks.theta(), drift + convexity, TOLERANCE * (Math.abs(drift) + Math.abs(convexity)));
    }

    private static void assertGreeks(
            BlackScholesMerton option, Contract contract, DerivativeStructure expected, double money) {
        Greeks greeks = contract.greeks();
        for (Greek greek : Greek.values()) {
            double tolerance = TOLERANCE * scale(greek, option, money);
            assertEquals(
                    ContractFormula.get(expected, greek),
                    greeks.get(greek),
                    tolerance,
                    () -> greek + " of " + contract);
        }
    }

    /** The size of a derivative's terms: the price's scale over each variable's, once more over s for each sharpening. */
    private static double scale(Greek greek, BlackScholesMerton option, double money) {
        double s = Math.min(1, option.volatility() * Math.sqrt(option.years()));
        double unit = Math.min(option.spot(), option.strike());
        double v = option.volatility();
        double t = option.years();
        return 40
                * money
                * switch (greek) {
                    case PRICE -> 1;
                    case DELTA, DUAL_DELTA -> 1 / (unit * s);
                    case GAMMA, DUAL_GAMMA -> 1 / (unit * unit * s * s);
                    case VEGA -> 1 / (v * s);
                    case THETA -> 1 / (t * s);
                    case RHO, PHI -> t / s + 1;
                    case VANNA -> 1 / (unit * v * s * s);
                    case VOLGA -> 1 / (v * v * s * s);
                    case CHARM -> 1 / (unit * t * s * s);
                    case VETA -> 1 / (v * t * s * s);
                    case SPEED -> 1 / (unit * unit * unit * s * s * s);
                    case ZOMMA -> 1 / (unit * unit * v * s * s * s);
                    case COLOR -> 1 / (unit * unit * t * s * s * s);
                    case ULTIMA -> 1 / (v * v * v * s * s * s);
                };
    }

    @Provide
    Arbitrary<BlackScholesMerton> options() {
        return Combinators.combine(
                        Arbitraries.of(OptionType.class),
                        between(20, 200),
                        between(-4, 4),
                        between(0.02, 4),
                        between(-0.05, 0.2),
                        between(-0.05, 0.2),
                        between(0.05, 1.5))
                .as((w, f, m, t, r, q, v) ->
                        new BlackScholesMerton(w, f, f * Math.exp(m * v * Math.sqrt(t)), t, r, q, v));
    }

    @Provide
    Arbitrary<Double> degrees() {
        return Arbitraries.oneOf(Arbitraries.of(-1.0, 0.0, 0.5, 1.0, 2.0, 3.0), between(-1, 3.5));
    }

    private static Arbitrary<Double> between(double min, double max) {
        return Arbitraries.doubles().between(min, max).ofScale(9).withoutEdgeCases();
    }
}
