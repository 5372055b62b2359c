package io.github.garboard.greeks.exposure;

/**
 * Where positions are and how large they are, in columns: element i of each belongs to position i. The arrays are the caller's
 * and are not copied.
 *
 * @param venue the index of the venue
 * @param underlying the index of the underlying
 * @param bucket the index of the expiry bucket
 * @param quantity units held, negative when short
 */
@SuppressWarnings("ArrayRecordComponent") // batch columns are the caller's arrays
public record PositionColumns(int[] venue, int[] underlying, int[] bucket, double[] quantity) {

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if they differ
     */
    public PositionColumns {
        int size = quantity.length;
        if (venue.length != size || underlying.length != size || bucket.length != size) {
            throw new IllegalArgumentException("columns must have the same length: " + venue.length + ", "
                    + underlying.length + ", " + bucket.length + ", " + size);
        }
    }

    /** Returns the number of positions. */
    public int size() {
        return quantity.length;
    }
}
