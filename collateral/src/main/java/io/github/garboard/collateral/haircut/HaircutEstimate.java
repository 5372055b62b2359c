package io.github.garboard.collateral.haircut;

import io.github.garboard.collateral.Haircut;
import java.util.OptionalDouble;

/** A haircut estimated from a history, or why there is none. */
public sealed interface HaircutEstimate {

    /** Returns the haircut, or nothing if it was refused. */
    OptionalDouble fraction();

    /**
     * An estimate.
     *
     * @param value the haircut, in [0, 1]
     * @param observations the number of losses that it was taken from, at least 1
     */
    record Estimated(double value, int observations) implements HaircutEstimate {

        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the value is not in [0, 1] or there is no observation
         */
        public Estimated {
            Haircut.requireFraction("value", value);
            if (observations < 1) {
                throw new IllegalArgumentException("observations must be at least 1: " + observations);
            }
        }

        @Override
        public OptionalDouble fraction() {
            return OptionalDouble.of(value);
        }
    }

    /**
     * A refusal: the history is shorter than the rule asks for.
     *
     * @param returns the number of returns in the history
     * @param minimumReturns the smallest number that is accepted
     */
    record TooShort(int returns, int minimumReturns) implements HaircutEstimate {

        @Override
        public OptionalDouble fraction() {
            return OptionalDouble.empty();
        }
    }
}
