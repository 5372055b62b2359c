package io.github.garboard.liquidation.loss;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

/**
 * One layer of a waterfall: who pays, how much at most, and how the payers share.
 *
 * <p>An insurance fund or the venue's own capital is a layer of one payer. A default fund shares pro rata to contributions,
 * assessments to what members can be called for, a haircut of gains to the gains; deleveraging goes through the winners in
 * the order of their queue, or through all of them pro rata. A socialised loss is shared pro rata to what everyone holds.
 *
 * @param name how the result calls the layer
 * @param payers who pays, in an order that matters to the sharing
 * @param sharing how they share
 * @param <K> the caller's type of payers
 */
public record LossLayer<K>(String name, List<Payer<K>> payers, LossSharing sharing) {

    /**
     * Someone who pays.
     *
     * @param key the caller's name; it may pay in several layers
     * @param cap the most that it pays in this layer, in units, non-negative
     * @param <K> the caller's type of payers
     */
    public record Payer<K>(K key, BigInteger cap) {

        /**
         * Checks the cap.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Payer {
            Objects.requireNonNull(key, "key");
            Units.requireNonNegative("cap of " + key, cap);
        }
    }

    /** Copies the list. */
    public LossLayer {
        Objects.requireNonNull(name, "name");
        payers = List.copyOf(payers);
        Objects.requireNonNull(sharing, "sharing");
    }

    /**
     * Returns a layer of one payer, such as a fund.
     *
     * @param name how the result calls the layer
     * @param payer who pays
     * @param cap the most that it pays, in units, non-negative
     * @param <K> the caller's type of payers
     * @return the layer
     * @throws IllegalArgumentException if the cap is negative
     */
    public static <K> LossLayer<K> single(String name, K payer, BigInteger cap) {
        return inOrder(name, List.of(new Payer<>(payer, cap)));
    }

    /**
     * Returns a layer whose payers share in proportion to their caps.
     *
     * @param name how the result calls the layer
     * @param payers who pays
     * @param <K> the caller's type of payers
     * @return the layer
     * @see LossSharing#proRata
     */
    public static <K> LossLayer<K> proRata(String name, List<Payer<K>> payers) {
        return new LossLayer<>(name, payers, LossSharing.proRata());
    }

    /**
     * Returns a layer whose payers pay one after the other.
     *
     * @param name how the result calls the layer
     * @param payers who pays, the first to pay first
     * @param <K> the caller's type of payers
     * @return the layer
     * @see LossSharing#inOrder
     */
    public static <K> LossLayer<K> inOrder(String name, List<Payer<K>> payers) {
        return new LossLayer<>(name, payers, LossSharing.inOrder());
    }

    /** Returns the most that the layer pays, the sum of its caps, in units; O(n). */
    public BigInteger capacity() {
        return Units.sum(caps());
    }

    /**
     * Returns what the layer pays of a loss: all of it, or its capacity.
     *
     * @param due the loss that comes to this layer, in units, non-negative
     * @return what each payer pays
     * @throws IllegalArgumentException if the loss is negative, or the sharing breaks its contract
     */
    public LayerPayment<K> pay(BigInteger due) {
        Units.requireNonNegative("due", due);
        return new LayerPayment<>(this, due, sharing.share(due.min(capacity()), caps()));
    }

    private List<BigInteger> caps() {
        return payers.stream().map(Payer::cap).toList();
    }
}
