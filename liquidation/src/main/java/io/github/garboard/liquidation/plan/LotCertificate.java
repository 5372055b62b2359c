package io.github.garboard.liquidation.plan;

import java.util.List;
import java.util.Objects;

/**
 * Lots to close and how far they may be from the cheapest.
 *
 * @param feasible whether the relief meets the shortage
 * @param lots the lots of each option, in the order of the problem
 * @param relief the health that they bring
 * @param cost what they cost, in money
 * @param bound a cost that no other way is below; equal to the cost if the search has seen, or excluded by the relaxed
 *     problem, all others
 * @param relaxed the cheapest amounts if lots could be split: its bound holds here too, and can be checked without the search
 */
public record LotCertificate(
        boolean feasible, List<Integer> lots, double relief, double cost, double bound, ClosingCertificate relaxed) {

    /** Copies the lots. */
    public LotCertificate {
        lots = List.copyOf(lots);
        Objects.requireNonNull(relaxed, "relaxed");
    }

    /** Returns how far the cost may be above the least: 0 if it is proven to be the least. */
    public double gap() {
        return cost - bound;
    }
}
