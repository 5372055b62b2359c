package io.github.garboard.liquidation.plan;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An account that borrows against several collaterals: what repaying debt against each of them does to its health factor.
 *
 * <p>The health factor is HF = sum of threshold x value / debt. Repaying x of the debt against collateral k seizes x (1 +
 * bonus) of its value, so HF changes by (HF - t_k (1 + bonus)) / (debt - x) per unit repaid. Where HF is not above t_k (1 +
 * bonus), repaying lowers the health factor, and the lower it is the more: a toxic spiral.
 *
 * @param debt the value of the debt, in money, finite and positive
 * @param collateral the collaterals, of different keys
 * @param <K> the caller's type of names
 * @see "J. Warmuz, A. Chaudhary, D. Pinna, Toxic Liquidation Spirals, arXiv 2212.07306 (2022)"
 * @see "Aave v4, debt to the target health factor"
 */
public record LendingAccount<K>(double debt, List<Collateral<K>> collateral) {

    /**
     * A collateral of a debt.
     *
     * @param key the caller's name
     * @param value what it is worth, in money, finite and non-negative
     * @param threshold the part of the value that backs debt, a fraction, in [0, 1]
     * @param <K> the caller's type of names
     */
    public record Collateral<K>(K key, double value, double threshold) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is outside its range
         */
        public Collateral {
            Objects.requireNonNull(key, "key");
            Checks.requireNonNegative("value of " + key, value);
            Checks.requireFraction("threshold of " + key, threshold);
        }
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the debt is not positive or a key occurs twice
     */
    public LendingAccount {
        Checks.requirePositive("debt", debt);
        collateral = List.copyOf(collateral);
        Set<K> keys = new HashSet<>();
        for (Collateral<K> one : collateral) {
            if (!keys.add(one.key())) {
                throw new IllegalArgumentException("keys must be unique: " + one.key());
            }
        }
    }

    /** Returns the health factor, below 1 when the account may be liquidated. */
    public double healthFactor() {
        return backing() / debt;
    }

    /**
     * Returns the health factor up to which seizing a collateral does harm: threshold x (1 + bonus). Its inverse, for a
     * threshold of 1, is the loan-to-value frontier of a toxic liquidation.
     *
     * @param key the collateral
     * @param bonus the liquidator's premium, a fraction, finite and non-negative
     * @return the health factor at which repaying against it changes nothing
     * @throws IllegalArgumentException if there is no such collateral or the bonus is outside its range
     */
    public double toxicAtOrBelow(K key, double bonus) {
        Checks.requireNonNegative("bonus", bonus);
        return find(key).threshold() * (1 + bonus);
    }

    /**
     * Returns the account after a repayment.
     *
     * @param key the collateral that is seized
     * @param repaid the debt repaid, in money, in [0, debt)
     * @param bonus the liquidator's premium, a fraction, finite and non-negative
     * @return the account after it
     * @throws IllegalArgumentException if there is no such collateral, it is not worth the repayment and the bonus, or an
     *     argument is outside its range
     */
    public LendingAccount<K> repay(K key, double repaid, double bonus) {
        Checks.requireNonNegative("bonus", bonus);
        if (!(repaid >= 0 && repaid < debt)) {
            throw new IllegalArgumentException("repaid must be in [0, " + debt + "): " + repaid);
        }
        Collateral<K> seized = find(key);
        double value = repaid * (1 + bonus);
        if (!(value <= seized.value())) {
            throw new IllegalArgumentException(
                    "repaid must seize at most the value of " + key + ", " + seized.value() + ": " + value);
        }
        List<Collateral<K>> after = collateral.stream()
                .map(one -> one.key().equals(key) ? new Collateral<>(key, one.value() - value, one.threshold()) : one)
                .toList();
        return new LendingAccount<>(debt - repaid, after);
    }

    /**
     * Returns the smallest repayment that reaches a health factor: debt x (target - HF) / (target - threshold (1 + bonus)).
     * It may seize more than the collateral is worth; an {@link AmountRule} cuts it.
     *
     * @param key the collateral that is seized
     * @param target the health factor to reach, finite and non-negative
     * @param bonus the liquidator's premium, a fraction, finite and non-negative
     * @return money, less than the debt; 0 if the target is met, +infinity if repaying against this collateral does not raise
     *     the health factor
     * @throws IllegalArgumentException if there is no such collateral or an argument is outside its range
     */
    public double repaymentFor(K key, double target, double bonus) {
        Checks.requireNonNegative("target", target);
        double floor = toxicAtOrBelow(key, bonus);
        double health = healthFactor();
        if (health >= target) {
            return 0;
        }
        return health > floor ? debt * (target - health) / (target - floor) : Double.POSITIVE_INFINITY;
    }

    /**
     * Returns the collaterals whose seizing raises the health factor, the one that raises it most first; ties keep the order
     * of the account. None is left in a toxic spiral: then stop, cut the bonus, or treat the account as insolvent.
     *
     * @param bonus the liquidator's premium, a fraction, the same for all, finite and non-negative
     * @return the collaterals that help and are worth something
     * @throws IllegalArgumentException if the bonus is outside its range
     */
    public List<Collateral<K>> helpful(double bonus) {
        Checks.requireNonNegative("bonus", bonus);
        double health = healthFactor();
        return collateral.stream()
                .filter(one -> one.value() > 0 && health > one.threshold() * (1 + bonus))
                .sorted(Comparator.comparingDouble(Collateral::threshold))
                .toList();
    }

    private double backing() {
        return collateral.stream()
                .mapToDouble(one -> one.threshold() * one.value())
                .sum();
    }

    private Collateral<K> find(K key) {
        return collateral.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("key must be a collateral: " + key));
    }
}
