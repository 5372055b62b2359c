package io.github.garboard.liquidation.loss;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

/**
 * Who pays a loss, layer by layer in their order. To the unit, the loss is the sum of what the layers pay and what is
 * uncovered.
 *
 * @param loss the loss, in units, non-negative
 * @param payments what each layer pays, in the order of the waterfall; the loss comes to the first, and to each next one
 *     comes what the one before it passed on
 * @param <K> the caller's type of payers
 */
public record LossAllocation<K>(BigInteger loss, List<LayerPayment<K>> payments) {

    /**
     * Copies and checks.
     *
     * @throws IllegalArgumentException if the loss is negative, or what comes to a layer is not what is left
     */
    public LossAllocation {
        Units.requireNonNegative("loss", loss);
        payments = List.copyOf(payments);
        BigInteger due = loss;
        for (LayerPayment<K> payment : payments) {
            if (!payment.due().equals(due)) {
                throw new IllegalArgumentException(
                        "due of " + payment.layer().name() + " must be what is left, " + due + ": " + payment.due());
            }
            due = payment.passedOn();
        }
    }

    /** Returns what the layers pay together, in units. */
    public BigInteger covered() {
        return payments.stream().map(LayerPayment::paid).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Returns what nobody pays, in units: a deficit to be recorded. */
    public BigInteger uncovered() {
        return loss.subtract(covered());
    }

    /**
     * Returns what a payer pays, in all layers together.
     *
     * @param payer the caller's name of it
     * @return units; 0 for someone who is in no layer
     */
    public BigInteger paidBy(K payer) {
        Objects.requireNonNull(payer, "payer");
        BigInteger paid = BigInteger.ZERO;
        for (LayerPayment<K> payment : payments) {
            for (int i = 0; i < payment.parts().size(); i++) {
                if (payment.layer().payers().get(i).key().equals(payer)) {
                    paid = paid.add(payment.parts().get(i));
                }
            }
        }
        return paid;
    }

    /** Returns the waterfall after the payments, for the next loss. */
    public LossWaterfall<K> left() {
        return new LossWaterfall<>(payments.stream().map(LayerPayment::left).toList());
    }
}
