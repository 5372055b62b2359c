package io.github.garboard.liquidation.laws;

import io.github.garboard.liquidation.execution.TradeImpact;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every impact of a trade keeps, so that splitting a trade over time never costs more. */
public interface TradeImpactLaws {

    /** Returns the impact under test. */
    TradeImpact impact();

    /** Returns amounts that the market may be asked for; 0 among them. */
    default Arbitrary<Double> amounts() {
        return Arbitraries.doubles().between(0, 1e6).ofScale(4);
    }

    /** Returns by which part of a cost the laws may be missed by rounding. */
    default double tolerance() {
        return 1e-9;
    }

    /** Returns the money per unit by which a cost that is a difference of prices may be off, 0 for one that is none. */
    default double roundingPerUnit() {
        return 0;
    }

    /** Returns {@link #amounts()} to the properties of this interface. */
    @Provide
    default Arbitrary<Double> lawAmounts() {
        return amounts();
    }

    /** Returns times from a thousandth to a thousand to the properties of this interface. */
    @Provide
    default Arbitrary<Double> lawTimes() {
        return Arbitraries.doubles().between(-3, 3).ofScale(3).map(power -> Math.pow(10, power));
    }

    /** Nothing traded costs nothing. */
    @Property(tries = 100)
    default void nothingCostsNothing(@ForAll("lawTimes") double time) {
        Law.require(impact().cost(0, time) == 0, "no trade costs " + impact().cost(0, time));
    }

    /** A larger trade in the same time never costs less, and no trade brings money. */
    @Property(tries = 300)
    default void costNeverFallsInTheAmount(
            @ForAll("lawAmounts") double one, @ForAll("lawAmounts") double other, @ForAll("lawTimes") double time) {
        double small = impact().cost(Math.min(one, other), time);
        double large = impact().cost(Math.max(one, other), time);
        Law.require(small >= 0, Math.min(one, other) + " costs " + small);
        double rounding = roundingPerUnit() * Math.max(one, other);
        Law.require(
                large >= small * (1 - tolerance()) - rounding, one + " and " + other + " cost " + small + ", " + large);
    }

    /** The cost of a mean amount is at most the mean of the costs. */
    @Property(tries = 300)
    default void costIsConvex(
            @ForAll("lawAmounts") double one, @ForAll("lawAmounts") double other, @ForAll("lawTimes") double time) {
        double mean = (impact().cost(one, time) + impact().cost(other, time)) / 2;
        double between = impact().cost((one + other) / 2, time);
        double rounding = roundingPerUnit() * Math.max(one, other) + Double.MIN_NORMAL;
        Law.require(between <= mean * (1 + tolerance()) + rounding, between + " between " + one + ", " + other);
    }
}
