package io.github.garboard.examples.pool;

import io.github.garboard.collateral.encumbrance.Outcome;
import io.github.garboard.collateral.encumbrance.Refusal;

/** What a sender makes of an outcome. */
enum Answer {
    /** Stored now. */
    ACCEPTED("accepted and stored"),
    /** Stored before. */
    REPEATED("repeated: known already, nothing changed"),
    /** A message before it is missing: send it again later. */
    EARLY("early: a message before it is missing, sent again"),
    /** The chain has moved on. */
    STALE("stale: its chain has moved on"),
    /** The units are promised. */
    NOT_FREE("refused: the coins are promised already"),
    /** Anything else, which the treasury never causes. */
    REFUSED("refused for another reason");

    private final String words;

    Answer(String words) {
        this.words = words;
    }

    /** Returns what it means, for a table. */
    String words() {
        return words;
    }

    /** Returns whether sending the message again later may help. */
    boolean isOpen() {
        return this == EARLY;
    }

    static Answer of(Outcome<Long> outcome) {
        if (outcome instanceof Outcome.Refused<Long> refused) {
            Refusal<Long> reason = refused.reason();
            if (reason instanceof Refusal.OtherVersion<Long> other) {
                return other.isStale() ? STALE : EARLY;
            }
            return reason instanceof Refusal.NotFree<Long> ? NOT_FREE : REFUSED;
        }
        return outcome.accepted() ? ACCEPTED : REPEATED;
    }
}
