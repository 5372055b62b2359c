package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.QuoteFilter;
import io.github.garboard.oracle.internal.Averages;
import java.util.Collection;
import java.util.List;

/**
 * Drops outliers: quotes whose price is farther from the median than threshold · scale, where scale is the largest of 1.4826
 * MAD, an absolute floor, and a floor relative to |median|. The medians take the mean of the two middles at an even count;
 * each quote counts once, whatever its weight. Equality stays.
 *
 * <p><b>Why a floor.</b> MAD is 0 as soon as more than half of the prices are equal; without a floor every price that differs
 * at all would then be dropped (three feeds at 1.0000 make an outlier of one at 1.0001). A floor of the width that honest
 * sources differ by anyway prevents that.
 *
 * <p><b>What it withstands.</b> Fewer than half of the quotes cannot make the median of the honest ones drop, nor, with their
 * lies, keep a price farther from the honest range than threshold times the larger of 1.4826 times the width of that range
 * and the floors.
 *
 * <p>Costs O(n) time for most orders of the quotes and O(n log n) for all.
 *
 * @param threshold how many scales a price may be away, above 0 and finite; 3 is usual
 * @param floor the smallest scale, in the unit of the price, non-negative and finite; 0 for none
 * @param relativeFloor the smallest scale as a decimal of |median|, non-negative and finite; 0 for none
 * @see "F. R. Hampel, The influence curve and its role in robust estimation (1974)"
 */
public record HampelFilter(double threshold, double floor, double relativeFloor) implements QuoteFilter {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the threshold is not above 0 and finite, or a floor is negative or not finite
     */
    public HampelFilter {
        if (!(threshold > 0 && threshold < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("threshold must be above 0 and finite: " + threshold);
        }
        requireFloor("floor", floor);
        requireFloor("relativeFloor", relativeFloor);
    }

    /** Returns the filter without a floor. */
    public static HampelFilter of(double threshold) {
        return new HampelFilter(threshold, 0, 0);
    }

    @Override
    public List<Quote> keep(Collection<Quote> quotes) {
        List<Quote> given = List.copyOf(quotes);
        if (given.isEmpty()) {
            return given;
        }
        double[] prices =
                given.stream().mapToDouble(quote -> quote.price() + 0.0).toArray();
        double[] scratch = prices.clone();
        double median = EvenCount.AVERAGE.middle(scratch, prices.length);
        double limit = limit(median, prices, scratch, prices.length);
        return given.stream()
                .filter(quote -> !(Averages.distance(quote.price(), median) > limit))
                .toList();
    }

    /**
     * Replaces the outliers of a series by the median of their window: value i is judged among values i - halfWindow to i +
     * halfWindow of the series as given, a window being cut off at both ends of the series. An outlier is what changes: {@code
     * out[i]} differs from {@code series[i]} exactly where i is one.
     *
     * <p>Costs O(series · halfWindow) time; allocates two arrays of the window's length.
     *
     * @param series the values in the order of time, finite; not changed
     * @param halfWindow how many neighbours on each side are looked at, non-negative; with 0 there is no outlier
     * @param out where the values go, as long as the series, another array
     * @return the number of outliers
     * @throws IllegalArgumentException if a value is not finite, the window negative, or the output the series itself or of
     *     another length
     */
    public int replace(double[] series, int halfWindow, double[] out) {
        if (halfWindow < 0) {
            throw new IllegalArgumentException("halfWindow must be non-negative: " + halfWindow);
        }
        if (out == series || out.length != series.length) {
            throw new IllegalArgumentException(
                    "out must be another array of length " + series.length + ": length " + out.length);
        }
        double[] values = MedianAbsoluteDeviation.finite("series", series);
        int reach = Math.min(halfWindow, values.length);
        double[] window = new double[2 * reach + 1];
        double[] scratch = new double[2 * reach + 1];
        int outliers = 0;
        for (int i = 0; i < values.length; i++) {
            int from = Math.max(0, i - reach);
            int n = Math.min(values.length - 1, i + reach) + 1 - from;
            System.arraycopy(values, from, window, 0, n);
            double median = EvenCount.AVERAGE.middle(window, n);
            boolean outlier = Averages.distance(values[i], median) > limit(median, window, scratch, n);
            out[i] = outlier ? median : series[i];
            outliers += outlier ? 1 : 0;
        }
        return outliers;
    }

    private double limit(double median, double[] values, double[] scratch, int n) {
        double scale =
                MedianAbsoluteDeviation.NORMAL_CONSISTENCY * MedianAbsoluteDeviation.about(median, values, scratch, n);
        return threshold * Math.max(scale, Math.max(floor, relativeFloor * Math.abs(median)));
    }

    private static void requireFloor(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be non-negative and finite: " + value);
        }
    }
}
