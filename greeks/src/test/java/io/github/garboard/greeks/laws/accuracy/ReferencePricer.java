package io.github.garboard.greeks.laws.accuracy;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import java.util.OptionalDouble;

/** A pricer whose accuracy is measured; the option is a record of inputs to it. */
@FunctionalInterface
public interface ReferencePricer {

    /**
     * Returns one value of an option in the conventions of {@link Greek}, or empty if the pricer does not offer it.
     *
     * @param option the inputs
     * @param greek the value asked for
     */
    OptionalDouble value(BlackScholesMerton option, Greek greek);
}
