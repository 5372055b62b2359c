package io.github.garboard.margin.account;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who pays a loss out of a pool. The rules here are immutable and exact to the unit.
 *
 * <pre>{@code
 * DrawRule.<Protocol>own().andThen(DrawRule.<Protocol>proRata().reaching(new BigDecimal("0.25")))
 * }</pre>
 *
 * @param <K> the caller's key of a member
 */
@FunctionalInterface
public interface DrawRule<K> {

    /**
     * Returns what each member pays.
     *
     * @param loser the member whose loss it is
     * @param loss the loss in units, non-negative
     * @param balances what each member has in the pool, in the order in which they joined
     * @return what members pay, each from 0 to its balance, together at most the loss; a member left out pays nothing
     */
    Map<K, BigInteger> shares(K loser, BigInteger loss, Map<K, BigInteger> balances);

    /** Returns the rule by which the member whose loss it is pays, as far as its balance goes. */
    static <K> DrawRule<K> own() {
        return (loser, loss, balances) -> Map.of(loser, loss.min(balanceOf(loser, balances)));
    }

    /** Returns the rule by which members pay one after another, each as far as its balance goes; others pay nothing. */
    static <K> DrawRule<K> inOrder(List<? extends K> members) {
        List<K> order = members.stream().<K>map(member -> member).distinct().toList();
        return (loser, loss, balances) -> {
            Map<K, BigInteger> shares = new LinkedHashMap<>();
            BigInteger rest = loss;
            for (K member : order) {
                BigInteger share = rest.min(balanceOf(member, balances));
                rest = rest.subtract(share);
                shares.merge(member, share, BigInteger::add);
            }
            return shares;
        };
    }

    /**
     * Returns the rule by which all pay in proportion to their balances. Each share is its exact part to within a unit: what
     * the first members pay together is rounded up, for any number of them.
     */
    static <K> DrawRule<K> proRata() {
        return (loser, loss, balances) -> {
            BigInteger all = balances.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
            if (all.signum() == 0) {
                return Map.of();
            }
            BigInteger drawn = loss.min(all);
            Map<K, BigInteger> shares = new LinkedHashMap<>();
            BigInteger before = BigInteger.ZERO;
            BigInteger paid = BigInteger.ZERO;
            for (Map.Entry<K, BigInteger> entry : balances.entrySet()) {
                before = before.add(entry.getValue());
                BigInteger due =
                        drawn.multiply(before).add(all).subtract(BigInteger.ONE).divide(all);
                shares.put(entry.getKey(), due.subtract(paid));
                paid = due;
            }
            return shares;
        };
    }

    /**
     * Returns this rule with only a part of each balance in its reach, rounded down; the rest stays its member's own.
     *
     * @param part the part, in [0, 1], as a decimal so that it is exact
     * @throws IllegalArgumentException if it is outside
     */
    default DrawRule<K> reaching(BigDecimal part) {
        if (part.signum() < 0 || part.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("part must be in [0, 1]: " + part);
        }
        return (loser, loss, balances) -> {
            Map<K, BigInteger> reached = new LinkedHashMap<>();
            balances.forEach((member, balance) ->
                    reached.put(member, part.multiply(new BigDecimal(balance)).toBigInteger()));
            return shares(loser, loss, reached);
        };
    }

    /** Returns this rule, followed by another for what this one leaves of the loss and of the balances. */
    default DrawRule<K> andThen(DrawRule<K> next) {
        Objects.requireNonNull(next, "next");
        return (loser, loss, balances) -> {
            Map<K, BigInteger> shares = new LinkedHashMap<>(shares(loser, loss, balances));
            BigInteger rest = loss.subtract(shares.values().stream().reduce(BigInteger.ZERO, BigInteger::add));
            Map<K, BigInteger> left = new LinkedHashMap<>(balances);
            shares.forEach((member, share) -> left.computeIfPresent(member, (m, balance) -> balance.subtract(share)));
            next.shares(loser, rest, left).forEach((member, share) -> shares.merge(member, share, BigInteger::add));
            return shares;
        };
    }

    private static <K> BigInteger balanceOf(K member, Map<K, BigInteger> balances) {
        return balances.getOrDefault(member, BigInteger.ZERO);
    }
}
