package io.github.garboard.collateral.valuation;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * How far an account is from a health factor: the largest borrowing and withdrawal that keep it, and the prices that
 * reach it.
 *
 * <p>The account keeps the target where capacity &gt;= target weighted debt; without debt it always does. At a target of
 * 1 that is where it is covered.
 *
 * @param <A> the caller's description of an asset
 * @param account the account
 * @param weights the weights that health is measured with; they depend on amounts but not on
 *     prices (see {@link PriceMove} where they do)
 * @param prices the prices by side, non-negative and finite
 * @param target the health factor, above 0 and finite
 */
public record HealthTarget<A>(
        LendingAccount<A> account, LendingWeights<? super A> weights, SidedPrices<? super A> prices, double target) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the target is not above 0 and finite
     */
    public HealthTarget {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(prices, "prices");
        Amounts.requirePositive("target", target);
    }

    /** Returns the valuation of the account. */
    public AccountValuation<A> valuation() {
        return account.valuation(weights, prices);
    }

    /** Returns whether the account keeps the target. */
    public boolean isKept() {
        return keeps(account);
    }

    /**
     * Returns the largest amount of an asset that can be borrowed so that the account keeps the target. The account after
     * it always passes the test of {@link #isKept}, roundings included. It is 0 where the account does not keep the target
     * now, and infinite where the asset's price is 0.
     *
     * <p>x = max(0, capacity / target - weighted debt) / (price weight) where the weight is the same for any amount.
     * Where it grows with the amount, x bounds the answer from above; the weighted debt still grows with the amount, so
     * that there is one last amount that passes, and bisection finds it in at most 64 valuations.
     */
    public double largestBorrow(A asset) {
        if (!isKept()) {
            return 0;
        }
        double price = prices.price(asset, ValuationSide.DEBT);
        if (price == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double owed = account.debts().amount(asset);
        double unit = price * weights.liability().weight(asset, owed);
        double most = Math.min(valuation().availableBorrow(target) / unit, Double.MAX_VALUE - owed);
        DoublePredicate keeps = more ->
                keeps(new LendingAccount<>(account.collateral(), account.debts().with(asset, owed + more)));
        return keeps.test(most) ? most : Bisection.last(keeps, most, 0, most);
    }

    /**
     * Returns the largest amount of an asset that can be withdrawn so that the account keeps the target, at most what is
     * held. The account after it always passes the test of {@link #isKept}, roundings included. It is 0 where the account
     * does not keep the target now, and all that is held where nothing is owed.
     *
     * <p>x = (capacity - target weighted debt) / (price weight) where the weight is the same for any amount. Where it
     * falls as the amount grows, x bounds the answer from below; as long as more of the asset is never worth less there
     * is one last amount that passes, and bisection finds it in at most 64 valuations.
     */
    public double largestWithdrawal(A asset) {
        if (!isKept()) {
            return 0;
        }
        double held = account.collateral().amount(asset);
        DoublePredicate keeps =
                less -> keeps(new LendingAccount<>(account.collateral().with(asset, held - less), account.debts()));
        if (keeps.test(held)) {
            return held;
        }
        AccountValuation<A> now = valuation();
        double unit = prices.price(asset, ValuationSide.ASSET) * weights.asset().weight(asset, held);
        double last = Bisection.last(keeps, (now.capacity() - target * now.weightedDebt()) / unit, 0, held);
        return held - last == held ? 0 : last; // below the last bit of what is held nothing would leave
    }

    /**
     * Returns the price of one asset at which the account is exactly at the target, all other prices as they are;
     * nothing where no price does that. On which side of it the target is kept is seen from the price now.
     *
     * <p>With q and d the amounts held and owed of the asset, capacity' and debt' what the others contribute: p = (target
     * debt' - capacity') / (q asset weight - target d liability weight). One price is taken for both sides of the asset.
     * Costs one valuation.
     */
    public OptionalDouble thresholdPrice(A asset) {
        double constant = 0;
        double slope = 0;
        AccountValuation<A> now = valuation();
        for (WeightedHolding<A> held : now.collateral()) {
            if (held.holding().asset().equals(asset)) {
                slope += held.holding().amount() * held.weight();
            } else {
                constant += held.weightedValue();
            }
        }
        for (WeightedHolding<A> debt : now.debts()) {
            if (debt.holding().asset().equals(asset)) {
                slope -= target * (debt.holding().amount() * debt.weight());
            } else {
                constant -= target * debt.weightedValue();
            }
        }
        double price = -constant / slope;
        return price >= 0 && price < Double.POSITIVE_INFINITY
                ? OptionalDouble.of(Math.abs(price))
                : OptionalDouble.empty();
    }

    private boolean keeps(LendingAccount<A> one) {
        AccountValuation<A> valuation = one.valuation(weights, prices);
        return valuation.capacity() >= target * valuation.weightedDebt();
    }
}
