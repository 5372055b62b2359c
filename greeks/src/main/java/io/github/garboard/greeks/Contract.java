package io.github.garboard.greeks;

import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Whatever has a value and sensitivities in a market: an option, a future, a position.
 *
 * <p>The value is that of one unit held long. {@link #evaluate} is the only method to write; a contract of the caller's own is
 * one lambda that returns the function from a {@link Greek} to its value. A sensitivity to what a contract does not depend on
 * is 0. Implementations of this library are immutable; what {@link #evaluate} returns is confined to one thread.
 */
@FunctionalInterface
public interface Contract {

    /** Evaluates once: returns a function that reads the value or a sensitivity off the evaluation. */
    ToDoubleFunction<Greek> evaluate();

    /** Returns the value V. Costs one evaluation. */
    default double price() {
        return value(Greek.PRICE);
    }

    /** Returns the value or one sensitivity. Costs one evaluation. */
    default double value(Greek greek) {
        return evaluate().applyAsDouble(greek);
    }

    /** Returns the value and every sensitivity. Costs one evaluation. */
    default Greeks greeks() {
        return Greeks.ofAll(evaluate());
    }

    /** Returns a selection of value and sensitivities. Costs one evaluation and computes no more than asked. */
    default Greeks greeks(Set<Greek> selection) {
        return Greeks.of(selection, evaluate());
    }
}
