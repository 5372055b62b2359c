package io.github.garboard.collateral.velocity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When a call is met: the distribution of the time at which enough has arrived.
 *
 * @param start the begin of the first step
 * @param step the length of a step
 * @param probabilities the probability that the call is met by the begin of each step, from the first to the one of the
 *     deadline, ascending
 * @param expectedShortfall the mean of the units that lack at the last step
 * @param draws how many draws it was estimated from, 0 where it is exact
 */
public record TimeToMargin(
        Instant start, Duration step, List<Double> probabilities, double expectedShortfall, int draws) {

    /** Copies the probabilities. */
    public TimeToMargin {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(step, "step");
        probabilities = List.copyOf(probabilities);
    }

    /** Returns the probability that the call is met by the deadline. */
    public double probability() {
        return probabilities.get(probabilities.size() - 1);
    }

    /**
     * Returns the probability that the call is met by a time.
     *
     * @param time the time, not beyond the deadline; 0 is returned before the start
     * @throws IllegalArgumentException if it is beyond the deadline
     */
    public double probabilityBy(Instant time) {
        if (time.isBefore(start)) {
            return 0;
        }
        long index = Duration.between(start, time).dividedBy(step);
        if (index >= probabilities.size()) {
            throw new IllegalArgumentException("time must not be beyond the deadline: " + time);
        }
        return probabilities.get((int) index);
    }

    /** Returns the standard error of {@link #probability}, sqrt(p (1 - p) / draws); 0 where it is exact. */
    public double standardError() {
        return draws == 0 ? 0 : Math.sqrt(probability() * (1 - probability()) / draws);
    }

    /**
     * Returns the first time by which the call is met with at least this probability; nothing where that is not before the
     * deadline.
     *
     * @param probability in [0, 1]
     * @throws IllegalArgumentException if it is not
     */
    public Optional<Instant> quantile(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be in [0, 1]: " + probability);
        }
        for (int k = 0; k < probabilities.size(); k++) {
            if (probabilities.get(k) >= probability) {
                return Optional.of(start.plus(step.multipliedBy(k)));
            }
        }
        return Optional.empty();
    }
}
