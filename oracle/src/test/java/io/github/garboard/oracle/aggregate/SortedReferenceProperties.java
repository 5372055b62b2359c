package io.github.garboard.oracle.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.oracle.BatchAggregator;
import io.github.garboard.oracle.QuoteColumns;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Median and three votes against their definitions over sorted values, on boards that are sorted and that are selected from. */
class SortedReferenceProperties {

    private static final int MOST = 75;

    @Property
    void medianIsThatOfSortedValues(
            @ForAll EvenCount rule, @ForAll Random random, @ForAll @IntRange(min = 1, max = MOST) int n) {
        QuoteColumns quotes = draw(random, n);
        double price = middle(rule, quotes.price());
        double[] distances = Arrays.stream(quotes.price())
                .map(value -> Math.abs(value - price))
                .toArray();
        double confidence = Math.max(middle(rule, quotes.confidence()), middle(rule, distances));
        assertBatch(Median.of(rule).batch(), quotes, price, confidence);
    }

    @Property
    void threeVotesAreThoseOfTheSortedVotes(@ForAll Random random, @ForAll @IntRange(min = 1, max = MOST) int n) {
        QuoteColumns quotes = draw(random, n);
        double[] votes = IntStream.range(0, n)
                .filter(i -> quotes.confidence()[i] > 0)
                .mapToObj(i -> DoubleStream.of(-1, 0, 1).map(side -> quotes.price()[i] + side * quotes.confidence()[i]))
                .flatMapToDouble(vote -> vote)
                .sorted()
                .toArray();
        double price = votes.length == 0 ? Double.NaN : middle(EvenCount.AVERAGE, votes);
        double confidence = votes.length == 0
                ? Double.NaN
                : Math.max(price - votes[votes.length / 4], votes[votes.length - 1 - votes.length / 4] - price);
        assertBatch(ThreeVote.of().batch(), quotes, price, confidence);
    }

    /** Twice, since the second call works in what the first one left. */
    private static void assertBatch(BatchAggregator batch, QuoteColumns quotes, double price, double confidence) {
        double[] out = new double[2];
        for (int call = 0; call < 2; call++) {
            batch.aggregate(quotes, 0, quotes.size(), out, 0);
            assertEquals(price, out[0]);
            assertEquals(confidence, out[1]);
        }
    }

    /** Rounded or not, of one sign or of both, with sources that have no vote or without. */
    private static QuoteColumns draw(Random random, int n) {
        double unit = random.nextBoolean() ? 1 : random.nextDouble();
        double centre = random.nextInt(8) == 0 ? 3 : 50;
        int least = random.nextInt(8) == 0 ? 0 : 1;
        double[] price = new double[n];
        double[] confidence = new double[n];
        for (int i = 0; i < n; i++) {
            price[i] = (centre + random.nextInt(13)) * unit + 0.0;
            confidence[i] = (least + random.nextInt(5)) * unit;
            if (unit < 1) {
                price[i] += random.nextGaussian();
            }
        }
        return new QuoteColumns(price, confidence, new double[n], new long[n]);
    }

    private static double middle(EvenCount rule, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double lower = sorted[(sorted.length - 1) / 2];
        double upper = sorted[sorted.length / 2];
        return switch (rule) {
            case AVERAGE -> (lower + upper) / 2;
            case LOWER -> lower;
            case UPPER -> upper;
        };
    }
}
