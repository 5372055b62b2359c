package io.github.garboard.liquidation.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The winning positions of one contract in the order in which automatic deleveraging closes them: the highest score first,
 * then the smaller account number. Longs and shorts have a queue each.
 *
 * @param places the positions; given in any order, kept in that of the queue
 */
public record DeleverageQueue(List<Place> places) {

    /** The number of parts of the queue that {@link #quintiles} tells apart. */
    public static final int QUINTILES = 5;

    /**
     * A position in a queue.
     *
     * @param id the account's number
     * @param size what can be closed, in units of the contract, finite and positive
     * @param score how early it is closed, not NaN
     */
    public record Place(long id, double size, double score) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is outside its range
         */
        public Place {
            Amounts.requirePositive("size of account " + id, size);
            if (Double.isNaN(score)) {
                throw new IllegalArgumentException("score of account " + id + " must not be NaN: " + score);
            }
        }
    }

    /**
     * Copies and sorts.
     *
     * @throws IllegalArgumentException if an account occurs twice
     */
    public DeleverageQueue {
        Set<Long> ids = new HashSet<>();
        for (Place place : places) {
            if (!ids.add(place.id())) {
                throw new IllegalArgumentException("accounts must be unique: " + place.id());
            }
        }
        places = places.stream()
                .sorted(Comparator.comparingDouble((Place place) -> place.score() + 0.0)
                        .reversed()
                        .thenComparingLong(Place::id))
                .toList();
    }

    /**
     * Returns the queue of some positions.
     *
     * @param positions the positions on the winning side, with different numbers, in any order
     * @param score how early a position is closed
     * @return the queue
     * @throws IllegalArgumentException if an account occurs twice or a score is NaN
     */
    public static DeleverageQueue of(Collection<Counterparty> positions, DeleverageScore score) {
        Objects.requireNonNull(score, "score");
        return new DeleverageQueue(positions.stream()
                .map(position -> new Place(position.id(), position.size(), score.score(position)))
                .toList());
    }

    /**
     * Returns in which fifth of the queue each position ends, in the order of the queue: ceil(5 x cumulative size / total
     * size), with the position's own size in the cumulative one. The fifth at the front is 1. A venue shows {@code 6 -
     * quintile} lights of five. Computed exactly, so that positions of equal size always fall into equal fifths.
     *
     * @return a number from 1 to 5 for each place
     * @see "BitMEX, Auto-Deleveraging: the table of percentiles is 20 % x this number"
     */
    public List<Integer> quintiles() {
        BigDecimal total =
                places.stream().map(place -> new BigDecimal(place.size())).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Integer> quintiles = new ArrayList<>();
        BigDecimal cumulative = BigDecimal.ZERO;
        int quintile = 1;
        for (Place place : places) {
            cumulative = cumulative.add(new BigDecimal(place.size()));
            BigDecimal fifths = cumulative.multiply(BigDecimal.valueOf(QUINTILES));
            while (fifths.compareTo(total.multiply(BigDecimal.valueOf(quintile))) > 0) {
                quintile++;
            }
            quintiles.add(quintile);
        }
        return quintiles;
    }

    /**
     * Returns what is closed if the queue is taken from its front, each position whole until the last one.
     *
     * @param size what has to be closed, in units of the contract, finite and non-negative
     * @return the parts in the order of the queue; positions that are not reached are left out
     * @throws IllegalArgumentException if the size is negative or not finite
     */
    public Deleveraging fromFront(double size) {
        Amounts.requireNonNegative("size", size);
        List<Deleveraging.Part> parts = new ArrayList<>();
        double left = size;
        for (Place place : places) {
            if (left > 0) {
                double part = Math.min(left, place.size());
                parts.add(new Deleveraging.Part(place.id(), part));
                left -= part;
            }
        }
        return new Deleveraging(parts, left);
    }

    /**
     * Returns what is closed if every position gives the same fraction of its size. No order of accounts decides, which is
     * what its advocates call fair, and every winner is touched.
     *
     * @param size what has to be closed, in units of the contract, finite and non-negative
     * @return a part of each position, in the order of the queue; of none if there is nothing to close
     * @throws IllegalArgumentException if the size is negative or not finite
     */
    public Deleveraging proRata(double size) {
        Amounts.requireNonNegative("size", size);
        double total = places.stream().mapToDouble(Place::size).sum();
        double fraction = Math.min(1, size / total);
        List<Deleveraging.Part> parts = size == 0
                ? List.of()
                : places.stream()
                        .map(place -> new Deleveraging.Part(place.id(), fraction * place.size()))
                        .toList();
        return new Deleveraging(parts, Math.max(0, size - total));
    }
}
