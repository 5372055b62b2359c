package io.github.garboard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.greeks.ImpliedVolatility.Found;
import io.github.garboard.greeks.batch.BatchImpliedVolatility;
import io.github.garboard.greeks.batch.VolatilityColumns;
import org.junit.jupiter.api.Test;

/** Both sides find the volatility that a price was made with, so both do the whole work. */
class ImpliedVolatilityPeersAgreeTest {

    /** Ulp of the volatility over 1 + condition: in one of a hundred 5, seldom more, as the peer rounds the forward. */
    private static final double PEER = 100;

    /** The peer is as exact as its paper says: half of the points within one. */
    private static final double PEER_MEDIAN = 1;

    /** Our own bound against the readable tier. */
    private static final double OURS = 8;

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
}
