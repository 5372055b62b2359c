package io.github.garboard.margin.account;

import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.MarginRequirement;
import io.github.garboard.margin.PnlVector;
import io.github.garboard.margin.internal.Checks;
import java.time.Instant;
import java.util.Objects;

/**
 * What an account has at one venue, as seen at a time.
 *
 * @param link the venue
 * @param positions the positions there, as the venue's model takes them
 * @param pnl their profit and loss over the scenarios of the whole account
 * @param volatility the standard deviation of their profit and loss, in money per square root of a year, finite and
 *     non-negative
 * @param equity what the account is worth there, collateral and unrealised profit, finite; negative for a debt
 * @param transferable the part of the equity that may leave, finite and non-negative
 * @param at when this was so
 * @param <K> the caller's key of a venue
 * @param <P> the caller's description of the positions there
 */
public record VenueState<K, P>(
        VenueLink<K, P> link,
        P positions,
        PnlVector pnl,
        double volatility,
        double equity,
        double transferable,
        Instant at) {

    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if an amount is outside its range, or more is transferable than there is
     */
    public VenueState {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(positions, "positions");
        Objects.requireNonNull(pnl, "pnl");
        Objects.requireNonNull(at, "at");
        Checks.requireNonNegative("volatility", volatility);
        Checks.requireFinite("equity", equity);
        Checks.requireNonNegative("transferable", transferable);
        if (transferable > Math.max(0, equity)) {
            throw new IllegalArgumentException("transferable must be <= equity, " + equity + ": " + transferable);
        }
    }

    /** Returns what the venue itself requires. */
    public MarginRequirement local(MarginLevel level) {
        return link.model().requirement(positions, level);
    }

    /** Returns the same state at a venue with another latency. */
    public VenueState<K, P> withLatency(SettlementLatency latency) {
        return new VenueState<>(link.withLatency(latency), positions, pnl, volatility, equity, transferable, at);
    }

    /** Returns what counts of the equity in the whole account, given what the venue requires. */
    double counted(double local) {
        double trapped = equity - transferable;
        double free = transferable * (1 - link.haircut()) * (1 - link.defaultProbability());
        return Math.min(trapped, local) + free;
    }
}
