package io.github.garboard.margin.weight;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.margin.Rounding;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightTest {

    private static final double ROUNDING = 1e-12;
    private static final WeightSchedule PLAIN = WeightSchedule.of(0.8, 1.2);

    @Test
    void whatIsOwnedCountsLessAndWhatIsOwedMore() {
        assertEquals(80, PLAIN.value(10, 10), ROUNDING);
        assertEquals(-120, PLAIN.value(-10, 10), ROUNDING);
        assertEquals(0, PLAIN.value(0, 10));
        WeightSchedule fill = PLAIN.meanWith(WeightSchedule.of(0.9, 1.1));
        assertEquals(0.85, fill.weight(1), ROUNDING);
        assertEquals(1.15, fill.weight(-1), ROUNDING);
        WeightSchedule custom = PLAIN.liabilityAtLeast(1.5);
        assertEquals(0.8, custom.weight(1));
        assertEquals(1.5, custom.weight(-1));
    }

    @Test
    void largeBalancesAndFullPoolsCountLess() {
        WeightSchedule sized = PLAIN.sizeScaled(new SquareRootSize(0.01));
        assertEquals(0.8, sized.weight(100), ROUNDING);
        assertEquals(1.1 / 2, sized.weight(10_000), ROUNDING);
        assertEquals(1.2, sized.weight(-100), ROUNDING);
        assertEquals(0.96 + 1, sized.weight(-10_000), ROUNDING);
        assertEquals(0.8, PLAIN.sizeScaled(new SquareRootSize(0)).weight(1e12));
        assertEquals(1.2, PLAIN.sizeScaled(new SquareRootSize(0)).weight(-1e12));
        WeightSchedule pooled = PLAIN.poolScaled(new PoolScale(1000, 4000));
        assertEquals(0.2, pooled.weight(1), ROUNDING);
        assertEquals(1.2, pooled.weight(-1));
        assertEquals(0.8, PLAIN.poolScaled(new PoolScale(1000, 1000)).weight(1));
        assertEquals(
                0.8,
                PLAIN.poolScaled(new PoolScale(Double.POSITIVE_INFINITY, 1e12)).weight(1));
    }

    @Test
    void weightIsRoundedOnceFromTheExactFigure() {
        SquareRootSize floors = new SquareRootSize(0.1, Rounding.floor(5), Rounding.floor(4));
        // 0.8 x 1.25 + 0.1 x 3 is 1.3 exactly, and a little less in doubles
        assertEquals(1.3, floors.liabilityWeight(1.25, 9));
        assertEquals(0.8461, floors.assetWeight(1, 9));
    }

    @Test
    void perpetualCountsTheWorseOfItsFillsAndAGainInPart() {
        PerpetualHealth flat = new PerpetualHealth(0, 0, 10, 10, PLAIN, 0.5);
        assertEquals(Math.min(-100 + 80, 100 - 120), flat.value(10), ROUNDING);
        PerpetualHealth gain = new PerpetualHealth(10, 0, 0, 0, PLAIN, 0.5);
        assertEquals(40, gain.value(10), ROUNDING);
        PerpetualHealth loss = new PerpetualHealth(10, -100, 0, 0, PLAIN, 0.5);
        assertEquals(-20, loss.value(10), ROUNDING);
    }

    @Test
    void reservedFundsCountAsTheWorseOfTheirTokens() {
        WeightedAccount.Token dollar = new WeightedAccount.Token("dollar", 0, 1, WeightSchedule.of(1, 1));
        WeightedAccount.Token coin = new WeightedAccount.Token("coin", 0, 10, PLAIN);
        ReservedOrder order = ReservedOrder.of(1, 0, 5, 50, 10, 0.1);
        assertEquals(new ReservedOrder(1, 0, 10, 100), order);
        WeightedAccount account = new WeightedAccount(List.of(dollar, coin), List.of(), List.of(order));
        assertEquals(80, account.health().amount(), ROUNDING);
        assertEquals(
                List.of("dollar", "coin", "orders coin/dollar"),
                account.health().parts().stream().map(part -> part.name()).toList());
    }

    @Test
    void perpetualSettlesIntoItsTokenBeforeThatIsWeighted() {
        WeightedAccount.Token debt = new WeightedAccount.Token("dollar", -100, 1, PLAIN);
        PerpetualHealth gain = new PerpetualHealth(10, 60, 0, 0, WeightSchedule.of(0.5, 1.5), 1);
        WeightedAccount account =
                new WeightedAccount(List.of(debt), List.of(new WeightedAccount.Perpetual(gain, 10, 0)), List.of());
        assertEquals(8, account.health().amount(), ROUNDING);
    }

    @Test
    void rejectsWhatIsNoAccount() {
        assertRefused("asset must be in [0, 1]: 1.1", () -> WeightSchedule.of(1.1, 1));
        assertRefused("liability must be finite and >= 1: 0.9", () -> WeightSchedule.of(1, 0.9));
        assertRefused("least must be finite and >= 1: NaN", () -> PLAIN.liabilityAtLeast(Double.NaN));
        assertRefused("balance must be finite: NaN", () -> PLAIN.value(Double.NaN, 1));
        assertRefused("price must be finite and >= 0: -1.0", () -> PLAIN.value(1, -1));
        assertRefused("factor must be finite and >= 0: -1.0", () -> new SquareRootSize(-1));
        assertRefused("weight must be finite and >= 0: -1.0", () -> new SquareRootSize(1).assetWeight(-1, 1));
        assertRefused("value must be finite and >= 0: -1.0", () -> new SquareRootSize(1).assetWeight(1, -1));
        assertRefused("start must be > 0: 0.0", () -> new PoolScale(0, 1));
        assertRefused("deposits must be finite and >= 0: -1.0", () -> new PoolScale(1, -1));
        assertRefused("gainWeight must be in [0, 1]: 2.0", () -> new PerpetualHealth(0, 0, 0, 0, PLAIN, 2));
        assertRefused("bids must be finite and >= 0: -1.0", () -> new PerpetualHealth(0, 0, -1, 0, PLAIN, 1));
        assertThrows(IllegalArgumentException.class, () -> new ReservedOrder(0, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new ReservedOrder(-1, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new ReservedOrder(1, -1, 1, 1));
        assertRefused("quotePerBase must be finite and > 0: 0.0", () -> ReservedOrder.of(0, 1, 1, 1, 0, 1));
        WeightedAccount.Token token = new WeightedAccount.Token("t", 0, 1, PLAIN);
        assertThrows(IllegalArgumentException.class, () -> new WeightedAccount(List.of(), List.of(), List.of()));
        assertRefused(
                "quoteToken must be one of 1 tokens: 1",
                () -> new WeightedAccount(List.of(token), List.of(), List.of(new ReservedOrder(0, 1, 0, 0))));
        PerpetualHealth none = new PerpetualHealth(0, 0, 0, 0, PLAIN, 1);
        assertRefused(
                "settleToken must be one of 1 tokens: -1",
                () -> new WeightedAccount(
                        List.of(token), List.of(new WeightedAccount.Perpetual(none, 1, -1)), List.of()));
        assertRefused("name must not be blank: \"\"", () -> new WeightedAccount.Token("", 0, 1, PLAIN));
    }
}
