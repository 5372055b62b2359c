package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.internal.Checks;
import java.util.Arrays;

/**
 * Mutable: {@link ConformalMargin} for many portfolios in a column, one multiplier each; the same figures to the last bit. It is
 * not thread-safe, but threads may step portfolios of their own.
 *
 * <p>A step costs some nanoseconds and allocates nothing.
 */
public final class ConformalColumns {

    private final double target;
    private final double gain;
    private final double[] multipliers;

    /**
     * Starts every portfolio at one multiplier.
     *
     * @param size the number of portfolios, non-negative
     * @param target the rate of breaches to keep, in (0, 1)
     * @param gain how fast a multiplier moves, positive and finite
     * @param start the first multiplier, finite
     * @throws IllegalArgumentException if one breaks its rule
     */
    public ConformalColumns(int size, double target, double gain, double start) {
        if (size < 0) {
            throw new IllegalArgumentException("size must be >= 0: " + size);
        }
        ConformalMargin.requireTarget(target);
        this.target = target;
        this.gain = Checks.requirePositive("gain", gain);
        this.multipliers = new double[size];
        Arrays.fill(multipliers, Checks.requireFinite("start", start));
    }

    /** Returns the number of portfolios. */
    public int size() {
        return multipliers.length;
    }

    /**
     * Returns the multiplier q of a portfolio; it may be a little below 0.
     *
     * @throws IndexOutOfBoundsException if there is no such portfolio
     */
    public double multiplier(int portfolio) {
        return multipliers[portfolio];
    }

    /**
     * Returns what a portfolio must hold: max(q, 0) times its base.
     *
     * @param portfolio the portfolio's index
     * @param base the requirement that is multiplied, non-negative; 1 for none
     * @throws IndexOutOfBoundsException if there is no such portfolio
     */
    public double requirement(int portfolio, double base) {
        return Math.max(0, multipliers[portfolio]) * base;
    }

    /**
     * Steps one portfolio.
     *
     * @param portfolio the portfolio's index
     * @param base the requirement that was multiplied, non-negative; 1 for none
     * @param loss the loss of the period, finite
     * @throws IllegalArgumentException if the loss is not finite or the base is negative or not finite
     * @throws IndexOutOfBoundsException if there is no such portfolio
     */
    public void step(int portfolio, double base, double loss) {
        Checks.requireNonNegative("base", base);
        Checks.requireFinite("loss", loss);
        multipliers[portfolio] = ConformalMargin.stepped(multipliers[portfolio], base, loss, target, gain);
    }

    /**
     * Steps every portfolio over a base of 1. A loss that is not finite leaves its portfolio as it was, and is counted.
     *
     * @param losses the loss of each portfolio in the period
     * @return the number of losses that were not finite
     * @throws IllegalArgumentException if there are not as many losses as portfolios
     */
    public int step(double[] losses) {
        if (losses.length != multipliers.length) {
            throw new IllegalArgumentException(
                    "losses must be one per portfolio, " + multipliers.length + ": " + losses.length);
        }
        int invalid = 0;
        for (int i = 0; i < losses.length; i++) {
            if (Double.isFinite(losses[i])) {
                multipliers[i] = ConformalMargin.stepped(multipliers[i], 1, losses[i], target, gain);
            } else {
                invalid++;
            }
        }
        return invalid;
    }
}
