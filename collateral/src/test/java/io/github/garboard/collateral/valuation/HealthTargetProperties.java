package io.github.garboard.collateral.valuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What is asked of an answer: that it keeps the target, and that a little more does not. */
class HealthTargetProperties {

    /** An amount, a price or a share of a move carries the roundings of the sums it comes from. */
    private static final double RELATIVE = 1e-11;

    private static final SidedPrices<Integer> PRICES =
            (asset, side) -> (1 + asset % 5) * (side == ValuationSide.ASSET ? 0.99 : 1.01);

    private static final LendingWeights<Integer> LINEAR =
            new LendingWeights<>((asset, amount) -> 1 - (asset % 4) / 10.0, (asset, amount) -> 1 + (asset % 3) / 10.0);

    /** Weights that depend on the root of the amount; more of an asset is never worth less. */
    private static final LendingWeights<Integer> SIZED = new LendingWeights<>(
            (asset, amount) -> 1 / Math.sqrt(1 + amount / 100), (asset, amount) -> 1 + Math.sqrt(amount) / 50);

    @Property
    void borrowIsTheLargestThatKeepsTheTarget(
            @ForAll @IntRange(max = 9) int asset,
            @ForAll @DoubleRange(min = 1, max = 1e4) @Scale(12) double held,
            @ForAll @DoubleRange(max = 1e3) @Scale(12) double owed,
            @ForAll @DoubleRange(min = 0.5, max = 3) @Scale(12) double target,
            @ForAll boolean sized) {
        LendingAccount<Integer> account = account(held, owed);
        HealthTarget<Integer> now = new HealthTarget<>(account, sized ? SIZED : LINEAR, PRICES, target);
        double amount = now.largestBorrow(asset);
        if (!now.isKept()) {
            assertEquals(0, amount);
            return;
        }
        assertTrue(after(now, asset, amount).isKept(), () -> "borrows " + amount);
        double more = amount * (1 + RELATIVE) + RELATIVE * (held + owed);
        assertFalse(after(now, asset, more).isKept(), () -> "borrows only " + amount);
    }

    @Property
    void withdrawalIsTheLargestThatKeepsTheTarget(
            @ForAll @IntRange(max = 3) int asset,
            @ForAll @DoubleRange(min = 1, max = 1e4) @Scale(12) double held,
            @ForAll @DoubleRange(max = 1e3) @Scale(12) double owed,
            @ForAll @DoubleRange(min = 0.5, max = 3) @Scale(12) double target,
            @ForAll boolean sized) {
        HealthTarget<Integer> now = new HealthTarget<>(account(held, owed), sized ? SIZED : LINEAR, PRICES, target);
        double have = now.account().collateral().amount(asset);
        double amount = now.largestWithdrawal(asset);
        if (!now.isKept() || have == 0) {
            assertEquals(0, amount);
            return;
        }
        assertTrue(amount <= have && left(now, asset, have - amount).isKept(), () -> "withdraws " + amount);
        double more = amount * (1 + RELATIVE) + RELATIVE * have;
        assertTrue(
                more > have || !left(now, asset, have - more).isKept(),
                () -> "withdraws only " + amount + " of " + have);
    }

    @Property
    void accountIsAtItsTargetAtTheThresholdPrice(
            @ForAll @IntRange(max = 3) int asset,
            @ForAll @DoubleRange(min = 1, max = 1e4) @Scale(12) double held,
            @ForAll @DoubleRange(min = 1, max = 1e3) @Scale(12) double owed,
            @ForAll boolean sized) {
        HealthTarget<Integer> now = new HealthTarget<>(account(held, owed), sized ? SIZED : LINEAR, PRICES, 1.5);
        OptionalDouble price = now.thresholdPrice(asset);
        if (price.isEmpty()) {
            boolean kept = at(now, asset, 0).isKept();
            for (double other : new double[] {0.01, 1, 100, 1e6}) {
                assertEquals(kept, at(now, asset, other).isKept(), "at " + other);
            }
            return;
        }
        AccountValuation<Integer> there = at(now, asset, price.getAsDouble()).valuation();
        assertEquals(
                1.5 * there.weightedDebt(), there.capacity(), RELATIVE * (there.capacity() + there.weightedDebt()));
    }

    @Property
    void moveEndsAtTheTargetAndTheSearchAgrees(
            @ForAll @DoubleRange(min = 1, max = 1e4) @Scale(12) double held,
            @ForAll @DoubleRange(min = 1, max = 1e3) @Scale(12) double owed,
            @ForAll @DoubleRange(min = -1, max = 0) @Scale(12) double fall,
            @ForAll @DoubleRange(max = 3) @Scale(12) double rise,
            @ForAll boolean sized) {
        LendingWeights<Integer> weights = sized ? SIZED : LINEAR;
        HealthTarget<Integer> now = new HealthTarget<>(account(held, owed), weights, PRICES, 1.5);
        PriceMove<Integer> move = new PriceMove<>(asset -> asset < 4 ? fall : rise);
        OptionalDouble share = move.shareToTarget(now);
        OptionalDouble searched = move.shareToZero(PRICES, prices -> {
            AccountValuation<Integer> there = now.account().valuation(weights, prices);
            return there.capacity() - 1.5 * there.weightedDebt();
        });
        assertEquals(share.isPresent(), searched.isPresent(), () -> share + " and " + searched);
        if (share.isPresent()) {
            AccountValuation<Integer> there =
                    now.account().valuation(weights, move.after(PRICES, searched.getAsDouble()));
            assertTrue(there.capacity() <= 1.5 * there.weightedDebt(), () -> "at " + searched);
            AccountValuation<Integer> closed =
                    now.account().valuation(weights, move.after(PRICES, share.getAsDouble()));
            if (share.getAsDouble() > 0) {
                assertEquals(
                        1.5 * closed.weightedDebt(),
                        closed.capacity(),
                        RELATIVE * (now.valuation().capacity() + closed.weightedDebt()));
            }
        }
    }

    private static LendingAccount<Integer> account(double held, double owed) {
        return new LendingAccount<>(
                Basket.of(new Holding<>(0, held), new Holding<>(1, held / 3), new Holding<>(2, 0.7)),
                Basket.<Integer>of().with(5, owed).with(6, owed / 7).with(2, owed / 20));
    }

    private static HealthTarget<Integer> after(HealthTarget<Integer> now, int asset, double borrowed) {
        LendingAccount<Integer> account = now.account();
        return new HealthTarget<>(
                new LendingAccount<>(
                        account.collateral(),
                        account.debts().with(asset, account.debts().amount(asset) + borrowed)),
                now.weights(),
                now.prices(),
                now.target());
    }

    private static HealthTarget<Integer> left(HealthTarget<Integer> now, int asset, double amount) {
        LendingAccount<Integer> account = now.account();
        return new HealthTarget<>(
                new LendingAccount<>(account.collateral().with(asset, Math.max(0, amount)), account.debts()),
                now.weights(),
                now.prices(),
                now.target());
    }

    private static HealthTarget<Integer> at(HealthTarget<Integer> now, int asset, double price) {
        return new HealthTarget<>(
                now.account(),
                now.weights(),
                (one, side) -> one == asset ? price : PRICES.price(one, side),
                now.target());
    }
}
