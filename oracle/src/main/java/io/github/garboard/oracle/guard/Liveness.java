package io.github.garboard.oracle.guard;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.GuardedPrice;
import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.Refusal;
import io.github.garboard.oracle.Use;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Refuses a price in which too few of the sources that it was designed for take part. A source is live if the price uses a
 * quote of it: an aggregator that drops stale quotes drops the dead sources. Sources that nobody expects do not count, which
 * is the difference to {@link Quorum}. Costs O(quotes + expected).
 *
 * <p>Source: Synthetix's feed of the Korean won went on with two of its sources when others failed, and served the mean of a
 * right and a wrong one (June 2019).
 *
 * @param expected the names of the sources by design, at least one
 * @param minimum the least number of them that must be live, inclusive, in [1, number of expected]
 */
public record Liveness(Set<String> expected, int minimum) implements PriceGuard {

    /** The rule in a refusal; found and limit are numbers of sources. */
    public static final String RULE = "liveness";

    /**
     * Checks the limit and copies the names.
     *
     * @throws IllegalArgumentException if the minimum is outside of [1, number of expected]
     */
    public Liveness {
        expected = Set.copyOf(expected);
        if (minimum < 1 || minimum > expected.size()) {
            throw new IllegalArgumentException("minimum must be in [1, " + expected.size() + "]: " + minimum);
        }
    }

    /**
     * Returns a guard that needs every one of the sources.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Liveness ofAll(Set<String> expected) {
        return new Liveness(expected, expected.size());
    }

    @Override
    public GuardedPrice check(AggregatePrice price, Use use, Instant now) {
        Set<String> sources = price.sources();
        List<String> missing = expected.stream()
                .filter(source -> !sources.contains(source))
                .sorted()
                .toList();
        int live = expected.size() - missing.size();
        return GuardedPrice.of(price, live >= minimum ? List.of() : List.of(refusal(live, missing)));
    }

    private Refusal refusal(int live, List<String> missing) {
        String detail = "live " + live + " of " + expected.size() + " sources, at least " + minimum + ", missing "
                + String.join(", ", missing);
        return new Refusal(RULE, live, minimum, detail);
    }
}
