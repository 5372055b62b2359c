package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.BatchAggregator;
import io.github.garboard.oracle.QuoteColumns;
import java.util.function.DoubleBinaryOperator;

/** The batch form of the lowest and the highest price. */
final class Extreme implements BatchAggregator {

    private final DoubleBinaryOperator better;

    Extreme(DoubleBinaryOperator better) {
        this.better = better;
    }

    @Override
    public void aggregate(QuoteColumns quotes, int from, int to, double[] out, int at) {
        if (!Sample.accepts(quotes, from, to, out, at) || from == to) {
            return;
        }
        double[] price = quotes.price();
        double extreme = price[from];
        for (int i = from + 1; i < to; i++) {
            extreme = better.applyAsDouble(extreme, price[i]);
        }
        double confidence = 0;
        for (int i = from; i < to; i++) {
            if (price[i] == extreme) {
                confidence = Math.max(confidence, quotes.confidence()[i]);
            }
        }
        out[at] = extreme + 0.0; // no negative zero
        out[at + 1] = confidence;
    }
}
