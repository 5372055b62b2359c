package io.github.garboard.liquidation.auction;

import java.util.stream.IntStream;

/**
 * The price in a Dutch auction as a function of the time that has passed: a factor on the starting price, or a price.
 *
 * <p>A price never rises inside a phase. Phases are chained: {@code PriceCurve.linear(1, 0.8, 600).then(600,
 * PriceCurve.linear(0.8, 0, 7200))} falls fast by a fifth and then slowly to nothing. Times are in one unit of the caller's
 * choice; auctions pass seconds.
 *
 * <p>Implementations are immutable and thread-safe, cost O(1) and do not allocate.
 */
@FunctionalInterface
public interface PriceCurve {

    /**
     * Returns the price after a time.
     *
     * @param elapsed the time since the start, finite and non-negative
     * @return the price, or the factor on the starting price; finite
     * @throws IllegalArgumentException if the time is negative or not finite
     */
    double at(double elapsed);

    /**
     * Returns a price that falls linearly and then stays: from + (to - from) t / duration.
     *
     * @param from the price at the start, finite
     * @param to the price from the duration on, finite and at most {@code from}; negative where a buyer is paid
     * @param duration the time of the fall, finite and positive
     * @return the curve
     * @throws IllegalArgumentException if an argument is outside its range
     * @see "Maker, Liquidation 2.0: linear decrease, from the top price to 0"
     */
    static PriceCurve linear(double from, double to, double duration) {
        Checks.requireFinite("from", from);
        if (!(to <= from && to > Double.NEGATIVE_INFINITY)) {
            throw new IllegalArgumentException("to must be finite and <= from, " + from + ": " + to);
        }
        Checks.requireFinite("from - to", from - to);
        Checks.requirePositive("duration", duration);
        return elapsed -> {
            Checks.requireNonNegative("elapsed", elapsed);
            // the quotient is below 1 by a rounding at least, which keeps the price from passing its end
            return elapsed < duration ? from + (to - from) * (elapsed / duration) : to;
        };
    }

    /**
     * Returns a factor that falls continuously by the same ratio in every unit of time: cut^t, computed as exp(t ln cut),
     * which is right to about 1e-16 (1 + |t ln cut|) of itself.
     *
     * @param cut the ratio of a unit of time, in (0, 1]
     * @return the curve, 1 at the start
     * @throws IllegalArgumentException if the ratio is outside its range
     * @see "Maker, Liquidation 2.0: exponential decrease"
     */
    static PriceCurve exponential(double cut) {
        requireCut(cut);
        double rate = Math.log(cut);
        return elapsed -> {
            Checks.requireNonNegative("elapsed", elapsed);
            return Math.exp(elapsed * rate);
        };
    }

    /**
     * Returns a factor that falls by a ratio at the end of every step: cut^floor(t / step). The price is the same all through
     * a step, so that a bid placed in it does not depend on the moment.
     *
     * @param cut the ratio of two steps, in (0, 1]
     * @param step the length of a step, finite and positive
     * @return the curve, 1 in the first step; as exact as {@link #exponential}; it holds the factors of the first 256 steps (2 KB)
     * @throws IllegalArgumentException if an argument is outside its range
     * @see "Maker, Liquidation 2.0: stairstep exponential decrease"
     */
    static PriceCurve stairstep(double cut, double step) {
        Checks.requirePositive("step", step);
        requireCut(cut);
        double rate = Math.log(cut);
        double[] first = IntStream.range(0, 256)
                .mapToDouble(steps -> Math.exp(steps * rate))
                .toArray();
        return elapsed -> {
            Checks.requireNonNegative("elapsed", elapsed);
            double steps = elapsed / step;
            // a number of steps that overflows times a rate of 0 would not be a number
            return steps < first.length
                    ? first[(int) steps]
                    : Math.exp(Math.min(Double.MAX_VALUE, Math.floor(steps)) * rate);
        };
    }

    /**
     * Returns this curve for a time, and another one after it, with the time counted anew. The other one may start above the
     * end of this one: that is a new phase.
     *
     * @param after the time at which the other curve starts, finite and non-negative
     * @param next the other curve
     * @return the chained curve
     * @throws IllegalArgumentException if the time is negative or not finite
     */
    default PriceCurve then(double after, PriceCurve next) {
        Checks.requireNonNegative("after", after);
        return elapsed -> elapsed < after ? at(elapsed) : next.at(elapsed - after);
    }

    /**
     * Returns this curve times a number: a starting price, or a buffer on it.
     *
     * @param price the number, finite and non-negative
     * @return the scaled curve
     * @throws IllegalArgumentException if the number is negative or not finite
     */
    default PriceCurve times(double price) {
        Checks.requireNonNegative("price", price);
        return elapsed -> price * at(elapsed);
    }

    /**
     * Returns this curve, never below a price.
     *
     * @param least the smallest price, finite
     * @return the curve with a floor
     * @throws IllegalArgumentException if the price is not finite
     */
    default PriceCurve atLeast(double least) {
        Checks.requireFinite("least", least);
        return elapsed -> Math.max(least, at(elapsed));
    }

    private static void requireCut(double cut) {
        if (!(cut > 0 && cut <= 1)) {
            throw new IllegalArgumentException("cut must be in (0, 1]: " + cut);
        }
    }
}
