package io.github.garboard.liquidation.trigger;

import java.util.Arrays;

/** Health of numbered accounts at given prices, and how fast it can change: the seam of a {@link CrossingIndex}. */
@FunctionalInterface
public interface AccountHealth {

    /**
     * Returns the health of an account and writes the slopes of its health in each of its factors.
     *
     * @param account the number of the account
     * @param prices the price of every factor; not to be changed or kept
     * @param slopes receives one slope, or its bounds, for each factor of the account, in the order in which they were given
     *     to the index
     * @return the health, finite, positive is good
     */
    double evaluate(int account, double[] prices, Slopes slopes);

    /**
     * Mutable workspace for the slopes of one account: health per unit of price.
     *
     * <p>Where health is linear in prices, {@link #set(int, double)} says all. Otherwise the slopes are bounds that hold for
     * all prices, or, after {@link #holdWithin}, for prices near the present ones. An index is as right as these bounds.
     */
    final class Slopes {

        private final double[] lowest;
        private final double[] highest;
        private double range;

        /**
         * Makes a workspace. An index brings its own; a test of an evaluation makes one.
         *
         * @param width the largest number of factors of one account, non-negative
         * @throws IllegalArgumentException if the width is negative
         */
        public Slopes(int width) {
            if (width < 0) {
                throw new IllegalArgumentException("width must be >= 0: " + width);
            }
            this.lowest = new double[width];
            this.highest = new double[width];
        }

        /**
         * Sets the slope in a factor of which health is a linear function.
         *
         * @param index the place of the factor among those of the account
         * @param slope health per unit of price, finite
         * @throws IllegalArgumentException if the slope is not finite
         */
        public void set(int index, double slope) {
            set(index, slope, slope);
        }

        /**
         * Sets the bounds of the slope in a factor.
         *
         * @param index the place of the factor among those of the account
         * @param lowest the lowest slope, finite
         * @param highest the highest slope, finite and at least the lowest
         * @throws IllegalArgumentException if a bound is not finite or they are out of order
         */
        public void set(int index, double lowest, double highest) {
            Require.finite("lowest", lowest);
            if (!(highest >= lowest && highest < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("highest must be finite and >= lowest, " + lowest + ": " + highest);
            }
            this.lowest[index] = lowest;
            this.highest[index] = highest;
        }

        /**
         * Says that the slopes hold only while every price of the account is within a relative distance of the present one.
         *
         * @param relativeMove the largest |p' - p| / |p|, non-negative; infinity, as it is unless set, for all prices
         * @throws IllegalArgumentException if the distance is negative or NaN
         */
        public void holdWithin(double relativeMove) {
            if (!(relativeMove >= 0)) {
                throw new IllegalArgumentException("relativeMove must be >= 0: " + relativeMove);
            }
            this.range = relativeMove;
        }

        /** Sets every slope to 0, for all prices: what an evaluation finds when it is called. */
        public void clear() {
            Arrays.fill(lowest, 0);
            Arrays.fill(highest, 0);
            range = Double.POSITIVE_INFINITY;
        }

        /** The health lost at most for each unit by which the price falls. */
        double lossOnFall(int index) {
            return Math.max(0, highest[index]);
        }

        /** The health lost at most for each unit by which the price rises. */
        double lossOnRise(int index) {
            return Math.max(0, -lowest[index]);
        }

        double range() {
            return range;
        }
    }
}
