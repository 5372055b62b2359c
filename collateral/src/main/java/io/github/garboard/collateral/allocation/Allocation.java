package io.github.garboard.collateral.allocation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is delivered where: all calls are covered, or some lack as little as can be.
 *
 * @param <A> the caller's description of an asset
 * @param <C> the caller's key of a call
 */
public sealed interface Allocation<A, C> {

    /** Returns what goes where, by asset, then by call. */
    List<Delivery<A, C>> deliveries();

    /** Returns what one more unit of each asset, call and cap is worth. */
    AllocationPrices<A, C> prices();

    /** Returns what the deliveries cost together. */
    default double cost() {
        return costOf(deliveries());
    }

    /**
     * All calls are covered.
     *
     * @param deliveries what goes where
     * @param prices in cost per unit; with lots, those of the problem in which any amount can go
     * @param leastCost what no allocation that covers the calls can be cheaper than: the cost itself, but for lots whose
     *     search ended early
     * @param <A> the caller's description of an asset
     * @param <C> the caller's key of a call
     */
    record Covered<A, C>(List<Delivery<A, C>> deliveries, AllocationPrices<A, C> prices, double leastCost)
            implements Allocation<A, C> {

        /** Copies the list. */
        public Covered {
            Objects.requireNonNull(prices, "prices");
            deliveries = List.copyOf(deliveries);
        }

        /** Makes an allocation than which none is cheaper. */
        Covered(List<Delivery<A, C>> deliveries, AllocationPrices<A, C> prices) {
            this(deliveries, prices, costOf(deliveries));
        }
    }

    /**
     * The calls cannot all be covered. The deliveries leave the smallest total shortfall, and are the cheapest of those that
     * do.
     *
     * @param deliveries what goes where
     * @param prices in shortfall per unit: by how much one more unit of an asset or a limit would lower the total, and one
     *     more unit of a call raise it; with lots, those of the problem in which any amount can go
     * @param shortfalls what each call lacks, above 0; calls that are covered are left out
     * @param leastShortfall what no allocation can lack less than: the total itself, but for lots whose search ended early
     * @param <A> the caller's description of an asset
     * @param <C> the caller's key of a call
     */
    record Uncovered<A, C>(
            List<Delivery<A, C>> deliveries,
            AllocationPrices<A, C> prices,
            Map<C, Double> shortfalls,
            double leastShortfall)
            implements Allocation<A, C> {

        /** Copies the collections, in their order. */
        public Uncovered {
            Objects.requireNonNull(prices, "prices");
            deliveries = List.copyOf(deliveries);
            shortfalls = Collections.unmodifiableMap(new LinkedHashMap<>(shortfalls));
        }

        /** Makes an allocation than which none lacks less. */
        Uncovered(List<Delivery<A, C>> deliveries, AllocationPrices<A, C> prices, Map<C, Double> shortfalls) {
            this(deliveries, prices, shortfalls, sum(shortfalls));
        }

        /** Returns what all calls lack together, above 0. */
        public double totalShortfall() {
            return sum(shortfalls);
        }

        private static double sum(Map<?, Double> amounts) {
            double sum = 0;
            for (double one : amounts.values()) {
                sum += one;
            }
            return sum;
        }
    }

    private static <A, C> double costOf(List<Delivery<A, C>> deliveries) {
        double sum = 0;
        for (Delivery<A, C> one : deliveries) {
            sum += one.cost();
        }
        return sum;
    }
}
