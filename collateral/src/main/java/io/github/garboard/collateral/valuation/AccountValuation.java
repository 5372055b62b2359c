package io.github.garboard.collateral.valuation;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * What an account holds and owes at one level of weights, position by position. The totals are the sums of the parts in
 * their order, to the last bit.
 *
 * @param <A> the caller's description of an asset
 * @param collateral the valuation of what is held
 * @param debts the valuation of each debt
 */
public record AccountValuation<A>(BasketValuation<A> collateral, List<DebtValuation<A>> debts) {

    /**
     * Copies the debts.
     *
     * @throws IllegalArgumentException if the weighted value of all debts is beyond the largest double
     */
    public AccountValuation {
        Objects.requireNonNull(collateral, "collateral");
        debts = List.copyOf(Objects.requireNonNull(debts, "debts"));
        if (Double.isInfinite(sum(debts, DebtValuation::weightedValue))) {
            throw new IllegalArgumentException("weighted value must be finite: " + debts);
        }
    }

    /** Returns the value of what is held after haircuts: the most that may be owed in weighted value. */
    public double capacity() {
        return collateral.collateralValue();
    }

    /** Returns the market value of what is owed. */
    public double debtValue() {
        return sum(debts, DebtValuation::marketValue);
    }

    /** Returns what is owed in weighted value. */
    public double weightedDebt() {
        return sum(debts, DebtValuation::weightedValue);
    }

    /** Returns capacity - weighted debt, of either sign: positive is good. */
    public double health() {
        return capacity() - weightedDebt();
    }

    /** Returns capacity / weighted debt; infinite without debt, also without collateral. */
    public double healthFactor() {
        double owed = weightedDebt();
        return owed == 0 ? Double.POSITIVE_INFINITY : capacity() / owed;
    }

    /** Returns whether the weighted debt is at most the capacity; an account without debt is covered. */
    public boolean isCovered() {
        return weightedDebt() <= capacity();
    }

    /** Returns debt / collateral at market values: 0 without debt, infinite for a debt without collateral. */
    public double loanToValue() {
        double owed = debtValue();
        return owed == 0 ? 0 : owed / collateral.marketValue();
    }

    /**
     * Returns the mean weight of what is held, by market value: the account's loan-to-value ratio or liquidation
     * threshold, 1 - the basket's haircut; 0 without collateral.
     */
    public double averageWeight() {
        return collateral.marketValue() == 0 ? 0 : 1 - collateral.haircut();
    }

    /**
     * Returns the weighted value that may be borrowed on top so that the health factor stays at a target: max(0,
     * capacity / target - weighted debt). At a target of 1 it is max(0, health). An amount of an asset follows by
     * division by price weight; where the weight depends on the amount, see {@link HealthTarget}.
     *
     * @param target the health factor to keep, above 0 and finite
     * @throws IllegalArgumentException if it is not
     */
    public double availableBorrow(double target) {
        return Math.max(0, capacity() / Amounts.requirePositive("target", target) - weightedDebt());
    }

    private static <A> double sum(List<DebtValuation<A>> parts, ToDoubleFunction<DebtValuation<A>> value) {
        double total = 0;
        for (DebtValuation<A> part : parts) {
            total += value.applyAsDouble(part);
        }
        return total;
    }
}
