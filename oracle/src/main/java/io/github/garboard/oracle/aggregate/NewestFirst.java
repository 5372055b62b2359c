package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.QuoteColumns;
import io.github.garboard.oracle.internal.Averages;
import io.github.garboard.oracle.internal.IndexSort;

/** Weighs quotes by their place in the line of power, newest first. Mutable scratch, not thread-safe. */
final class NewestFirst implements Electorate, IndexSort.Order {

    private final double[] sections;
    private final double[] multipliers;
    private QuoteColumns quotes = new QuoteColumns(new double[0], new double[0], new double[0], new long[0]);
    private int offset;
    private int[] order = {};
    private int[] spare = {};

    /** The arrays are kept; multipliers are brought to the scale of weights. */
    NewestFirst(double[] sections, double[] multipliers) {
        this.sections = sections;
        this.multipliers = multipliers;
        Averages.normalise(multipliers, multipliers.length);
    }

    @Override
    public void fill(QuoteColumns columns, int from, int to, Sample sample) {
        quotes = columns;
        offset = from;
        int n = to - from;
        if (order.length < n) {
            order = new int[n];
            spare = new int[n];
        }
        IndexSort.sort(order, n, spare, this);
        for (int k = 0; k < n; k++) {
            int i = offset + order[k];
            double power = columns.weight()[i];
            if (!Sample.isAmount(power)) {
                sample.size = 0;
                return;
            }
            if (power > 0) {
                sample.add(columns, i, power);
            }
        }
        sample.normaliseWeights();
        multiply(sample.weight, sample.size);
        sample.normaliseWeights();
    }

    /** Turns the powers in a line into what they have in each section, times its multiplier. */
    private void multiply(double[] powers, int n) {
        double all = 0;
        for (int k = 0; k < n; k++) {
            all += powers[k];
        }
        int last = sections.length - 1;
        double unit = all / sections[last];
        double start = 0;
        int section = 0;
        for (int k = 0; k < n; k++) {
            double end = start + powers[k];
            double weight = 0;
            // the last section takes whatever rounding leaves over
            while (section < last && sections[section] * unit < end) {
                weight += (sections[section] * unit - start) * multipliers[section];
                start = sections[section] * unit;
                section++;
            }
            powers[k] = weight + (end - start) * multipliers[section];
            start = end;
        }
    }

    @Override
    public boolean before(int a, int b) {
        int i = offset + a;
        int j = offset + b;
        int byTime = Long.compare(quotes.time()[j], quotes.time()[i]);
        int byPower = byTime != 0 ? byTime : Double.compare(quotes.weight()[j], quotes.weight()[i]);
        int byPrice = byPower != 0 ? byPower : Double.compare(quotes.price()[i], quotes.price()[j]);
        return (byPrice != 0 ? byPrice : Double.compare(quotes.confidence()[i], quotes.confidence()[j])) < 0;
    }
}
