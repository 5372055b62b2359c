package io.github.garboard.margin.account;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Whether every venue of an account gets what it requires in time. An account can be solvent as a whole and fail here.
 *
 * @param <K> the caller's key of a venue
 */
public sealed interface Liquidity<K> {

    /**
     * Every venue can be fed.
     *
     * @param transfers what must reach each venue that has less than it requires, by deadline; empty if none does
     * @param <K> the caller's key of a venue
     */
    record Fed<K>(Map<K, Double> transfers) implements Liquidity<K> {

        /** Copies. */
        public Fed {
            transfers = Collections.unmodifiableMap(new LinkedHashMap<>(transfers));
        }
    }

    /**
     * A venue cannot be fed in time.
     *
     * @param venue the first that cannot, by deadline
     * @param deadline when its grace ends
     * @param needed what it lacks
     * @param deliverable what can reach it until then, less than it needs
     * @param <K> the caller's key of a venue
     */
    record Unfed<K>(K venue, Instant deadline, double needed, double deliverable) implements Liquidity<K> {

        /** Checks that nothing is null. */
        public Unfed {
            Objects.requireNonNull(venue, "venue");
            Objects.requireNonNull(deadline, "deadline");
        }
    }

    /** Returns whether every venue can be fed. */
    default boolean isFed() {
        return this instanceof Fed;
    }
}
