package io.github.garboard.liquidation.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class AlmgrenChrissProperties {

    /** Some operations for each of up to sixty trades. */
    private static final double ROUNDING = 1e-10;

    /** For each trade, where the curvature is the last bits of 2 + κ̃² τ². */
    private static final double LAST_BITS = 1e-12;

    private static double power(double exponent) {
        return Math.pow(10, exponent);
    }

    @Provide
    Arbitrary<AlmgrenChriss> models() {
        Arbitrary<Double> powers = Arbitraries.doubles().between(-2, 2).ofScale(4);
        return Combinators.combine(
                        powers,
                        powers,
                        Arbitraries.integers().between(1, 60),
                        powers,
                        Arbitraries.of(0.0, 0.0625),
                        Arbitraries.doubles().between(0, 1.9).ofScale(3),
                        powers)
                .as((amount, horizon, steps, volatility, spread, part, temporary) -> new AlmgrenChriss(
                        power(amount),
                        power(horizon),
                        steps,
                        power(volatility),
                        spread,
                        part * power(temporary) / (power(horizon) / steps),
                        power(temporary)))
                .withoutEdgeCases();
    }

    @Property(tries = 300)
    void scheduleIsTheHyperbolicSine(
            @ForAll("models") AlmgrenChriss model, @ForAll @DoubleRange(min = -3, max = 3) @Scale(4) double exponent) {
        double tau = model.interval();
        double adjusted = model.temporary() - model.permanent() * tau / 2;
        double half = power(exponent) * model.volatility() * model.volatility() * tau * tau / adjusted / 2;
        // acosh(1 + half)
        double kappaTau = Math.log1p(half + Math.sqrt(half * (half + 2)));
        List<Double> holdings = model.schedule(power(exponent)).holdings();
        int steps = model.steps();
        for (int j = 0; j <= steps; j++) {
            // sinh(a) / sinh(b) = e^(a - b) (1 - e^-2a) / (1 - e^-2b)
            double expected = model.amount()
                    * Math.exp(-j * kappaTau)
                    * Math.expm1(-2 * (steps - j) * kappaTau)
                    / Math.expm1(-2 * steps * kappaTau);
            assertEquals(expected, holdings.get(j), LAST_BITS * steps * model.amount());
        }
    }

    @Property(tries = 300)
    void scheduleSellsExactlyTheAmount(
            @ForAll("models") AlmgrenChriss model, @ForAll @DoubleRange(min = -3, max = 3) @Scale(4) double exponent) {
        ExecutionSchedule schedule = model.schedule(power(exponent));
        assertEquals(model.amount(), schedule.holdings().get(0));
        assertEquals(0, schedule.holdings().get(model.steps()));
        double sold = schedule.trades().stream().mapToDouble(trade -> trade).sum();
        assertEquals(model.amount(), sold, ROUNDING * model.amount());
        assertTrue(schedule.trades().stream().allMatch(trade -> trade >= 0), schedule::toString);
    }

    /** Holding more or less after one trade, or after several. */
    @Property(tries = 300)
    void noOtherScheduleHasALowerPenalty(
            @ForAll("models") AlmgrenChriss model,
            @ForAll @DoubleRange(min = -3, max = 3) @Scale(4) double exponent,
            @ForAll @IntRange(min = 0, max = 58) int trade,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(4) double part) {
        ExecutionSchedule schedule = model.schedule(power(exponent));
        List<Double> other = new ArrayList<>(schedule.holdings());
        for (int j = 1; j < model.steps(); j++) {
            if (j == 1 + trade % Math.max(1, model.steps() - 1)) {
                double between = other.get(j + 1) + part * (other.get(j - 1) - other.get(j + 1));
                other.set(j, Math.min(other.get(j - 1), between));
            }
        }
        double best = schedule.cost().penalty(power(exponent));
        assertTrue(cost(model, other).penalty(power(exponent)) >= best * (1 - ROUNDING), schedule::toString);
        List<Double> line = model.schedule(power(exponent) * 10 * part).holdings();
        assertTrue(cost(model, line).penalty(power(exponent)) >= best * (1 - ROUNDING), schedule::toString);
    }

    private static ScheduleCost cost(AlmgrenChriss model, List<Double> holdings) {
        TradeImpact impact = TradeImpact.spread(model.spread()).plus(TradeImpact.linear(model.temporary()));
        return ScheduleCost.of(holdings, model.interval(), model.volatility(), model.permanent(), impact);
    }

    /** g X² / 2 + ε X + (η̃ / τ) Σ n², the form in which the model is solved. */
    @Property(tries = 300)
    void expectedCostIsTheSumOfSquaresOfTheTrades(
            @ForAll("models") AlmgrenChriss model, @ForAll @DoubleRange(min = -3, max = 3) @Scale(4) double exponent) {
        ExecutionSchedule schedule = model.schedule(power(exponent));
        double squares =
                schedule.trades().stream().mapToDouble(trade -> trade * trade).sum();
        double adjusted = model.temporary() - model.permanent() * model.interval() / 2;
        double expected = model.permanent() * model.amount() * model.amount() / 2
                + model.spread() * model.amount()
                + adjusted / model.interval() * squares;
        assertEquals(expected, schedule.cost().expected(), ROUNDING * expected);
    }

    /** With less aversion to risk the variance rises, the cost falls, and each unit of variance saves less. */
    @Property(tries = 300)
    void frontierIsConvexAndFalling(
            @ForAll("models") AlmgrenChriss model, @ForAll @DoubleRange(min = -3, max = 3) @Scale(4) double exponent) {
        List<Double> aversions = List.of(4 * power(exponent), 2 * power(exponent), power(exponent));
        List<ScheduleCost> points = model.frontier(aversions);
        ScheduleCost near = points.get(0);
        ScheduleCost middle = points.get(1);
        ScheduleCost far = points.get(2);
        double rounding = ROUNDING * near.expected();
        assertTrue(near.variance() <= middle.variance() && middle.variance() <= far.variance(), points::toString);
        assertTrue(near.expected() >= middle.expected() - rounding, points::toString);
        assertTrue(middle.expected() >= far.expected() - rounding, points::toString);
        double first = (near.expected() - middle.expected()) * (far.variance() - middle.variance());
        double second = (middle.expected() - far.expected()) * (middle.variance() - near.variance());
        assertTrue(first >= second - rounding * far.variance(), points::toString);
    }

    @Property(tries = 50)
    void noPointOfTheFrontierHasALowerValueAtRisk(
            @ForAll("models") AlmgrenChriss model,
            @ForAll @DoubleRange(min = 0, max = 4) @Scale(3) double deviations,
            @ForAll @DoubleRange(min = -6, max = 6) @Scale(4) double exponent) {
        double best = model.lowestValueAtRisk(deviations).cost().valueAtRisk(deviations);
        double other = model.schedule(power(exponent)).cost().valueAtRisk(deviations);
        assertTrue(other >= best * (1 - ROUNDING), () -> best + " " + other);
    }

    @Property(tries = 100)
    void batchFormGivesTheSameBits(
            @ForAll("models") AlmgrenChriss model, @ForAll @DoubleRange(min = -3, max = 3) @Scale(4) double exponent) {
        double[] holdings = new double[model.steps() + 3];
        Arrays.fill(holdings, -1);
        model.fillHoldings(power(exponent), holdings);
        List<Double> expected = model.schedule(power(exponent)).holdings();
        for (int j = 0; j < expected.size(); j++) {
            assertEquals(expected.get(j), holdings[j]);
        }
        assertEquals(-1, holdings[model.steps() + 1]);
    }
}
