package io.github.garboard.oracle.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Quote;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidenceEstimatorsTest {

    /** A few roundings. */
    private static final double RELATIVE = 1e-15;

    @Test
    void sourceWithoutConfidenceDoesNotVote() {
        List<Quote> quotes = Quotes.confident(100, 1, 5000, 0, 6000, 0);
        assertEquals(AggregatePrice.of(quotes.get(0)), ThreeVote.of().aggregate(quotes));
        assertEquals(AggregatePrice.of(quotes.get(0)), new InverseVarianceMean().aggregate(quotes));
        assertSame(AggregatePrice.NONE, ThreeVote.of().aggregate(Quotes.of(100, 101)));
        assertSame(AggregatePrice.NONE, new InverseVarianceMean().aggregate(Quotes.of(100, 101)));
    }

    @Test
    void aQuarterOfLiarsCanLeaveTheHonestPrices() {
        AggregatePrice price = ThreeVote.of().aggregate(Quotes.confident(100, 1, 100, 1, 100, 1, 200, 1));
        assertEquals(100.5, price.price());
        // votes sorted: 99 99 99 100 100 100 101 101 101 199 200 201; quartiles at index 3 and 8
        assertEquals(0.5, price.confidence());
    }

    @Test
    void wholeUnitsAreRoundedDown() {
        assertEquals(
                100,
                ThreeVote.ofWholeUnits()
                        .aggregate(Quotes.confident(100, 1, 100, 1, 100, 1, 200, 1))
                        .price());
        // votes -102 -101 -100 -101 -100 -99: the middles are -101 and -100
        assertEquals(
                -101,
                ThreeVote.ofWholeUnits()
                        .aggregate(Quotes.confident(-101, 1, -100, 1))
                        .price());
    }

    @Test
    void unsureSourcePullsLess() {
        double sure = ThreeVote.of()
                .aggregate(Quotes.confident(100, 1, 101, 1, 110, 1))
                .price();
        double unsure = ThreeVote.of()
                .aggregate(Quotes.confident(100, 1, 101, 1, 110, 9.5))
                .price();
        // the third votes 109, 110, 111, or 100.5, 110, 119.5
        assertEquals(101, sure);
        assertEquals(101, unsure);
        double wide = ThreeVote.of()
                .aggregate(Quotes.confident(100, 1, 101, 1, 110, 30))
                .price();
        assertEquals(101, wide);
        assertEquals(
                1,
                ThreeVote.of()
                        .aggregate(Quotes.confident(100, 1, 101, 1, 110, 9.5))
                        .confidence());
        assertEquals(
                8,
                ThreeVote.of()
                        .aggregate(Quotes.confident(100, 1, 101, 1, 110, 1))
                        .confidence());
    }

    @Test
    void votesBeyondTheLargestDoubleCountAsTheLargest() {
        double max = Double.MAX_VALUE;
        AggregatePrice price = ThreeVote.of().aggregate(Quotes.confident(max, max, -max, max));
        assertEquals(0, price.price());
        assertEquals(max, price.confidence());
        assertEquals(max, ThreeVote.of().aggregate(Quotes.confident(max, max)).price());
    }

    @Test
    void surerSourceWeighsMore() {
        AggregatePrice price = new InverseVarianceMean().aggregate(Quotes.confident(100, 1, 103, 2));
        assertEquals((4 * 100 + 103) / 5.0, price.price(), RELATIVE * 100);
        // chi-squared (0.6)^2 + (2.4 / 2)^2 = 1.8, above 1 for one degree of freedom
        assertEquals(Math.sqrt(4 / 5.0) * Math.sqrt(1.8), price.confidence(), RELATIVE * 100);
    }

    @Test
    void agreementDoesNotNarrowTheStandardError() {
        AggregatePrice price = new InverseVarianceMean().aggregate(Quotes.confident(100, 1, 100.5, 2));
        assertEquals(Math.sqrt(4 / 5.0), price.confidence(), RELATIVE);
    }

    @Test
    void extremeConfidencesNeitherOverflowNorVanish() {
        AggregatePrice tiny = new InverseVarianceMean().aggregate(Quotes.confident(100, 1e-300, 100, 1e-300));
        assertEquals(1e-300 / Math.sqrt(2), tiny.confidence(), RELATIVE * 1e-300);
        AggregatePrice huge = new InverseVarianceMean().aggregate(Quotes.confident(100, 1e300, 102, 1e300));
        assertEquals(101, huge.price());
        assertEquals(1e300 / Math.sqrt(2), huge.confidence(), RELATIVE * 1e300);
        AggregatePrice both = new InverseVarianceMean().aggregate(Quotes.confident(100, 1e-300, 102, 1e300));
        assertEquals(100, both.price());
        double max = Double.MAX_VALUE;
        AggregatePrice apart = new InverseVarianceMean().aggregate(Quotes.confident(-max, 1e-300, max, 1e-300));
        assertEquals(0, apart.price());
        assertEquals(max, apart.confidence());
    }
}
