package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.QuoteColumns;
import io.github.garboard.oracle.internal.Averages;
import java.util.Arrays;
import java.util.Objects;

/** The quotes of one batch call that count. Mutable scratch, not thread-safe. */
final class Sample {

    double[] price = {};
    double[] confidence = {};
    double[] weight = {};
    int size;

    /** Checks indices, writes "no price", and returns whether every quote in the range is valid. */
    static boolean accepts(QuoteColumns quotes, int from, int to, double[] out, int at) {
        noPrice(quotes, from, to, out, at);
        double[] price = quotes.price();
        double[] confidence = quotes.confidence();
        boolean valid = true;
        for (int i = from; i < to; i++) {
            valid &= Math.abs(price[i]) <= Double.MAX_VALUE && isAmount(confidence[i]);
        }
        return valid;
    }

    /** Checks indices and writes "no price". */
    static void noPrice(QuoteColumns quotes, int from, int to, double[] out, int at) {
        Objects.checkFromToIndex(from, to, quotes.size());
        Objects.checkFromIndexSize(at, 2, out.length);
        out[at] = Double.NaN;
        out[at + 1] = Double.NaN;
    }

    /** Returns whether the value is non-negative and finite. */
    static boolean isAmount(double value) {
        return value >= 0 && value <= Double.MAX_VALUE;
    }

    /** Empties the sample and makes room; new weights are 1. */
    void clear(int capacity) {
        size = 0;
        if (price.length < capacity) {
            price = new double[capacity];
            confidence = new double[capacity];
            weight = new double[capacity];
            Arrays.fill(weight, 1);
        }
    }

    /** Adds quote i with weight 1. */
    void add(QuoteColumns quotes, int i) {
        price[size] = quotes.price()[i] + 0.0; // no negative zero
        confidence[size] = quotes.confidence()[i] + 0.0;
        size++;
    }

    /** Adds quote i with a weight above 0. */
    void add(QuoteColumns quotes, int i, double itsWeight) {
        weight[size] = itsWeight;
        add(quotes, i);
    }

    /** Brings the weights to a scale at which sums of them neither overflow nor vanish. */
    void normaliseWeights() {
        if (size > 0) {
            Averages.normalise(weight, size);
        }
    }
}
