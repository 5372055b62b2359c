package io.github.garboard.greeks.exposure;

import io.github.garboard.greeks.internal.DoubleDouble;
import java.util.Arrays;
import java.util.Objects;

/**
 * Exposures of large books from columns: mutable, confined to one thread, and without allocation once created.
 *
 * <p>Each term has the same bits as in {@link PositionExposure}. Sums are compensated: of n terms x the result is within
 * 2^-53 |sum| + n^2 2^-105 sum |x| of the exact sum, which for a million positions is the rounding of the result unless the terms
 * cancel by 12 digits; a sum beyond the largest double is NaN. For sums that add up exactly use {@link ExposureBook}. A position whose figures are not finite, or whose
 * indices are out of range, is left out and counted; the others are right.
 *
 * <p>Books may be added in parts, or by one aggregation per thread that are joined by {@link #merge}.
 *
 * @see "Ogita, Rump and Oishi, Accurate Sum and Dot Product, SIAM J. Scientific Computing 26, 2005, proposition 4.5"
 */
public final class ExposureAggregation {

    private static final int MEASURES = ExposureMeasure.values().length;

    private final int venues;
    private final int underlyings;
    private final int buckets;

    /** The doubles of one venue and underlying: each figure as a sum and what it has left out. */
    private final int stride;

    private final double[] cells;
    private long rejected;
    private int firstRejected = -1;

    /**
     * Creates an aggregation of nothing.
     *
     * @param venues the number of venues, at least 1
     * @param underlyings the number of underlyings, at least 1
     * @param buckets the number of expiry buckets, at least 1
     * @throws IllegalArgumentException if a number is below 1, or all together need more than an array holds
     */
    public ExposureAggregation(int venues, int underlyings, int buckets) {
        requirePositive("venues", venues);
        requirePositive("underlyings", underlyings);
        requirePositive("buckets", buckets);
        double size = 2.0 * (MEASURES + (double) buckets) * venues * underlyings;
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("venues x underlyings x buckets must fit an array: " + venues + ", "
                    + underlyings + ", " + buckets);
        }
        this.venues = venues;
        this.underlyings = underlyings;
        this.buckets = buckets;
        stride = 2 * (MEASURES + buckets);
        cells = new double[(int) size];
    }

    /** Forgets all positions. */
    public void clear() {
        Arrays.fill(cells, 0);
        rejected = 0;
        firstRejected = -1;
    }

    /**
     * Adds positions.
     *
     * @param positions where they are and how large
     * @param unit value and sensitivities of one unit of each
     * @param spots the price of each underlying, by its index; the caller's array
     * @param fromInclusive the first position
     * @param toExclusive the end of the positions
     * @throws IllegalArgumentException if the columns differ in length, or there is not one spot for each underlying
     * @throws IndexOutOfBoundsException if there are no such positions
     */
    public void add(
            PositionColumns positions, SensitivityColumns unit, double[] spots, int fromInclusive, int toExclusive) {
        if (unit.size() != positions.size()) {
            throw new IllegalArgumentException(
                    "columns must have the same length: " + positions.size() + ", " + unit.size());
        }
        if (spots.length != underlyings) {
            throw new IllegalArgumentException("spots must be " + underlyings + ": " + spots.length);
        }
        Objects.checkFromToIndex(fromInclusive, toExclusive, positions.size());
        for (int i = fromInclusive; i < toExclusive; i++) {
            add(positions, unit, spots, i);
        }
    }

    private void add(PositionColumns positions, SensitivityColumns unit, double[] spots, int i) {
        int venue = positions.venue()[i];
        int underlying = positions.underlying()[i];
        int bucket = positions.bucket()[i];
        if (!(isIn(venue, venues) && isIn(underlying, underlyings) && isIn(bucket, buckets))) {
            reject(i);
            return;
        }
        double quantity = positions.quantity()[i];
        double spot = spots[underlying];
        double value = quantity * unit.price()[i];
        double delta = PositionExposure.delta(quantity, unit.delta()[i], spot);
        double gamma = PositionExposure.gammaPerPercent(quantity, unit.gamma()[i], spot);
        double vega = quantity * unit.vega()[i];
        double theta = quantity * unit.theta()[i];
        // NaN if one is not finite
        double check = 0 * value + 0 * delta + 0 * gamma + 0 * vega + 0 * theta;
        if (check != 0) {
            reject(i);
            return;
        }
        int at = (venue * underlyings + underlying) * stride;
        add(at, value);
        add(at + 2, delta);
        add(at + 4, Math.abs(delta));
        add(at + 6, gamma);
        add(at + 8, theta);
        add(at + 2 * (MEASURES + bucket), vega);
    }

    private void add(int at, double term) {
        double before = cells[at];
        double sum = before + term;
        cells[at] = sum;
        cells[at + 1] += DoubleDouble.sumError(before, term, sum);
    }

    private static boolean isIn(int index, int size) {
        return index >= 0 && index < size;
    }

    private void reject(int position) {
        rejected++;
        if (firstRejected < 0) {
            firstRejected = position;
        }
    }

    /**
     * Adds all that another aggregation holds.
     *
     * @throws IllegalArgumentException if it has other numbers of venues, underlyings or buckets
     */
    public void merge(ExposureAggregation other) {
        if (venues != other.venues || underlyings != other.underlyings || buckets != other.buckets) {
            throw new IllegalArgumentException("other must have as many venues, underlyings and buckets: "
                    + other.venues + ", " + other.underlyings + ", " + other.buckets);
        }
        for (int at = 0; at < cells.length; at += 2) {
            add(at, other.cells[at]);
            cells[at + 1] += other.cells[at + 1];
        }
        rejected += other.rejected;
        if (firstRejected < 0) {
            firstRejected = other.firstRejected;
        }
    }

    /** Returns the number of positions left out because a figure is not finite or an index out of range. */
    public long rejected() {
        return rejected;
    }

    /** Returns the index of the first position left out, in the columns that it came from; -1 if there is none. */
    public int firstRejected() {
        return firstRejected;
    }

    /**
     * Returns a figure of one underlying at one venue.
     *
     * @throws IndexOutOfBoundsException if there is no such venue or underlying
     */
    public double part(int venue, int underlying, ExposureMeasure measure) {
        Objects.checkIndex(venue, venues);
        Objects.checkIndex(underlying, underlyings);
        return sum(venue, venue + 1, underlying, underlying + 1, index(measure));
    }

    /**
     * Returns the vega of one underlying at one venue in one bucket, per 1.0 of volatility.
     *
     * @throws IndexOutOfBoundsException if there is no such venue, underlying or bucket
     */
    public double vega(int venue, int underlying, int bucket) {
        Objects.checkIndex(venue, venues);
        Objects.checkIndex(underlying, underlyings);
        return sum(venue, venue + 1, underlying, underlying + 1, MEASURES + Objects.checkIndex(bucket, buckets));
    }

    /**
     * Returns a figure of one venue over all underlyings.
     *
     * @throws IndexOutOfBoundsException if there is no such venue
     */
    public double venue(int venue, ExposureMeasure measure) {
        Objects.checkIndex(venue, venues);
        return sum(venue, venue + 1, 0, underlyings, index(measure));
    }

    /**
     * Returns a figure of one underlying over all venues.
     *
     * @throws IndexOutOfBoundsException if there is no such underlying
     */
    public double underlying(int underlying, ExposureMeasure measure) {
        Objects.checkIndex(underlying, underlyings);
        return sum(0, venues, underlying, underlying + 1, index(measure));
    }

    /** Returns a figure of the whole. */
    public double total(ExposureMeasure measure) {
        return sum(0, venues, 0, underlyings, index(measure));
    }

    /**
     * Returns the vega of the whole in one bucket, per 1.0 of volatility.
     *
     * @throws IndexOutOfBoundsException if there is no such bucket
     */
    public double totalVega(int bucket) {
        return sum(0, venues, 0, underlyings, MEASURES + Objects.checkIndex(bucket, buckets));
    }

    private double sum(int fromVenue, int toVenue, int fromUnderlying, int toUnderlying, int figure) {
        double sum = 0;
        double rest = 0;
        for (int v = fromVenue; v < toVenue; v++) {
            for (int u = fromUnderlying; u < toUnderlying; u++) {
                int at = (v * underlyings + u) * stride + 2 * figure;
                double before = sum;
                sum = before + cells[at];
                rest += DoubleDouble.sumError(before, cells[at], sum) + cells[at + 1];
            }
        }
        return sum + rest;
    }

    private static int index(ExposureMeasure measure) {
        return switch (measure) {
            case VALUE -> 0;
            case NET_DELTA -> 1;
            case GROSS_DELTA -> 2;
            case GAMMA_PER_PERCENT -> 3;
            case THETA -> 4;
        };
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be >= 1: " + value);
        }
    }
}
