package io.github.garboard.oracle;

import java.time.Instant;
import java.util.Objects;

/**
 * What one source says an asset is worth.
 *
 * @param source the name of the source, not blank; quotes with the same name come from the same source
 * @param price the price, finite, of any sign: zero and negative prices are data, which guards refuse
 * @param confidence the half-width of the interval in which the source holds the price to lie, in the unit of the
 *     price, non-negative and finite; 0 where a source states none
 * @param time when the source observed the price
 * @param weight the source's weight (stake, volume or power), non-negative and finite; aggregators without weights
 *     ignore it
 */
public record Quote(String source, double price, double confidence, Instant time, double weight) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the source is blank, the price is not finite, or the confidence or weight is
     *     negative or not finite
     */
    public Quote {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(time, "time");
        if (source.isBlank()) {
            throw new IllegalArgumentException("source must not be blank: \"" + source + "\"");
        }
        if (!Double.isFinite(price)) {
            throw new IllegalArgumentException("price must be finite: " + price);
        }
        if (!(confidence >= 0 && confidence < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("confidence must be non-negative and finite: " + confidence);
        }
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("weight must be non-negative and finite: " + weight);
        }
    }

    /**
     * Returns a quote of weight 1.
     *
     * @param source the name of the source, not blank
     * @param price the price, finite
     * @param confidence the half-width of the source's interval, in the unit of the price, non-negative and finite
     * @param time when the source observed the price
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public static Quote of(String source, double price, double confidence, Instant time) {
        return new Quote(source, price, confidence, time, 1);
    }
}
