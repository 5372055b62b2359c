package io.github.garboard.oracle.guard;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.GuardedPrice;
import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.Refusal;
import io.github.garboard.oracle.Use;
import java.time.Instant;
import java.util.List;

/**
 * Refuses a price made of too few sources. Sources count, not quotes: two quotes of one source are one. Costs
 * O(quotes).
 *
 * @param minimum the least number of sources, inclusive, at least 1
 */
public record Quorum(int minimum) implements PriceGuard {

    /** The rule in a refusal; found and limit are numbers of sources. */
    public static final String RULE = "quorum";

    private static final int MOST_FAULTS = (Integer.MAX_VALUE - 1) / 3;

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if the minimum is below 1
     */
    public Quorum {
        if (minimum < 1) {
            throw new IllegalArgumentException("minimum must be at least 1: " + minimum);
        }
    }

    /**
     * Returns a quorum that agrees in spite of f sources that lie at will: n &gt; 3f, that is 3f + 1 sources.
     *
     * <p>Source: L. Lamport, R. Shostak, M. Pease, "The Byzantine Generals Problem" (1982), theorem 1; Chainlink's
     * off-chain reporting checks its configuration so, with f at least 1.
     *
     * @param faults the number f of lying sources, at least 1 and at most 715827882
     * @throws IllegalArgumentException if faults is outside that range
     */
    public static Quorum byzantine(int faults) {
        if (faults < 1 || faults > MOST_FAULTS) {
            throw new IllegalArgumentException("faults must be in [1, " + MOST_FAULTS + "]: " + faults);
        }
        return new Quorum(3 * faults + 1);
    }

    @Override
    public GuardedPrice check(AggregatePrice price, Use use, Instant now) {
        int found = price.sources().size();
        return GuardedPrice.of(
                price,
                found >= minimum
                        ? List.of()
                        : List.of(new Refusal(RULE, found, minimum, "sources " + found + ", at least " + minimum)));
    }
}
