package io.github.garboard.greeks.numerical;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The named inputs of a pricer, in the order in which it takes them.
 *
 * @param inputs the inputs, at least one, with distinct names
 */
public record PricingInputs(List<PricingInput> inputs) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is none or a name comes twice
     */
    public PricingInputs {
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("inputs must not be empty: " + inputs);
        }
        Set<String> names = new HashSet<>();
        for (PricingInput input : inputs) {
            if (!names.add(input.name())) {
                throw new IllegalArgumentException("names must be distinct: " + input.name());
            }
        }
    }

    /**
     * Returns the given inputs in their order.
     *
     * @throws IllegalArgumentException if there is none or a name comes twice
     */
    public static PricingInputs of(PricingInput... inputs) {
        return new PricingInputs(List.of(inputs));
    }

    /** Returns how many there are. */
    public int size() {
        return inputs.size();
    }

    /** Returns the names, in order. */
    public List<String> names() {
        return inputs.stream().map(PricingInput::name).toList();
    }

    /** Returns the values, in order, as a new array: what a {@link PricingFunction} takes. */
    public double[] values() {
        double[] values = new double[inputs.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = inputs.get(i).value();
        }
        return values;
    }

    /**
     * Returns the place of an input in the order. Costs one comparison for each input before it.
     *
     * @throws IllegalArgumentException if there is no such input
     */
    public int index(String name) {
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("name must be one of " + names() + ": " + name);
    }

    /**
     * Returns the value of an input.
     *
     * @throws IllegalArgumentException if there is no such input
     */
    public double value(String name) {
        return inputs.get(index(name)).value();
    }

    /**
     * Returns the same inputs with one value changed.
     *
     * @throws IllegalArgumentException if there is no such input, or the value is outside its domain
     */
    public PricingInputs with(String name, double value) {
        List<PricingInput> changed = new ArrayList<>(inputs);
        int index = index(name);
        changed.set(index, changed.get(index).withValue(value));
        return new PricingInputs(changed);
    }
}
