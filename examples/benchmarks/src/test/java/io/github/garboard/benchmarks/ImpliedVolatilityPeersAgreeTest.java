package io.github.garboard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.garboard.greeks.ImpliedVolatility.Found;
import io.github.garboard.greeks.batch.BatchImpliedVolatility;
import io.github.garboard.greeks.batch.VolatilityColumns;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Both sides find the volatility that a price was made with, so both do the whole work. */
class ImpliedVolatilityPeersAgreeTest {

    /** Ulp of the volatility over 1 + condition: in one of a hundred 5, seldom more, as the peer rounds the forward. */
    private static final double PEER = 100;

    /** The peer is as exact as its paper says: half of the points within one. */
    private static final double PEER_MEDIAN = 1;

    /** Our own bound against the readable tier. */
    private static final double OURS = 8;

    /** In sigma sqrt(years): QuantLib stops where a step is smaller than 1e-10, which is seen to leave at most that. */
    private static final double ACCURACY = 2e-10;

    /** Of the spot: for less than this, twenty of the quotes, QuantLib stops early or throws. */
    private static final double LEAST_PRICE = 1e-9;

    @Test
    void everyVolatilityIsFoundByBoth() {
        QuoteBook book = new QuoteBook();
        VolatilityColumns results = VolatilityColumns.allocate(QuoteBook.SIZE);
        assertEquals(0, BatchImpliedVolatility.fast().solve(book.columns, results));
        int close = 0;
        for (int i = 0; i < QuoteBook.SIZE; i++) {
            Found exact = (Found) book.columns.implied(i);
            double ulp = Math.ulp(exact.value()) * (1 + exact.condition());
            double peer = LetsBeRational.volatility(
                    book.sign[i],
                    book.spot[i],
                    book.strike[i],
                    book.years[i],
                    book.rate[i],
                    book.yield[i],
                    book.price[i]);
            assertEquals(exact.value(), peer, PEER * ulp);
            assertEquals(exact.value(), results.volatility(i), OURS * ulp);
            assertEquals(book.volatility[i], exact.value(), OURS * ulp);
            close += Math.abs(peer - exact.value()) <= PEER_MEDIAN * ulp ? 1 : 0;
        }
        assertEquals(1, (int) Math.round((double) close / QuoteBook.SIZE), "more than half are close: " + close);
    }

    @Test
    void quantLibFindsThemToTheAccuracyItIsAskedFor() throws IOException {
        Optional<ImpliedVolatilityInCpp> peer = ImpliedVolatilityInCpp.quantLib();
        assumeTrue(peer.isPresent(), "no g++, or no QuantLib (Debian: libquantlib0-dev)");
        QuoteBook book = new QuoteBook();
        double[] found = peer.orElseThrow().volatilities(book);
        assertEquals(QuoteBook.SIZE, found.length);
        int compared = 0;
        for (int i = 0; i < QuoteBook.SIZE; i++) {
            if (book.price[i] > LEAST_PRICE * book.spot[i]) {
                assertEquals(book.volatility[i], found[i], ACCURACY / Math.sqrt(book.years[i]), book.line(i));
                compared++;
            }
        }
        assertTrue(compared > 0.99 * QuoteBook.SIZE, "only " + compared + " are compared");
    }
}
