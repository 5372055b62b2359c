package io.github.garboard.liquidation.order;

import java.util.List;

/**
 * Which winning positions are closed against a bankrupt one, and what finds no counterparty.
 *
 * @param parts what is closed of each position
 * @param unmatched the size for which there is no position left, in units of the contract, finite and non-negative
 */
public record Deleveraging(List<Part> parts, double unmatched) {

    /**
     * What is closed of one position.
     *
     * @param id the account's number
     * @param size what is closed, in units of the contract, finite and non-negative
     */
    public record Part(long id, double size) {

        /**
         * Checks the size.
         *
         * @throws IllegalArgumentException if the size is negative or not finite
         */
        public Part {
            Amounts.requireNonNegative("size of account " + id, size);
        }
    }

    /**
     * Copies and checks.
     *
     * @throws IllegalArgumentException if the unmatched size is negative or not finite
     */
    public Deleveraging {
        parts = List.copyOf(parts);
        Amounts.requireNonNegative("unmatched", unmatched);
    }

    /** Returns the size that is closed, the sum of the parts, in units of the contract. */
    public double closed() {
        return parts.stream().mapToDouble(Part::size).sum();
    }
}
