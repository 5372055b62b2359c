package io.github.garboard.margin.account;

import io.github.garboard.margin.MarginModel;
import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * What a venue is to an account that spans several: its own margin model, and how value gets there and back.
 *
 * @param venue the caller's key of the venue
 * @param model the venue's own model, any: a composition of this module's parts or a lambda
 * @param latency how long value takes to arrive there
 * @param haircut the part of a value that is lost or not counted when it leaves the venue, in [0, 1]
 * @param defaultProbability the probability that the venue fails before value is out of it, in [0, 1]
 * @param <K> the caller's key of a venue
 * @param <P> the caller's description of the positions there
 */
public record VenueLink<K, P>(
        K venue, MarginModel<P> model, SettlementLatency latency, double haircut, double defaultProbability) {

    /**
     * Checks the fractions.
     *
     * @throws IllegalArgumentException if one is outside [0, 1]
     */
    public VenueLink {
        Objects.requireNonNull(venue, "venue");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(latency, "latency");
        Checks.requireFraction("haircut", haircut);
        Checks.requireFraction("defaultProbability", defaultProbability);
    }

    /** Returns the same venue with another latency. */
    public VenueLink<K, P> withLatency(SettlementLatency newLatency) {
        return new VenueLink<>(venue, model, newLatency, haircut, defaultProbability);
    }
}
