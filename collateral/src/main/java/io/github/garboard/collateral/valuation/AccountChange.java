package io.github.garboard.collateral.valuation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One change of an account, made as a whole or not at all.
 *
 * @param <A> the caller's description of an asset
 * @param collateral by how much each holding rises (deposit) or falls (withdrawal), in units, finite
 * @param debts by how much each debt rises (borrowing) or falls (repayment), in units, finite
 */
public record AccountChange<A>(Map<A, Double> collateral, Map<A, Double> debts) {

    /**
     * Copies the maps, in their order.
     *
     * @throws IllegalArgumentException if a change is not finite
     */
    public AccountChange {
        collateral = copy("collateral", collateral);
        debts = copy("debts", debts);
    }

    /** Returns a rise of what is held. */
    public static <A> AccountChange<A> deposit(A asset, double amount) {
        return new AccountChange<>(Map.of(asset, Amounts.requireAmount("amount", amount)), Map.of());
    }

    /** Returns a fall of what is held. */
    public static <A> AccountChange<A> withdraw(A asset, double amount) {
        return new AccountChange<>(Map.of(asset, -Amounts.requireAmount("amount", amount)), Map.of());
    }

    /** Returns a rise of what is owed. */
    public static <A> AccountChange<A> borrow(A asset, double amount) {
        return new AccountChange<>(Map.of(), Map.of(asset, Amounts.requireAmount("amount", amount)));
    }

    /** Returns a fall of what is owed. */
    public static <A> AccountChange<A> repay(A asset, double amount) {
        return new AccountChange<>(Map.of(), Map.of(asset, -Amounts.requireAmount("amount", amount)));
    }

    /** Returns both changes as one: the net change of each position. */
    public AccountChange<A> and(AccountChange<A> other) {
        return new AccountChange<>(sum(collateral, other.collateral), sum(debts, other.debts));
    }

    private static <A> Map<A, Double> sum(Map<A, Double> one, Map<A, Double> other) {
        Map<A, Double> all = new LinkedHashMap<>(one);
        other.forEach((asset, amount) -> all.merge(asset, amount, Double::sum));
        return all;
    }

    private static <A> Map<A, Double> copy(String name, Map<A, Double> changes) {
        Map<A, Double> copy = new LinkedHashMap<>(Objects.requireNonNull(changes, name));
        copy.forEach((asset, amount) -> {
            if (!Double.isFinite(amount)) {
                throw new IllegalArgumentException(name + " must change by finite amounts: " + amount + " of " + asset);
            }
        });
        return Collections.unmodifiableMap(copy);
    }
}
