package io.github.garboard.margin.procyclicality;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * How a requirement responds to a step in volatility. The target is where a requirement in proportion to volatility would go: the
 * factor times the requirement at the step, the last one that no loss of the new volatility has touched.
 *
 * @param path the requirements, from before the step on
 * @param step the step
 */
public record ImpulseResponse(MarginPath path, VolatilityStep step) {

    /**
     * Checks the path.
     *
     * @throws IllegalArgumentException if it ends before the step
     */
    public ImpulseResponse {
        if (path.size() <= step.at()) {
            throw new IllegalArgumentException(
                    "path must be longer than before the step, " + step.at() + ": " + path.size());
        }
    }

    /** Returns the requirement at the step. */
    public double before() {
        return path.at(step.at());
    }

    /** Returns the factor of the step times the requirement before it. */
    public double target() {
        return step.factor() * before();
    }

    /** Returns the last requirement. */
    public double settled() {
        return path.at(path.size() - 1);
    }

    /**
     * Returns how far the requirement went past the target, as a part of it: max over the periods from the step on of
     * requirement / target - 1 for a step up, of 1 - requirement / target for a step down, at least 0. It is 0 where the target
     * is 0.
     */
    public double overshoot() {
        double past = Arrays.stream(after()).map(this::past).max().orElseThrow();
        return target() > 0 ? Math.max(0, past / target()) : 0;
    }

    /**
     * Returns the number of losses of the new volatility after which the requirement first was at the target or past it: 0 where
     * it was there from the start.
     *
     * @return the number of periods; empty if it never came there
     */
    public OptionalInt periodsToTarget() {
        double[] after = after();
        for (int t = 0; t < after.length; t++) {
            if (past(after[t]) >= 0) {
                return OptionalInt.of(t);
            }
        }
        return OptionalInt.empty();
    }

    private double past(double requirement) {
        return step.factor() >= 1 ? requirement - target() : target() - requirement;
    }

    private double[] after() {
        return Arrays.copyOfRange(path.toArray(), step.at(), path.size());
    }
}
