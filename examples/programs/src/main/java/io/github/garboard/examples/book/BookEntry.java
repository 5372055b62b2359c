package io.github.garboard.examples.book;

import java.time.Instant;
import java.util.Objects;

/** One position on one venue. Quantities are in units of the underlying (BTC), prices in quote currency per unit (USD). */
public sealed interface BookEntry {

    /** Returns the venue that holds the position. */
    String venue();

    /** Returns the venue's name of the instrument, unique on that venue. */
    String instrument();

    /** Returns the quantity in units: positive if long, negative if short, never zero. */
    double quantity();

    /** Returns the price per unit at which the position was opened; for an option, its premium. */
    double entry();

    /** Returns a position in the same instrument of another quantity, opened at another price. */
    BookEntry opened(double newQuantity, double newEntry);

    /**
     * A linear perpetual future.
     *
     * @param venue the venue
     * @param instrument the venue's name of the instrument
     * @param quantity units, positive if long
     * @param entry price per unit at opening, positive
     */
    record Perpetual(String venue, String instrument, double quantity, double entry) implements BookEntry {

        /**
         * Checks the ranges above.
         *
         * @throws IllegalArgumentException if a number is out of range or NaN
         */
        public Perpetual {
            requirePosition(venue, instrument, quantity);
            requirePositive("entry", entry);
        }

        @Override
        public Perpetual opened(double newQuantity, double newEntry) {
            return new Perpetual(venue, instrument, newQuantity, newEntry);
        }
    }

    /**
     * A European option.
     *
     * @param venue the venue
     * @param instrument the venue's name of the instrument
     * @param right call or put
     * @param strike price per unit, positive
     * @param expiry when it expires
     * @param quantity units, positive if long
     * @param entry premium per unit at opening, non-negative
     */
    record Option(
            String venue,
            String instrument,
            OptionRight right,
            double strike,
            Instant expiry,
            double quantity,
            double entry)
            implements BookEntry {

        /**
         * Checks the ranges above.
         *
         * @throws IllegalArgumentException if a number is out of range or NaN
         */
        public Option {
            requirePosition(venue, instrument, quantity);
            Objects.requireNonNull(right, "right");
            requirePositive("strike", strike);
            Objects.requireNonNull(expiry, "expiry");
            if (!(entry >= 0 && entry < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("entry must be finite and >= 0: " + entry);
            }
        }

        @Override
        public Option opened(double newQuantity, double newEntry) {
            return new Option(venue, instrument, right, strike, expiry, newQuantity, newEntry);
        }
    }

    private static void requirePosition(String venue, String instrument, double quantity) {
        Objects.requireNonNull(venue, "venue");
        Objects.requireNonNull(instrument, "instrument");
        if (!(Math.abs(quantity) > 0 && Math.abs(quantity) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("quantity must be finite and not 0: " + quantity);
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be finite and > 0: " + value);
        }
    }
}
