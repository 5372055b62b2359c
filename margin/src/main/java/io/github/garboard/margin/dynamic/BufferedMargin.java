package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * A requirement with an exhaustible buffer: collected while the requirement is calm, used up before more is called when it
 * rises. With r(0) the requirement at which the buffer was full:
 *
 * <pre>
 *   called(t) = max(r(t), min((1 + buffer) r(t), (1 + buffer) r(0)))
 * </pre>
 *
 * <p>Up to (1 + buffer) r(0) a rise of the requirement calls nothing; beyond it every rise is called in full. The regulation does
 * not say how the buffer is refilled: here it is refilled when the caller says so, by {@link #refilled}, and a requirement that
 * falls back finds it as full as it was.
 *
 * @param base the requirement without a buffer
 * @param buffer the buffer as a part of the requirement, non-negative and finite
 * @param reference r(0), non-negative and finite
 * @see "Commission Delegated Regulation (EU) 153/2013, article 28(1)(a): at least 25 %, to be used up in periods where margin
 *     requirements rise significantly"
 */
public record BufferedMargin(AdaptiveMargin base, double buffer, double reference) implements AdaptiveMargin {

    /** The least buffer that the regulation allows. */
    public static final double EU_BUFFER = 0.25;

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if buffer or reference is negative or not finite
     */
    public BufferedMargin {
        Objects.requireNonNull(base, "base");
        Checks.requireNonNegative("buffer", buffer);
        Checks.requireNonNegative("reference", reference);
    }

    @Override
    public double requirement() {
        double needed = base.requirement();
        return Math.max(needed, (1 + buffer) * Math.min(needed, reference));
    }

    /** Returns the amount of the requirement that is buffer: what a rise would use up before more is called. */
    public double left() {
        return requirement() - base.requirement();
    }

    @Override
    public BufferedMargin next(double loss) {
        return new BufferedMargin(base.next(loss), buffer, reference);
    }

    /** Returns the same margin with a buffer that is full at the present requirement. */
    public BufferedMargin refilled() {
        return new BufferedMargin(base, buffer, base.requirement());
    }
}
