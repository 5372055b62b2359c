package io.github.garboard.oracle.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.aggregate.ClampedWeightedMean;
import io.github.garboard.oracle.aggregate.Estimator;
import io.github.garboard.oracle.aggregate.EvenCount;
import io.github.garboard.oracle.aggregate.Highest;
import io.github.garboard.oracle.aggregate.HodgesLehmann;
import io.github.garboard.oracle.aggregate.HuberMean;
import io.github.garboard.oracle.aggregate.InverseVarianceMean;
import io.github.garboard.oracle.aggregate.Lowest;
import io.github.garboard.oracle.aggregate.Mean;
import io.github.garboard.oracle.aggregate.Median;
import io.github.garboard.oracle.aggregate.MostRecent;
import io.github.garboard.oracle.aggregate.ThreeVote;
import io.github.garboard.oracle.aggregate.TimePowerMedian;
import io.github.garboard.oracle.aggregate.TrimmedMean;
import io.github.garboard.oracle.aggregate.WeightedMean;
import io.github.garboard.oracle.aggregate.WeightedMedian;
import io.github.garboard.oracle.aggregate.WinsorisedMean;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for liars against what the estimators say of themselves. */
class EstimatorAttackTest {

    static Stream<Estimator> estimators() {
        return Stream.of(
                Median.of(EvenCount.AVERAGE),
                Median.of(EvenCount.LOWER),
                Median.of(EvenCount.UPPER),
                WeightedMedian.of(EvenCount.LOWER),
                new TrimmedMean(0.25),
                new TrimmedMean(0.1),
                new WinsorisedMean(0.25),
                new HodgesLehmann(),
                new HuberMean(1.345),
                ThreeVote.of(),
                new InverseVarianceMean(),
                new WeightedMean(),
                new ClampedWeightedMean(0.05),
                new TimePowerMedian(List.of(1.0, 3.0, 7.0, 15.0, 32.0), List.of(60.0, 40.0, 20.0, 11.0, 10.0)),
                new Mean(),
                new Lowest(),
                new Highest(),
                new MostRecent());
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void searchBreaksEachEstimatorWithAsManyAsItSays(Estimator estimator) {
        for (int sources = 3; sources <= 11; sources++) {
            assertEquals(
                    estimator.breakdownCount(sources),
                    BreakdownPoint.search(estimator, board(sources)).liars(),
                    estimator + " of " + sources);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10})
    void threeVoteStaysAmongTheHonestIntervalsWhileFewerThanHalfLie(int sources) {
        List<Quote> board = board(sources);
        for (int liars = 1; 2 * liars < sources; liars++) {
            Influence reached = Influence.search(ThreeVote.of(), board, liars);
            double low = board.stream()
                    .mapToDouble(q -> q.price() - q.confidence())
                    .min()
                    .orElseThrow();
            double high = board.stream()
                    .mapToDouble(q -> q.price() + q.confidence())
                    .max()
                    .orElseThrow();
            assertTrue(reached.low() >= low && reached.high() <= high, reached + " of " + sources);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 8, 9, 12})
    void threeVoteLeavesTheHonestPricesFromAQuarterOn(int sources) {
        List<Quote> agreeing = IntStream.range(0, sources)
                .mapToObj(i -> Quote.of("s" + i, 100, 1, Boards.NOON))
                .toList();
        for (int liars = 1; 2 * liars < sources; liars++) {
            Influence reached = Influence.search(ThreeVote.of(), agreeing, liars);
            assertEquals(4 * liars >= sources, reached.high() > 100, liars + " of " + sources + ": " + reached);
            assertEquals(200, reached.low() + reached.high(), 1e-9);
        }
    }

    /** Quotes of equal weight and almost equal age, each with a confidence. */
    private static List<Quote> board(int sources) {
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < sources; i++) {
            quotes.add(Quote.of("s" + i, 100 + (i * 7 % 10) * 0.1, 0.5 + 0.01 * i, Boards.NOON.minusSeconds(i % 3)));
        }
        return quotes;
    }
}
