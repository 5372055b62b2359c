package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.BatchAggregator;
import io.github.garboard.oracle.Quote;
import java.util.Collection;
import java.util.List;

/**
 * Band's median weighted by time and power: newer reports count more, up to a multiple of their power.
 *
 * <p>The quotes are lined up newest first, each as long as its weight (the power). The line is cut into sections; what a
 * quote has in a section counts times the section's multiplier, and the price is the {@link WeightedMedian} with these
 * weights, the lower one of two middles. Quotes of the same time come in the order of their power, larger first; of the same
 * power too, in ascending order of price and then of confidence, so that the order of arrival does not matter.
 *
 * <p>Band cuts after 1, 3, 7, 15 and 32 of 32 parts of all power and counts them 60, 40, 20, 11 and 10 times. Boundaries are
 * not rounded here.
 *
 * <p><b>What it withstands.</b> The liars need half of the multiplied power, and a report is as new as its source says: {@link
 * #breakdownFraction()} of the power is enough, with Band's sections 27.3 %, less than one third. While fewer lie, the price
 * lies in the range of the honest prices.
 *
 * <p><b>Laws kept</b>: all of {@code MonotoneAggregatorLaws}, and of {@code RobustAggregatorLaws} for equal power (without a
 * margin). The result is exact, bit for bit, under permutation.
 *
 * <p>Special cases: a quote of weight 0 does not count; without any weight there is no price.
 *
 * <p>Costs four sorts, O(n log n) time.
 *
 * @param sections where the sections end, ascending, above 0; the last is all power, in the same unit
 * @param multipliers what power counts in each section, above 0 and finite, never rising: a newer quote never counts less
 * @see "Band Protocol, feeds module, median of reports"
 */
public record TimePowerMedian(List<Double> sections, List<Double> multipliers) implements Estimator {

    /**
     * Checks the components and copies the lists.
     *
     * @throws IllegalArgumentException if there are no sections or not as many multipliers, the sections do not ascend from
     *     above 0, or a multiplier is not above 0 and finite or is larger than the one before
     */
    public TimePowerMedian {
        sections = List.copyOf(sections);
        multipliers = List.copyOf(multipliers);
        if (sections.isEmpty() || sections.size() != multipliers.size()) {
            throw new IllegalArgumentException("sections must be at least 1, and as many as multipliers: "
                    + sections.size() + ", " + multipliers.size());
        }
        double end = 0;
        double most = Double.MAX_VALUE;
        for (int i = 0; i < sections.size(); i++) {
            if (!(sections.get(i) > end && sections.get(i) < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("sections must ascend from above 0: " + sections);
            }
            if (!(multipliers.get(i) > 0 && multipliers.get(i) <= most)) {
                throw new IllegalArgumentException("multipliers must be above 0 and never rise: " + multipliers);
            }
            end = sections.get(i);
            most = multipliers.get(i);
        }
    }

    @Override
    public BatchAggregator batch() {
        return new LocationBatch(
                new NewestFirst(array(sections), array(multipliers)), new WeightedOrder(EvenCount.LOWER));
    }

    /**
     * Returns the smallest fraction of all power that decides the price, if it is the newest: where half of the multiplied
     * power is reached from the newest on; at most 0.5.
     */
    public double breakdownFraction() {
        double half = multiplied(1) / 2;
        double start = 0;
        double sum = 0;
        for (int i = 0; i < sections.size(); i++) {
            double length = sections.get(i) - start;
            if (sum + length * multipliers.get(i) >= half) {
                return (start + (half - sum) / multipliers.get(i)) / all();
            }
            sum += length * multipliers.get(i);
            start = sections.get(i);
        }
        throw new AssertionError("half of all is never reached: " + this);
    }

    @Override
    public int breakdownCount(int sources) {
        Breakdown.requireSome(sources);
        int liars = Math.max(1, (int) (sources * breakdownFraction()));
        while (2 * multiplied((double) liars / sources) < multiplied(1)) {
            liars++;
        }
        return liars;
    }

    @Override
    public List<Quote> counted(Collection<Quote> quotes) {
        return Counted.withWeight(quotes);
    }

    /** Returns the multiplied length of the newest fraction of the line. */
    private double multiplied(double fraction) {
        double start = 0;
        double sum = 0;
        for (int i = 0; i < sections.size(); i++) {
            double end = Math.min(sections.get(i), fraction * all());
            sum += Math.max(0, end - start) * multipliers.get(i);
            start = sections.get(i);
        }
        return sum;
    }

    private double all() {
        return sections.get(sections.size() - 1);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
