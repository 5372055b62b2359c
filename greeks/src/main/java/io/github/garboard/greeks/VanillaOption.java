package io.github.garboard.greeks;

import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * A European call or put under one of the closed-form models: price and every sensitivity from one evaluation.
 *
 * <p>What the models call the price of the underlying differs: the spot in {@link BlackScholesMerton}, the forward in the
 * others. {@link Greek#DELTA}, {@link Greek#GAMMA}, {@link Greek#VANNA}, {@link Greek#CHARM}, {@link Greek#SPEED},
 * {@link Greek#ZOMMA} and {@link Greek#COLOR} are derivatives in that one.
 */
public sealed interface VanillaOption extends Contract permits BlackScholesMerton, Black76, Bachelier, DisplacedBlack {

    /** Returns call or put. */
    OptionType type();

    /** Returns the strike K. */
    double strike();

    /** Returns the time to expiry T, in years. */
    double years();

    /** Returns the volatility, in the units of the model, per square root of a year. */
    double volatility();

    /**
     * Evaluates the model once.
     *
     * @param kernel how; a model without a faster evaluation takes the accurate one for both
     * @return a function that reads the price or a sensitivity off the evaluation; confined to one thread
     */
    ToDoubleFunction<Greek> evaluate(Kernel kernel);

    /** Evaluates the model once with {@link Kernel#ACCURATE}. */
    @Override
    default ToDoubleFunction<Greek> evaluate() {
        return evaluate(Kernel.ACCURATE);
    }

    /** Returns a selection of price and sensitivities. Costs one evaluation and computes no more than asked. */
    @Override
    default Greeks greeks(Set<Greek> selection) {
        return greeks(selection, Kernel.ACCURATE);
    }

    /** Returns a selection of price and sensitivities from one evaluation by the given kernel. */
    default Greeks greeks(Set<Greek> selection, Kernel kernel) {
        return Greeks.of(selection, evaluate(kernel));
    }
}
