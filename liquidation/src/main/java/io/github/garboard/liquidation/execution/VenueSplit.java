package io.github.garboard.liquidation.execution;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An amount divided over venues, and what is left of it.
 *
 * @param amount what was to be sold, in units
 * @param marginalPrice what the last unit brings before lots are rounded; the best price where nothing is sold, 0 without depth
 * @param fills what each venue sells, in the order of the venues
 * @param <K> the caller's type of names
 */
public record VenueSplit<K>(double amount, double marginalPrice, List<Fill<K>> fills) {

    /**
     * What a venue sells.
     *
     * @param key the venue
     * @param amount the units
     * @param proceeds what they bring, net
     * @param <K> the caller's type of names
     */
    public record Fill<K>(K key, double amount, double proceeds) {}

    /** Copies the fills. */
    public VenueSplit {
        fills = List.copyOf(fills);
    }

    /**
     * Divides an amount over venues so that it brings the most: every venue that sells has the same marginal price, and no venue
     * that does not sell a better one.
     *
     * <p>Where venues trade in lots, amounts are rounded down to them, the largest lots first; the rest goes to smaller lots and
     * to venues that take any amount, then lot by lot to where the next lot brings the most, and at last lots change venue
     * while that brings more. With one lot for all
     * venues no other way of whole lots brings more; with different lots it is not proven. The sum is never above the amount but
     * for a billionth of a lot, by which a decimal lot may be off.
     *
     * <p>What no venue takes at the limit or better is not an error: it is the {@link #remainder()}.
     *
     * @param venues the venues, with different names; may be empty
     * @param amount how much to sell, in units, finite and non-negative
     * @param limit the lowest marginal price to sell at, non-negative; 0 for no limit
     * @param <K> the caller's type of names
     * @return the split; costs that of {@link VenueSplitter}, and with lots that for each size of lots and O(n²) for each lot that
     *     is moved
     * @throws IllegalArgumentException if a name occurs twice or a number is outside its range
     */
    public static <K> VenueSplit<K> of(List<Venue<K>> venues, double amount, double limit) {
        Set<K> keys = new HashSet<>();
        for (Venue<K> venue : venues) {
            if (!keys.add(venue.key())) {
                throw new IllegalArgumentException("venues must have different keys: " + venue.key());
            }
        }
        double[] amounts = new double[venues.size()];
        DepthCurve[] depths = venues.stream().map(Venue::depth).toArray(DepthCurve[]::new);
        double price = new VenueSplitter().split(depths, amount, limit, amounts);
        if (venues.stream().anyMatch(venue -> venue.lot() > 0)) {
            new LotRounding(venues, amount, limit).round(amounts);
        }
        return new VenueSplit<>(amount, price, LotRounding.fills(venues, amounts));
    }

    /** Returns the units that the venues sell. */
    public double sold() {
        return fills.stream().mapToDouble(Fill::amount).sum();
    }

    /** Returns the units that are not sold, at least 0. */
    public double remainder() {
        return Math.max(0, amount - sold());
    }

    /** Returns what the units sold bring, net. */
    public double proceeds() {
        return fills.stream().mapToDouble(Fill::proceeds).sum();
    }
}
