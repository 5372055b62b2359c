package io.github.garboard.liquidation.trigger;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Where an account stands with its margin call: the state that a {@link MarginCallClock} steps. */
public sealed interface MarginCall {

    /** No call is out. */
    record Clear() implements MarginCall {}

    /**
     * A call is out and the account has time to cure.
     *
     * @param calledAt when the account was called
     * @param deadline when its time ends, not before the call
     * @param bankruptProbability the probability, seen at the last step, of a bankruptcy before the deadline, in [0, 1]
     */
    record Open(Instant calledAt, Instant deadline, double bankruptProbability) implements MarginCall {

        /**
         * Checks order and range.
         *
         * @throws IllegalArgumentException if the deadline is before the call or the probability not in [0, 1]
         */
        public Open {
            checkTimes(calledAt, "deadline", deadline);
            checkProbability(bankruptProbability);
        }

        /**
         * Returns the time that is left to cure.
         *
         * @param now the time now
         * @return the time until the deadline; zero past it
         */
        public Duration timeToCure(Instant now) {
            Duration left = Duration.between(now, deadline);
            return left.isNegative() ? Duration.ZERO : left;
        }
    }

    /**
     * The account is to be liquidated.
     *
     * @param calledAt when the account was called
     * @param dueAt when the call fell due, not before the call
     * @param reason why
     * @param bankruptProbability the probability, then, of a bankruptcy before the deadline, in [0, 1]
     */
    record Due(Instant calledAt, Instant dueAt, Reason reason, double bankruptProbability) implements MarginCall {

        /**
         * Checks order and range.
         *
         * @throws IllegalArgumentException if the call fell due before it was made or the probability is not in [0, 1]
         */
        public Due {
            Objects.requireNonNull(reason, "reason");
            checkTimes(calledAt, "dueAt", dueAt);
            checkProbability(bankruptProbability);
        }
    }

    /** Why a call fell due. */
    enum Reason {
        /** The grace ended. */
        EXPIRED,
        /** Waiting for the deadline became too dangerous. */
        ESCALATED
    }

    /** Returns the state without a call. */
    static MarginCall clear() {
        return new Clear();
    }

    private static void checkTimes(Instant calledAt, String name, Instant later) {
        if (later.isBefore(calledAt)) {
            throw new IllegalArgumentException(name + " must not be before calledAt, " + calledAt + ": " + later);
        }
    }

    private static void checkProbability(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("bankruptProbability must be in [0, 1]: " + probability);
        }
    }
}
