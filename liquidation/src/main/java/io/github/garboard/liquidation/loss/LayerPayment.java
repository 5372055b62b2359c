package io.github.garboard.liquidation.loss;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What one layer of a waterfall pays. The parts are non-negative, none is above its payer's cap, and they add up to what was
 * due or to the capacity of the layer, whichever is less.
 *
 * @param layer the layer
 * @param due the loss that came to it, in units, non-negative
 * @param parts what each payer pays, in units, in the order of the layer's payers
 * @param <K> the caller's type of payers
 */
public record LayerPayment<K>(LossLayer<K> layer, BigInteger due, List<BigInteger> parts) {

    /**
     * Copies and checks.
     *
     * @throws IllegalArgumentException if the parts break the rule above
     */
    public LayerPayment {
        parts = List.copyOf(parts);
        Units.requireNonNegative("due", due);
        List<LossLayer.Payer<K>> payers = layer.payers();
        if (parts.size() != payers.size()) {
            throw new IllegalArgumentException(
                    "parts of " + layer.name() + " must be " + payers.size() + ", one for each payer: " + parts.size());
        }
        for (int i = 0; i < parts.size(); i++) {
            Units.requireAtMost(
                    "part of " + payers.get(i).key(),
                    parts.get(i),
                    payers.get(i).cap());
        }
        BigInteger paid = Units.sum(parts);
        BigInteger owed = due.min(layer.capacity());
        if (!paid.equals(owed)) {
            throw new IllegalArgumentException("parts of " + layer.name() + " must add up to " + owed + ": " + paid);
        }
    }

    /** Returns what the layer pays, the sum of the parts, in units. */
    public BigInteger paid() {
        return Units.sum(parts);
    }

    /** Returns the loss that goes on to the next layer, in units. */
    public BigInteger passedOn() {
        return due.subtract(paid());
    }

    /** Returns whether a loss came to this layer. */
    public boolean isReached() {
        return due.signum() > 0;
    }

    /** Returns whether the layer has nothing left to pay. */
    public boolean isExhausted() {
        return paid().equals(layer.capacity());
    }

    /** Returns the layer after the payment: the same payers, with what is left of their caps. */
    public LossLayer<K> left() {
        List<LossLayer.Payer<K>> payers = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            LossLayer.Payer<K> payer = layer.payers().get(i);
            payers.add(new LossLayer.Payer<>(payer.key(), payer.cap().subtract(parts.get(i))));
        }
        return new LossLayer<>(layer.name(), payers, layer.sharing());
    }
}
