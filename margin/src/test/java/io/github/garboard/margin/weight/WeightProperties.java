package io.github.garboard.margin.weight;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WeightProperties {

    /** Some roundings of values up to 10⁹. */
    private static final double TOLERANCE = 1e-5;

    @Provide
    Arbitrary<Double> amounts() {
        return Arbitraries.doubles().between(-1e6, 1e6).ofScale(6);
    }

    @Provide
    Arbitrary<WeightSchedule> schedules() {
        return Arbitraries.of(
                WeightSchedule.of(0.8, 1.2),
                WeightSchedule.of(0, 3),
                WeightSchedule.of(0.9, 1.1).sizeScaled(new SquareRootSize(0.003)),
                WeightSchedule.of(0.9, 1.1)
                        .sizeScaled(new SquareRootSize(0.003))
                        .poolScaled(new PoolScale(100, 250)));
    }

    @Property
    void moreOfATokenIsNeverWorse(
            @ForAll("schedules") WeightSchedule weights,
            @ForAll("amounts") double balance,
            @ForAll("amounts") double step) {
        double more = weights.value(balance + Math.abs(step), 1000);
        double less = weights.value(balance, 1000);
        assertTrue(more >= less - TOLERANCE, () -> less + " becomes " + more);
    }

    @Property
    void balanceCountsForNoMoreThanItsValue(
            @ForAll("schedules") WeightSchedule weights, @ForAll("amounts") double balance) {
        assertTrue(weights.value(balance, 1000) <= 1000 * balance + TOLERANCE);
    }

    @Property
    void openOrdersNeverHelp(
            @ForAll("amounts") double base,
            @ForAll("amounts") double quote,
            @ForAll("amounts") double bids,
            @ForAll("amounts") double asks) {
        WeightSchedule weights = WeightSchedule.of(0.8, 1.2);
        double without = new PerpetualHealth(base, quote, 0, 0, weights, 0.95).value(3);
        double with = new PerpetualHealth(base, quote, Math.abs(bids), 0, weights, 0.95).value(3);
        double both = new PerpetualHealth(base, quote, Math.abs(bids), Math.abs(asks), weights, 0.95).value(3);
        assertTrue(both <= with + TOLERANCE, () -> "asks help: " + with + " becomes " + both);
        assertTrue(with <= without + Math.abs(bids) + TOLERANCE, () -> without + " becomes " + with);
    }

    @Property
    void reservedFundsAddAtMostTheirValueAndNeverTakeAway(
            @ForAll("amounts") double dollars,
            @ForAll("amounts") double coins,
            @ForAll("amounts") double reservedBase,
            @ForAll("amounts") double reservedQuote) {
        WeightedAccount.Token dollar = new WeightedAccount.Token("dollar", dollars, 1, WeightSchedule.of(0.8, 1.2));
        WeightedAccount.Token coin = new WeightedAccount.Token("coin", coins, 5, WeightSchedule.of(0.5, 1.5));
        ReservedOrder order = ReservedOrder.of(1, 0, Math.abs(reservedBase), Math.abs(reservedQuote), 5, 0.2);
        double without = new WeightedAccount(List.of(dollar, coin), List.of(), List.of())
                .health()
                .amount();
        double with = new WeightedAccount(List.of(dollar, coin), List.of(), List.of(order))
                .health()
                .amount();
        assertTrue(with >= without - TOLERANCE, () -> without + " becomes " + with);
        assertTrue(with <= without + 1.5 * order.asQuote() + TOLERANCE, () -> without + " becomes " + with);
    }
}
