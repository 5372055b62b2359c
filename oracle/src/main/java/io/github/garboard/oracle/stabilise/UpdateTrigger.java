package io.github.garboard.oracle.stabilise;

import io.github.garboard.oracle.internal.Arguments;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;

/**
 * When a feed publishes a new price: as soon as it deviates by a threshold from the published one, and at the latest
 * after a heartbeat. Both limits are inclusive.
 *
 * <p>The deviation is compared exactly, without rounding: |new - old| 10^9 &gt;= threshold |old|. From an old price of 0
 * every other price deviates, and 0 does not. A threshold of 0 makes every new price deviate from an old one other than
 * 0, also an unchanged one.
 *
 * <p>Costs a few products of big numbers.
 *
 * <p>Source: smartcontractkit/libocr, median reporting plugin, the default deviation function.
 *
 * @param thresholdPpb the deviation at which to publish, in parts of 10^9 of the old price, non-negative
 * @param heartbeat the longest time without publishing, above 0
 */
public record UpdateTrigger(long thresholdPpb, Duration heartbeat) {

    private static final BigDecimal PARTS = BigDecimal.TEN.pow(9);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if the threshold is negative or the heartbeat not above 0
     */
    public UpdateTrigger {
        if (thresholdPpb < 0) {
            throw new IllegalArgumentException("thresholdPpb must be non-negative: " + thresholdPpb);
        }
        Arguments.requirePositive("heartbeat", heartbeat);
    }

    /** Returns whether a new price, as an integer mantissa, deviates from the published one of the same exponent. */
    public boolean deviates(BigInteger published, BigInteger price) {
        return deviates(new BigDecimal(published), new BigDecimal(price));
    }

    /**
     * Returns whether a new price deviates from the published one.
     *
     * @param published the published price, finite, of any sign
     * @param price the new price, finite, of any sign
     * @throws IllegalArgumentException if one is not finite
     */
    public boolean deviates(double published, double price) {
        Arguments.requireFinite("published", published);
        Arguments.requireFinite("price", price);
        return deviates(new BigDecimal(published), new BigDecimal(price));
    }

    /** Returns whether the heartbeat is over: now - publishedAt &gt;= heartbeat. */
    public boolean heartbeatOver(Instant publishedAt, Instant now) {
        return Duration.between(publishedAt, now).compareTo(heartbeat) >= 0;
    }

    /**
     * Returns whether to publish a price: it deviates, or the heartbeat is over.
     *
     * @param published the published price, finite, of any sign
     * @param publishedAt when it was published
     * @param price the new price, finite, of any sign
     * @param now the present time
     * @throws IllegalArgumentException if a price is not finite
     */
    public boolean due(double published, Instant publishedAt, double price, Instant now) {
        return deviates(published, price) || heartbeatOver(publishedAt, now);
    }

    private boolean deviates(BigDecimal published, BigDecimal price) {
        if (published.signum() == 0) {
            return price.signum() != 0;
        }
        BigDecimal moved = price.subtract(published).abs().multiply(PARTS);
        return moved.compareTo(published.abs().multiply(BigDecimal.valueOf(thresholdPpb))) >= 0;
    }
}
