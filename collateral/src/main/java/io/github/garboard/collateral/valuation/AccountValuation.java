package io.github.garboard.collateral.valuation;

import io.github.garboard.collateral.Haircut;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * What an account holds and owes at one level of weights, position by position. The totals are the sums of the parts in
 * their order, to the last bit.
 *
 * @param <A> the caller's description of an asset
 * @param collateral the valuation of each holding
 * @param debts the valuation of each debt
 */
public record AccountValuation<A>(List<WeightedHolding<A>> collateral, List<WeightedHolding<A>> debts) {

    /**
     * Checks the components and copies them.
     *
     * @throws IllegalArgumentException if a weight of what is held is above 1 or one of what is owed below 1, or a total
     *     is beyond the largest double
     */
    public AccountValuation {
        collateral = List.copyOf(Objects.requireNonNull(collateral, "collateral"));
        debts = List.copyOf(Objects.requireNonNull(debts, "debts"));
        for (WeightedHolding<A> held : collateral) {
            Haircut.requireFraction("weight of " + held.holding().asset(), held.weight());
        }
        for (WeightedHolding<A> owed : debts) {
            LiabilityWeight.requireWeight(owed.weight(), owed.holding().asset());
        }
        if (!Double.isFinite(sum(collateral, WeightedHolding::marketValue))
                || !Double.isFinite(sum(debts, WeightedHolding::weightedValue))) {
            throw new IllegalArgumentException("values must be finite: " + collateral + " and " + debts);
        }
    }

    /** Returns the market value of what is held. */
    public double collateralValue() {
        return sum(collateral, WeightedHolding::marketValue);
    }

    /** Returns the weighted value of what is held: the most that may be owed in weighted value. */
    public double capacity() {
        return sum(collateral, WeightedHolding::weightedValue);
    }

    /** Returns the market value of what is owed. */
    public double debtValue() {
        return sum(debts, WeightedHolding::marketValue);
    }

    /** Returns what is owed in weighted value. */
    public double weightedDebt() {
        return sum(debts, WeightedHolding::weightedValue);
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
        return owed == 0 ? 0 : owed / collateralValue();
    }

    /**
     * Returns the mean weight of what is held, by market value: the account's loan-to-value ratio or liquidation
     * threshold; 0 without collateral.
     */
    public double averageWeight() {
        double market = collateralValue();
        return market == 0 ? 0 : capacity() / market;
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

    private static <A> double sum(List<WeightedHolding<A>> parts, ToDoubleFunction<WeightedHolding<A>> value) {
        double total = 0;
        for (WeightedHolding<A> part : parts) {
            total += value.applyAsDouble(part);
        }
        return total;
    }
}
