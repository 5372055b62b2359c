package io.github.garboard.margin.scanning;

import io.github.garboard.margin.internal.Checks;
import java.util.List;
import java.util.Objects;

/**
 * The parameters of a combined commodity: futures and options that are margined as one.
 *
 * @param name the name, not blank
 * @param calendarSpreads the charged spreads between its months (or tiers of months), by priority; indexes are those of the
 *     deltas of {@link CommodityPosition}
 * @param shortOptionMinimum the least that one short option needs, in money, non-negative and finite
 * @param method how the price risk per unit of delta is taken
 * @param priceScanRange the price scan range of one unit of delta, in money, positive and finite
 */
public record CombinedCommodity(
        String name,
        List<CalendarSpread> calendarSpreads,
        double shortOptionMinimum,
        ScanRisk.PriceRiskMethod method,
        double priceScanRange) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a component breaks its rule
     */
    public CombinedCommodity {
        Checks.requireName("name", name);
        calendarSpreads = List.copyOf(calendarSpreads);
        Checks.requireNonNegative("shortOptionMinimum", shortOptionMinimum);
        Objects.requireNonNull(method, "method");
        Checks.requirePositive("priceScanRange", priceScanRange);
    }

    /**
     * A spread between months and its charge.
     *
     * @param spread the spread
     * @param charge the charge for one, in money, non-negative and finite
     */
    public record CalendarSpread(Spread spread, double charge) {

        /**
         * Checks the charge.
         *
         * @throws IllegalArgumentException if it is negative or not finite
         */
        public CalendarSpread {
            Objects.requireNonNull(spread, "spread");
            Checks.requireNonNegative("charge of " + spread.name(), charge);
        }
    }
}
