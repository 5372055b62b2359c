package io.github.garboard.liquidation.trigger;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.liquidation.HealthFunction;
import io.github.garboard.liquidation.Holdings;
import io.github.garboard.liquidation.Position;
import io.github.garboard.liquidation.trigger.BreachProbability.Bounds;
import io.github.garboard.liquidation.trigger.BreachProbability.Jumps;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class BreachProbabilityTest {

    /** Some units in the last place of a probability; the peer's normal distribution is that good. */
    private static final double ROUNDING = 1e-14;

    /** A central difference loses about 2⁻⁵² / 2⁻¹⁷ of the health. */
    private static final double DIFFERENCE = 1e-9;

    private static final double[][] COVARIANCE = {{4, 1}, {1, 9}};

    @Test
    void portfolioVolatilityIsTheQuadraticFormOfItsGradient() {
        // 4 x 9 + 2 x 1 x 3 x (-2) + 9 x 4 = 60
        BreachProbability breach = BreachProbability.of(5, new double[] {3, -2}, COVARIANCE);
        assertEquals(Math.sqrt(60), breach.volatility(), ROUNDING * 60);
        double expected = 2 * new NormalDistribution().cumulativeProbability(-5 / Math.sqrt(60 * 0.25));
        assertEquals(expected, breach.probabilityWithin(0.25), ROUNDING);
    }

    @Test
    void accountInBreachHasBreached() {
        assertEquals(1, new BreachProbability(-1e-9, 0).probabilityWithin(0));
        assertEquals(0, new BreachProbability(0, 1).probabilityWithin(0));
        assertEquals(1, new BreachProbability(0, 1).probabilityWithin(1e-9));
        assertEquals(0, new BreachProbability(0, 0).probabilityWithin(1));
        assertEquals(0, new BreachProbability(1, 0).probabilityWithin(1));
    }

    @Test
    void bufferLeavesExactlyTheAcceptedProbability() {
        for (double accepted : new double[] {1e-9, 0.001, 0.05, 0.9}) {
            double buffer = new LatencyBuffer(accepted).amount(120, 0.002, 7);
            double left = new BreachProbability(buffer - 7, 120).probabilityWithin(0.002);
            assertEquals(accepted, left, 1e-10 * accepted);
        }
        assertEquals(7, new LatencyBuffer(0.01).amount(120, 0, 7));
    }

    @Test
    void gradientByDifferencesFeedsTheProbability() {
        HealthFunction<String, double[]> health = (holdings, prices) ->
                10 + holdings.quantity(0) * prices[0] * prices[0] + holdings.quantity(1) * prices[1];
        HealthGradient<String, double[]> gradient =
                HealthGradient.byDifferences(health, prices -> prices, (market, prices) -> prices.clone());
        Holdings<String> account = Holdings.of(List.of(new Position<>("square", 2), new Position<>("line", -3)));
        double[] prices = {5, 0};
        double[] slopes = gradient.gradient(account, prices);
        assertEquals(20, slopes[0], 20 * DIFFERENCE);
        assertEquals(-3, slopes[1], 60 * DIFFERENCE);
        assertEquals(5, prices[0], "the market is left alone");
    }

    @Test
    void certainRuinByTheFirstJumpHasEqualBounds() {
        Bounds bounds = new BreachProbability(3, 0).withJumps(0.5, new Jumps(0.8, -4, 0));
        assertEquals(-Math.expm1(-0.4), bounds.lower(), ROUNDING);
        assertEquals(-Math.expm1(-0.4), bounds.upper(), ROUNDING);
    }

    @Test
    void withoutJumpsTheBoundsAreTheProbability() {
        BreachProbability breach = new BreachProbability(3, 5);
        double diffusion = breach.probabilityWithin(0.1);
        assertEquals(new Bounds(diffusion, diffusion), breach.withJumps(0.1, new Jumps(0, -4, 1)));
        assertEquals(new Bounds(1, 1), new BreachProbability(-1, 5).withJumps(0.1, new Jumps(3, -4, 1)));
    }

    @Test
    void simulatedPathsWithJumpsLieBetweenTheBounds() {
        int paths = 20_000;
        double years = 0.25;
        Jumps jumps = new Jumps(4, -1, 2);
        SplittableRandom random = new SplittableRandom(11);
        double hits = 0;
        for (int path = 0; path < paths; path++) {
            hits += 1 - survival(3, 2, years, jumps, random);
        }
        Bounds bounds = new BreachProbability(3, 2).withJumps(years, jumps);
        double error = 4 * 0.5 / Math.sqrt(paths);
        assertTrue(
                bounds.lower() - error <= hits / paths && hits / paths <= bounds.upper() + error,
                bounds + " but " + hits / paths);
        // not trivial: apart from 0 and from 1, and from the probability without jumps
        assertTrue(bounds.lower() > 2 * new BreachProbability(3, 2).probabilityWithin(years) && bounds.upper() < 0.7);
    }

    /** The chance that one path stays above zero, given its jumps and its values there. */
    private static double survival(
            double health, double volatility, double years, Jumps jumps, SplittableRandom random) {
        double[] times = new double[64];
        int count = 0;
        for (double t = random.nextExponential() / jumps.intensity(); t < years; ) {
            times[count++] = t;
            t += random.nextExponential() / jumps.intensity();
        }
        times[count] = years;
        double survive = 1;
        double before = 0;
        double x = health;
        for (int i = 0; i <= count; i++) {
            double dt = times[i] - before;
            double next = x + volatility * Math.sqrt(dt) * random.nextGaussian();
            survive *= next <= 0 ? 0 : -Math.expm1(-2 * x * next / (volatility * volatility * dt));
            x = i == count ? next : next + jumps.mean() + jumps.deviation() * random.nextGaussian();
            survive = x < 0 ? 0 : survive;
            before = times[i];
        }
        return survive;
    }

    @Test
    void manyJumpsAreSummedToTheNormalLimit() {
        // 10^5 jumps of variance 1 add up to a normal of variance 10^5: the end alone
        Bounds bounds = new BreachProbability(100, 0).withJumps(1, new Jumps(1e5, 0, 1));
        assertEquals(new NormalDistribution().cumulativeProbability(-100 / Math.sqrt(1e5)), bounds.lower(), 1e-5);
        assertEquals(1, bounds.upper());
    }

    @Test
    void badInputIsNamed() {
        double[] two = {1, 1};
        assertRefused("covariance must have 2 rows: 1", () -> BreachProbability.of(1, two, new double[][] {{1, 0}}));
        assertRefused(
                "covariance must have 2 columns in row 1: 1",
                () -> BreachProbability.of(1, two, new double[][] {{1, 0}, {1}}));
        assertRefused(
                "covariance must be positive semi-definite, variance >= 0: -2.0",
                () -> BreachProbability.of(1, two, new double[][] {{1, -2}, {-2, 1}}));
        double[][] bad = {{1, 0}, {0, Double.NaN}};
        assertRefused(
                "gradient x covariance x gradient at 1, 1 must be finite: NaN",
                () -> BreachProbability.of(1, two, bad));
        assertRefused("health must be finite: NaN", () -> new BreachProbability(Double.NaN, 1));
        assertRefused("volatility must be finite and >= 0: -1.0", () -> new BreachProbability(1, -1));
        assertRefused(
                "intensity x years must be <= 1000000.0: 2000000.0",
                () -> new BreachProbability(1, 1).withJumps(2, new Jumps(1e6, 0, 1)));
        assertRefused("intensity must be finite and >= 0: -1.0", () -> new Jumps(-1, 0, 1));
        assertRefused("mean must be finite: NaN", () -> new Jumps(1, Double.NaN, 1));
        assertRefused("deviation must be finite and >= 0: NaN", () -> new Jumps(1, 0, Double.NaN));
        for (double[] pair : new double[][] {{-0.1, 0.5}, {0.6, 0.5}, {0.5, 1.1}, {Double.NaN, 1}}) {
            assertRefused(
                    "bounds must be 0 <= lower <= upper <= 1: " + pair[0] + ", " + pair[1],
                    () -> new Bounds(pair[0], pair[1]));
        }
        for (double bad2 : new double[] {0, 1, Double.NaN}) {
            assertRefused("probability must be in (0, 1): " + bad2, () -> new LatencyBuffer(bad2));
        }
        assertRefused("years must be finite and >= 0: -1.0", () -> new LatencyBuffer(0.1).amount(1, -1, 0));
    }

    @Test
    void perfectHedgeHasNoVolatility() {
        double[][] same = new double[2][2];
        Arrays.fill(same[0], 0.1);
        Arrays.fill(same[1], 0.1);
        assertEquals(0, BreachProbability.of(1, new double[] {3, -3}, same).volatility());
    }
}
