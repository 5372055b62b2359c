package io.github.garboard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.greeks.exposure.ExposureAggregation;
import io.github.garboard.greeks.exposure.ExposureMeasure;
import org.junit.jupiter.api.Test;

/** Both sides of the benchmark of exposures add up the same figures. */
class ExposureAgreesTest {

    /** Plain sums of some hundred terms a cell, of either sign. */
    private static final double PLAIN = 1e-11;

    @Test
    void sumsAreTheSame() {
        NetworkBook book = new NetworkBook();
        book.size = 20_000;
        book.make();
        double[] plain = new ExposureBenchmark().plainSums(book);
        ExposureAggregation sums =
                new ExposureAggregation(NetworkBook.VENUES, NetworkBook.UNDERLYINGS, NetworkBook.BUCKETS);
        sums.add(book.positions, book.unit, book.spots, 0, book.size);
        int at = 0;
        for (int venue = 0; venue < NetworkBook.VENUES; venue++) {
            for (int underlying = 0; underlying < NetworkBook.UNDERLYINGS; underlying++) {
                double size = sums.part(venue, underlying, ExposureMeasure.GROSS_DELTA);
                for (ExposureMeasure measure : ExposureMeasure.values()) {
                    assertEquals(sums.part(venue, underlying, measure), plain[at++], PLAIN * size, measure::toString);
                }
                for (int bucket = 0; bucket < NetworkBook.BUCKETS; bucket++) {
                    assertEquals(sums.vega(venue, underlying, bucket), plain[at++], PLAIN * size);
                }
            }
        }
        assertEquals(plain.length, at);
    }
}
