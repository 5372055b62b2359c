package io.github.garboard.collateral.encumbrance;

import java.time.Instant;
import java.util.Objects;

/**
 * A pledge that still encumbers something.
 *
 * @param id the id of the command that made it
 * @param account whose units are pledged
 * @param venue the venue that they are pledged to
 * @param remaining what is neither released nor seized yet, in base units, above 0
 * @param expiry the time from which on it may be ended by {@link Command.Expire}, {@link Command.Pledge#NEVER} if none
 * @param <N> the type of an amount
 */
public record OpenPledge<N>(String id, Account account, String venue, N remaining, Instant expiry) {

    /** Checks that nothing is null. */
    public OpenPledge {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(venue, "venue");
        Objects.requireNonNull(remaining, "remaining");
        Objects.requireNonNull(expiry, "expiry");
    }

    /** Returns whether the pledge may be ended at the given time: not before its expiry. */
    public boolean expiredAt(Instant now) {
        return !now.isBefore(expiry) && !expiry.equals(Command.Pledge.NEVER);
    }

    /** Returns this pledge with less remaining. */
    OpenPledge<N> withRemaining(N less) {
        return new OpenPledge<>(id, account, venue, less, expiry);
    }
}
