package io.github.garboard.liquidation.loss;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The layers that bear a loss, one after the other: a layer pays only what all layers before it, exhausted, have left. What
 * the last layer leaves is uncovered, and the result says so.
 *
 * <p>A usual order: the defaulter's margin, the insurance fund, the venue's own capital, the default fund, assessments, a
 * haircut of gains or deleveraging, everyone.
 *
 * @param layers the layers, the first to pay first
 * @param <K> the caller's type of payers
 * @see "BIS CPMI and IOSCO, Recovery of financial market infrastructures (2014, revised 2017)"
 */
public record LossWaterfall<K>(List<LossLayer<K>> layers) {

    /** Copies the list. */
    public LossWaterfall {
        layers = List.copyOf(layers);
    }

    /**
     * Returns who pays a loss.
     *
     * @param loss the loss, in units, non-negative; round it up where it comes from prices
     * @return what each layer pays, and what nobody does; O(number of payers)
     * @throws IllegalArgumentException if the loss is negative, or a sharing breaks its contract
     */
    public LossAllocation<K> allocate(BigInteger loss) {
        Units.requireNonNegative("loss", loss);
        List<LayerPayment<K>> payments = new ArrayList<>(layers.size());
        BigInteger due = loss;
        for (LossLayer<K> layer : layers) {
            LayerPayment<K> payment = layer.pay(due);
            payments.add(payment);
            due = payment.passedOn();
        }
        return new LossAllocation<>(loss, payments);
    }
}
