package io.github.garboard.margin.account;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A margin pool that several protocols share: what each has put in, and the rule by which it pays their losses. An immutable
 * state; every step returns the next one.
 *
 * <p>Amounts are whole units. What was put in is what was taken out, what was paid for losses and what is there: to the unit.
 *
 * @param balances what each member has in the pool, non-negative, in the order in which they joined
 * @param rule who pays
 * @param <K> the caller's key of a member
 */
public record MarginPool<K>(Map<K, BigInteger> balances, DrawRule<K> rule) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a balance is negative
     */
    public MarginPool {
        Objects.requireNonNull(rule, "rule");
        balances = Collections.unmodifiableMap(new LinkedHashMap<>(balances));
        balances.forEach((member, balance) -> requireNonNegative("balance of " + member, balance));
    }

    /** Returns a pool without members. */
    public static <K> MarginPool<K> empty(DrawRule<K> rule) {
        return new MarginPool<>(Map.of(), rule);
    }

    /** Returns what the pool holds. */
    public BigInteger total() {
        return balances.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Returns what a member has in the pool, 0 if it never joined. */
    public BigInteger balance(K member) {
        return balances.getOrDefault(Objects.requireNonNull(member, "member"), BigInteger.ZERO);
    }

    /**
     * Returns the pool with more of a member's money.
     *
     * @param amount the units, non-negative
     * @throws IllegalArgumentException if the amount is negative
     */
    public MarginPool<K> contribute(K member, BigInteger amount) {
        requireNonNegative("amount", amount);
        return with(Map.of(member, balance(member).add(amount)));
    }

    /**
     * Returns the pool with less of a member's money.
     *
     * @param amount the units, non-negative
     * @return the next state; empty if the member has less in it
     * @throws IllegalArgumentException if the amount is negative
     */
    public Optional<MarginPool<K>> withdraw(K member, BigInteger amount) {
        requireNonNegative("amount", amount);
        BigInteger left = balance(member).subtract(amount);
        return left.signum() < 0 ? Optional.empty() : Optional.of(with(Map.of(member, left)));
    }

    /**
     * Returns what becomes of a loss: who pays how much by the rule, and what nobody pays.
     *
     * @param loser the member whose loss it is; one that never joined has nothing of its own to pay with
     * @param loss the units, non-negative
     * @throws IllegalArgumentException if the loss is negative, or a caller's rule makes a member pay less than nothing or more
     *     than it has, or all together more than the loss; the message names it
     */
    public PoolDraw<K> draw(K loser, BigInteger loss) {
        Objects.requireNonNull(loser, "loser");
        requireNonNegative("loss", loss);
        Map<K, BigInteger> paid = new LinkedHashMap<>();
        Map<K, BigInteger> left = new LinkedHashMap<>();
        BigInteger uncovered = loss;
        for (Map.Entry<K, BigInteger> share : rule.shares(loser, loss, balances).entrySet()) {
            if (share.getValue().signum() != 0) {
                BigInteger rest = balance(share.getKey()).subtract(share.getValue());
                if (share.getValue().signum() < 0 || rest.signum() < 0) {
                    throw new IllegalArgumentException("share of " + share.getKey() + " must be in [0, "
                            + balance(share.getKey()) + "]: " + share.getValue());
                }
                paid.put(share.getKey(), share.getValue());
                left.put(share.getKey(), rest);
                uncovered = uncovered.subtract(share.getValue());
            }
        }
        if (uncovered.signum() < 0) {
            throw new IllegalArgumentException(
                    "shares must add up to at most the loss, " + loss + ": " + loss.subtract(uncovered));
        }
        return new PoolDraw<>(with(left), paid, uncovered);
    }

    private MarginPool<K> with(Map<K, BigInteger> changed) {
        Map<K, BigInteger> next = new LinkedHashMap<>(balances);
        next.putAll(changed);
        return new MarginPool<>(next, rule);
    }

    private static void requireNonNegative(String name, BigInteger amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(name + " must be >= 0: " + amount);
        }
    }
}
