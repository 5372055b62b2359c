package io.github.garboard.greeks.contract;

import io.github.garboard.greeks.Contract;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.Greeks;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * A signed quantity of a contract; itself a contract, so that a position of positions is one too.
 *
 * @param quantity units held, negative when short, finite
 * @param contract what is held
 */
public record Position(double quantity, Contract contract) implements Contract {

    /**
     * Checks the quantity.
     *
     * @throws IllegalArgumentException if the quantity is not finite
     */
    public Position {
        Inputs.requireFinite("quantity", quantity);
        Objects.requireNonNull(contract, "contract");
    }

    @Override
    public ToDoubleFunction<Greek> evaluate() {
        ToDoubleFunction<Greek> one = contract.evaluate();
        return greek -> quantity * one.applyAsDouble(greek);
    }

    @Override
    public Greeks greeks() {
        return contract.greeks().times(quantity);
    }
}
