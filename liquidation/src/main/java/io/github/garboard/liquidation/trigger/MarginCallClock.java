package io.github.garboard.liquidation.trigger;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * The rule by which a margin call is made, waits, falls due and ends. The state is the caller's: a {@link MarginCall} goes in
 * and the next one comes out.
 *
 * <p>An account in breach is called and has the grace to cure. The call falls due at its deadline, or earlier, as soon as the
 * probability of a bankruptcy before the deadline is above the limit. It ends, due or not, when the account leaves breach.
 * At the deadline itself the call is due. With no grace, a breach is due at once.
 *
 * @param levels when breach begins and ends
 * @param grace the time to cure, non-negative
 * @param limit the largest accepted probability of a bankruptcy before the deadline, in [0, 1]; 1 never escalates
 */
public record MarginCallClock(Hysteresis levels, Duration grace, double limit) {

    /** A year of 365 days, in seconds. */
    private static final double YEAR = 365 * 86_400.0;

    /**
     * Checks grace and limit.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public MarginCallClock {
        Objects.requireNonNull(levels, "levels");
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace must be >= 0: " + grace);
        }
        if (!(limit >= 0 && limit <= 1)) {
            throw new IllegalArgumentException("limit must be in [0, 1]: " + limit);
        }
    }

    /**
     * Returns the state after an observation. Costs one evaluation of the probability for an account in breach.
     *
     * @param state the state before
     * @param now the time of the observation, not before the call
     * @param health of the account now, finite
     * @param bankruptcy when the account goes bankrupt, as seen now; asked for the time left in years of 365 days
     * @return the state after
     * @throws IllegalArgumentException if time goes back before the call, the health is not finite or the probability is not
     *     in [0, 1]
     */
    public MarginCall step(MarginCall state, Instant now, double health, BreachTime bankruptcy) {
        Objects.requireNonNull(bankruptcy, "bankruptcy");
        Objects.requireNonNull(now, "now");
        boolean called = !(state instanceof MarginCall.Clear);
        if (!levels.inBreach(called, health)) {
            return MarginCall.clear();
        }
        if (state instanceof MarginCall.Due) {
            return state;
        }
        MarginCall.Open open =
                state instanceof MarginCall.Open waiting ? waiting : new MarginCall.Open(now, now.plus(grace), 0);
        if (now.isBefore(open.calledAt())) {
            throw new IllegalArgumentException("now must not be before calledAt, " + open.calledAt() + ": " + now);
        }
        Duration left = open.timeToCure(now);
        double probability = bankruptcy.probabilityWithin((left.getSeconds() + 1e-9 * left.getNano()) / YEAR);
        if (left.isZero()) {
            return new MarginCall.Due(open.calledAt(), now, MarginCall.Reason.EXPIRED, probability);
        }
        return probability > limit
                ? new MarginCall.Due(open.calledAt(), now, MarginCall.Reason.ESCALATED, probability)
                : new MarginCall.Open(open.calledAt(), open.deadline(), probability);
    }
}
