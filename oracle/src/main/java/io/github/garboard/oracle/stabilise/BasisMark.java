package io.github.garboard.oracle.stabilise;

import io.github.garboard.oracle.average.TimeDecayedAverage;
import io.github.garboard.oracle.internal.Arguments;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * The mark price of a perpetual from its index: the index plus the average basis, clamped.
 *
 * <p>The basis is traded price - index, averaged exponentially over time; the mark is
 *
 * <pre>{@code
 * index + clamp(average basis, -largestBasis * index, largestBasis * index)
 * }</pre>
 *
 * <p>so an index move is in the mark at once, a trade at an absurd price only as long as it stands, and no premium can
 * carry the mark further than largestBasis from the index.
 *
 * <p>The mark lies within largestBasis of the index; a traded price that always equals the index gives the index. Costs
 * O(1); allocates the new state.
 *
 * <p>Source: DerivaDEX documentation, mark price inputs (index plus a smoothed premium of the middle of the book, within
 * 0.5 % of the index; smoothed there per update, here over time). Others have a plain moving average in its place, see
 * {@link MedianMark}.
 *
 * @param basis the average of the basis, in the unit of the price
 * @param largestBasis the largest distance of the mark from the index, as a decimal of the index, in [0, 1)
 */
public record BasisMark(TimeDecayedAverage basis, double largestBasis) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the largest basis is not in [0, 1)
     */
    public BasisMark {
        Objects.requireNonNull(basis, "basis");
        Arguments.requireFraction("largestBasis", largestBasis);
    }

    /**
     * Returns the state that starts at the present basis.
     *
     * @param timeConstant the time constant of the average, above 0
     * @param largestBasis the largest distance of the mark from the index, as a decimal of the index, in [0, 1)
     * @param time the start
     * @param index the index, above 0 and finite
     * @param traded the price at which the perpetual trades, such as the middle of its best bid and ask, above 0 and
     *     finite
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public static BasisMark start(
            Duration timeConstant, double largestBasis, Instant time, double index, double traded) {
        return new BasisMark(TimeDecayedAverage.ofTimeConstant(timeConstant, time, basis(index, traded)), largestBasis);
    }

    /**
     * Returns the state after the old basis stood until the given time, and a new one does from then on.
     *
     * @param now the time, not before that of this state
     * @param index the index, above 0 and finite
     * @param traded the price at which the perpetual trades, above 0 and finite
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public BasisMark step(Instant now, double index, double traded) {
        return new BasisMark(basis.step(now, basis(index, traded)), largestBasis);
    }

    /**
     * Returns the mark price at an index.
     *
     * @param index the index, above 0 and finite
     * @throws IllegalArgumentException if it is not
     */
    public double mark(double index) {
        Arguments.requirePositive("index", index);
        double largest = largestBasis * index;
        return index + Math.max(-largest, Math.min(largest, basis.average()));
    }

    private static double basis(double index, double traded) {
        Arguments.requirePositive("index", index);
        Arguments.requirePositive("traded", traded);
        return traded - index;
    }
}
