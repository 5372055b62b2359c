package io.github.garboard.oracle.guard;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.GuardedPrice;
import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.Refusal;
import io.github.garboard.oracle.Use;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Refuses a price whose oldest quote is too old, or whose newest quote lies too far in the future.
 *
 * <p>Age is now - time of the oldest quote; ahead is time of the newest quote - now. A price can break both. A quote
 * from the future has a clock that is wrong, or a publisher that wants it to look fresh for longer. Costs O(quotes).
 *
 * @param maximumAge the largest age, inclusive, non-negative
 * @param maximumAhead the largest distance ahead of now, inclusive, non-negative
 */
public record Staleness(Duration maximumAge, Duration maximumAhead) implements PriceGuard {

    /** The rule in a refusal; found and limit are in seconds. */
    public static final String RULE = "staleness";

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if a limit is negative
     */
    public Staleness {
        requireNonNegative("maximumAge", maximumAge);
        requireNonNegative("maximumAhead", maximumAhead);
    }

    /** Returns a guard that lets no quote be ahead of now. */
    public static Staleness of(Duration maximumAge) {
        return new Staleness(maximumAge, Duration.ZERO);
    }

    /** Returns a guard with a tolerance for clocks that run ahead. */
    public static Staleness of(Duration maximumAge, Duration maximumAhead) {
        return new Staleness(maximumAge, maximumAhead);
    }

    @Override
    public GuardedPrice check(AggregatePrice price, Use use, Instant now) {
        List<Refusal> reasons = new ArrayList<>(2);
        if (!price.isEmpty()) {
            Duration age = Duration.between(price.time(), now);
            if (age.compareTo(maximumAge) > 0) {
                reasons.add(refusal("age", age, maximumAge));
            }
            Duration ahead = Duration.between(now, price.newest());
            if (ahead.compareTo(maximumAhead) > 0) {
                reasons.add(refusal("ahead", ahead, maximumAhead));
            }
        }
        return GuardedPrice.of(price, reasons);
    }

    private static Refusal refusal(String measure, Duration found, Duration limit) {
        BigDecimal is = seconds(found);
        BigDecimal most = seconds(limit);
        return new Refusal(
                RULE,
                is.doubleValue(),
                most.doubleValue(),
                measure + " " + is.toPlainString() + " s, limit " + most.toPlainString() + " s");
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), 9))
                .stripTrailingZeros();
    }

    private static void requireNonNegative(String name, Duration limit) {
        if (Objects.requireNonNull(limit, name).isNegative()) {
            throw new IllegalArgumentException(name + " must be non-negative: " + limit);
        }
    }
}
