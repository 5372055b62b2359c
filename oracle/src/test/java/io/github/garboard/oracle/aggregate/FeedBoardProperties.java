package io.github.garboard.oracle.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Aggregator;
import io.github.garboard.oracle.Quote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A board gives the bits of the readable aggregator over all quotes that it was told, whatever their order. */
class FeedBoardProperties {

    private static final int SMALL = 12;
    private static final int LARGE = 500;
    private static final int LARGE_CHANGES = 4_000;
    private static final int CHANGES_BETWEEN_LOOKS = 211;

    /** A board, the aggregator that it must agree with, and what it was told since each source was last removed. */
    private static final class Pair {
        final FeedBoard board;
        final Aggregator readable;
        final List<List<Quote>> told;

        Pair(FeedBoard board, Estimator estimator) {
            this.board = board;
            this.readable = estimator.latestPerSource();
            this.told = IntStream.range(0, board.capacity())
                    .<List<Quote>>mapToObj(source -> new ArrayList<>())
                    .toList();
        }

        void tell(int source, Quote quote) {
            board.update(
                    source,
                    quote.price(),
                    quote.confidence(),
                    quote.weight(),
                    quote.time().getEpochSecond());
            told.get(source)
                    .add(new Quote("s" + source, quote.price(), quote.confidence(), quote.time(), quote.weight()));
        }

        void remove(int source) {
            board.remove(source);
            told.get(source).clear();
        }

        void agrees() {
            AggregatePrice expected =
                    readable.aggregate(told.stream().flatMap(List::stream).toList());
            assertEquals(expected.price(), board.price(), () -> "price of " + expected.quotes());
            assertEquals(expected.confidence(), board.confidence(), () -> "confidence of " + expected.quotes());
            assertEquals(expected.quotes().size(), board.live());
            if (expected.isEmpty()) {
                assertThrows(IllegalStateException.class, board::oldest);
            } else {
                assertEquals(expected.time(), Instant.ofEpochSecond(board.oldest()));
            }
        }
    }

    private static List<Pair> pairs(int capacity, EvenCount rule) {
        return List.of(
                new Pair(FeedBoard.median(capacity, rule), Median.of(rule)),
                new Pair(FeedBoard.weightedMedian(capacity, rule), WeightedMedian.of(rule)),
                new Pair(FeedBoard.threeVote(capacity), ThreeVote.of()));
    }

    @Property
    void smallBoardAgreesAfterEveryChange(
            @ForAll EvenCount rule, @ForAll @Size(max = 40) List<Quote> quotes, @ForAll Random random) {
        for (Pair pair : pairs(SMALL, rule)) {
            for (Quote quote : quotes) {
                int source = random.nextInt(SMALL);
                switch (random.nextInt(8)) {
                    case 0 -> pair.remove(source);
                    case 1 -> repeatLast(pair, source, quote, random);
                    default -> pair.tell(source, quote);
                }
                pair.agrees();
            }
        }
    }

    /** The same again, or with the same time and another price. */
    private static void repeatLast(Pair pair, int source, Quote quote, Random random) {
        List<Quote> told = pair.told.get(source);
        if (!told.isEmpty()) {
            Quote last = told.get(told.size() - 1);
            pair.tell(
                    source,
                    random.nextBoolean()
                            ? last
                            : new Quote("s", quote.price(), last.confidence(), last.time(), last.weight()));
        }
    }

    @Property(tries = 30)
    void largeBoardAgrees(@ForAll EvenCount rule, @ForAll Random random, @ForAll @IntRange(min = 1, max = 3) int step) {
        double unit = step / 10.0;
        for (Pair pair : pairs(LARGE, rule)) {
            for (int change = 0; change < LARGE_CHANGES; change++) {
                int source = random.nextInt(LARGE);
                boolean leaving = change / 1_000 % 2 == 1;
                if (random.nextInt(10) < (leaving ? 8 : 1)) {
                    pair.remove(source);
                } else {
                    // rounded prices meet each other, and their distances do
                    double price = Math.round(1_000 + 30 * random.nextGaussian()) * unit;
                    double confidence = random.nextInt(20) * unit;
                    double weight = random.nextInt(9) * unit;
                    pair.tell(source, new Quote("s", price, confidence, Instant.ofEpochSecond(change), weight));
                }
                if (change % CHANGES_BETWEEN_LOOKS == 0) {
                    pair.agrees();
                }
            }
        }
    }
}
