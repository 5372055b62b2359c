package io.github.garboard.greeks;

import static io.github.garboard.greeks.OptionType.CALL;
import static io.github.garboard.greeks.OptionType.PUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a desk asks beside the Greeks: delta conventions, strikes, probabilities, break-even, explained profit. */
class DeskTest {

    private static final BlackScholesMerton CALL_1 = new BlackScholesMerton(CALL, 100, 110, 0.5, 0.03, 0.01, 0.6);
    private static final BlackScholesMerton PUT_1 = new BlackScholesMerton(PUT, 100, 110, 0.5, 0.03, 0.01, 0.6);

    @Test
    void conventionsOfDeltaDifferByGrowthAndPremium() {
        double growth = Math.exp(0.01 * 0.5);
        for (BlackScholesMerton option : new BlackScholesMerton[] {CALL_1, PUT_1}) {
            double delta = option.value(Greek.DELTA);
            double premium = option.price() / option.spot();
            assertEquals(delta, option.delta(DeltaConvention.SPOT), 1e-15);
            assertEquals(delta * growth, option.delta(DeltaConvention.FORWARD), 1e-15);
            assertEquals(delta - premium, option.delta(DeltaConvention.PREMIUM_ADJUSTED_SPOT), 1e-15);
            assertEquals((delta - premium) * growth, option.delta(DeltaConvention.PREMIUM_ADJUSTED_FORWARD), 1e-15);
        }
    }

    @Property
    void theStrikeOfADeltaHasThatDelta(
            @ForAll OptionType type,
            @ForAll DeltaConvention convention,
            @ForAll @DoubleRange(min = -3, max = 3) @Scale(9) double deviations,
            @ForAll @DoubleRange(min = 0.05, max = 1.5) @Scale(9) double volatility) {
        double s = volatility * Math.sqrt(0.5);
        BlackScholesMerton option =
                new BlackScholesMerton(type, 100, 100 * Math.exp(deviations * s), 0.5, 0.03, 0.01, volatility);
        double delta = option.delta(convention);
        double strike = option.strikeFromDelta(convention, delta).orElseThrow();
        // of the two strikes of a premium-adjusted call the market means the higher one
        assertTrue(strike >= option.strike() * (1 - 1e-9), () -> strike + " for " + option);
        assertEquals(delta, option.withStrike(strike).delta(convention), 1e-12);
        boolean falling = type == PUT || convention == DeltaConvention.SPOT || convention == DeltaConvention.FORWARD;
        Assume.that(falling);
        assertEquals(option.strike(), strike, 1e-9 * strike);
    }

    @ParameterizedTest
    @EnumSource(DeltaConvention.class)
    void anUnattainableDeltaHasNoStrike(DeltaConvention convention) {
        for (double delta : new double[] {0, -0.3, 1.1}) {
            assertEquals(OptionalDouble.empty(), CALL_1.strikeFromDelta(convention, delta));
        }
        assertEquals(OptionalDouble.empty(), PUT_1.strikeFromDelta(convention, 0.3));
        assertEquals(OptionalDouble.empty(), CALL_1.withYears(0).strikeFromDelta(convention, 0.3));
        IllegalArgumentException error =
                assertThrows(IllegalArgumentException.class, () -> CALL_1.strikeFromDelta(convention, Double.NaN));
        assertEquals("delta must be finite: NaN", error.getMessage());
    }

    @Test
    void atTheMoneyForwardStrikesAreKnown() {
        // the delta-neutral straddle: K = F exp(v^2 T / 2) has forward delta 1/2
        double forward = 100 * Math.exp(0.02 * 0.5);
        double strike = CALL_1.strikeFromDelta(DeltaConvention.FORWARD, 0.5).orElseThrow();
        assertEquals(forward * Math.exp(0.18 * 0.5), strike, 1e-11);
        // and K = F exp(-v^2 T / 2) where the premium is paid in the coin: w (K/F) N(d2) with d2 = 0
        double adjusted =
                CALL_1.withStrike(forward * Math.exp(-0.18 * 0.5)).delta(DeltaConvention.PREMIUM_ADJUSTED_FORWARD);
        assertEquals(0.5 * Math.exp(-0.18 * 0.5), adjusted, 1e-14);
    }

    @Test
    void probabilitiesAreThoseOfTheTwoMeasures() {
        double s = 0.6 * Math.sqrt(0.5);
        double d1 = (Math.log(100 / 110.0) + 0.02 * 0.5) / s + s / 2;
        assertEquals(NormalDistribution.cumulative(d1 - s), CALL_1.probabilityInTheMoney(), 1e-14);
        assertEquals(NormalDistribution.cumulative(d1), CALL_1.assetProbabilityInTheMoney(), 1e-14);
        assertEquals(1, CALL_1.probabilityInTheMoney() + PUT_1.probabilityInTheMoney(), 1e-15);
        assertEquals(0, CALL_1.withSpot(0).assetProbabilityInTheMoney());
        assertEquals(1, PUT_1.withSpot(0).assetProbabilityInTheMoney());
        assertEquals(0.5, new BlackScholesMerton(CALL, 5, 5, 0, 0, 0, 1).probabilityInTheMoney());
    }

    @Test
    void aProbabilitySurvivesDiscountFactorsThatDoNot() {
        // r = q, so that d1 and d2 are those without carry; exp(-+800) is 0 or infinite
        for (double rate : new double[] {80, -80}) {
            BlackScholesMerton option = new BlackScholesMerton(CALL, 100, 110, 10, rate, rate, 0.2);
            double s = 0.2 * Math.sqrt(10);
            double d1 = Math.log(100 / 110.0) / s + s / 2;
            assertEquals(NormalDistribution.cumulative(d1), option.assetProbabilityInTheMoney(), 1e-14);
            assertEquals(NormalDistribution.cumulative(d1 - s), option.probabilityInTheMoney(), 1e-14);
            assertEquals(0, option.withVolatility(0).probabilityInTheMoney());
        }
    }

    @Test
    void noAmountOfAWorthlessAssetPaysAPremium() {
        for (DeltaConvention convention :
                new DeltaConvention[] {DeltaConvention.PREMIUM_ADJUSTED_SPOT, DeltaConvention.PREMIUM_ADJUSTED_FORWARD
                }) {
            assertEquals(0, CALL_1.withSpot(0).delta(convention), 0.0);
            assertEquals(Double.NEGATIVE_INFINITY, PUT_1.withSpot(0).delta(convention));
        }
    }

    @Test
    void lambdaIsTheElasticityOfTheValue() {
        double up = CALL_1.withSpot(100 * Math.exp(1e-5)).price();
        double down = CALL_1.withSpot(100 * Math.exp(-1e-5)).price();
        assertEquals(Math.log(up / down) / 2e-5, CALL_1.lambda(), 1e-8);
    }

    @Test
    void gammaPaysForThetaAtTheBreakEvenMove() {
        BlackScholesMerton option = new BlackScholesMerton(CALL, 100, 100, 0.5, 0, 0, 0.6);
        // without carry theta = -gamma v^2 S^2 / 2, so the move is one standard deviation
        double day = 1.0 / 365;
        assertEquals(
                0.6 * 100 * Math.sqrt(day), option.greeks().breakEvenMove(day).orElseThrow(), 1e-11);
        assertEquals(OptionalDouble.empty(), option.withVolatility(0).greeks().breakEvenMove(day));
        Greeks oneSided = Greeks.of(Set.of(Greek.GAMMA, Greek.THETA), greek -> 1);
        assertEquals(OptionalDouble.empty(), oneSided.breakEvenMove(day));
        assertThrows(IllegalArgumentException.class, () -> oneSided.breakEvenMove(0));
        assertThrows(IllegalArgumentException.class, () -> oneSided.breakEvenMove(Double.NaN));
    }

    @Test
    void aCallAndAPutImplyTheirForward() {
        double discount = Math.exp(-0.03 * 0.5);
        assertEquals(
                100 * Math.exp(0.02 * 0.5),
                Black76.impliedForward(CALL_1.price(), PUT_1.price(), 110, discount),
                1e-12);
        assertThrows(IllegalArgumentException.class, () -> Black76.impliedForward(1, 1, 100, 0));
    }

    @Test
    void deskUnitsAreNamed() {
        Greeks plain = CALL_1.greeks();
        DeskGreeks desk = DeskGreeks.of(plain, 100, 365);
        assertEquals(plain.price(), desk.price());
        assertEquals(plain.delta(), desk.delta());
        assertEquals(plain.gamma(), desk.gammaPerPercent(), 1e-16);
        assertEquals(plain.vega() / 100, desk.vegaPerPoint());
        assertEquals(plain.theta() / 365, desk.thetaPerDay());
        assertEquals(plain.rho() / 10_000, desk.rhoPerBasisPoint());
        assertThrows(IllegalArgumentException.class, () -> DeskGreeks.of(plain, 100, 0));
        assertThrows(IllegalArgumentException.class, () -> DeskGreeks.of(plain, -1, 365));
    }

    @Test
    void greeksExplainASmallChange() {
        BlackScholesMerton after = new BlackScholesMerton(CALL, 101, 110, 0.497, 0.031, 0.0105, 0.605);
        PnlExplanation explanation = PnlExplanation.between(CALL_1, after);
        assertEquals(after.price() - CALL_1.price(), explanation.change());
        assertEquals(explanation.change(), explanation.explained() + explanation.unexplained(), 1e-15);
        assertEquals(0, explanation.unexplained(), 1e-4 * Math.abs(explanation.change()));
        assertEquals(CALL_1.value(Greek.DELTA), explanation.part(Greek.DELTA), 1e-13);
        assertEquals(0, explanation.part(Greek.DUAL_DELTA));
    }

    /** The remainder is of second order at least (rate against spot is not among the parts): half the moves, a quarter of it. */
    @Test
    void theRemainderVanishesFasterThanTheMoves() {
        double whole = Math.abs(PnlExplanation.between(CALL_1, moved(1e-2)).unexplained());
        double half = Math.abs(PnlExplanation.between(CALL_1, moved(5e-3)).unexplained());
        assertEquals(4, whole / half, 0.2);
    }

    private static BlackScholesMerton moved(double part) {
        return new BlackScholesMerton(
                CALL, 100 + 2 * part, 110, 0.5 - 0.01 * part, 0.03 + 0.002 * part, 0.01, 0.6 + 0.01 * part);
    }

    @Test
    void onlyTheSameOptionIsExplained() {
        assertThrows(IllegalArgumentException.class, () -> PnlExplanation.between(CALL_1, PUT_1));
        assertThrows(IllegalArgumentException.class, () -> PnlExplanation.between(CALL_1, CALL_1.withStrike(100)));
        assertThrows(IllegalArgumentException.class, () -> PnlExplanation.between(CALL_1, CALL_1.withYears(0.6)));
    }
}
