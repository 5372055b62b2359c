package io.github.garboard.liquidation.laws;

import io.github.garboard.liquidation.loss.LayerPayment;
import io.github.garboard.liquidation.loss.LossAllocation;
import io.github.garboard.liquidation.loss.LossLayer;
import io.github.garboard.liquidation.loss.LossSharing;
import io.github.garboard.liquidation.loss.LossWaterfall;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * What every sharing of a loss keeps: the parts add up to the loss, to the unit, and nobody pays beyond its cap; and what a
 * waterfall of such layers keeps: the loss is the sum of the payments and the uncovered rest, and no layer pays before those
 * ahead of it are exhausted.
 */
public interface LossSharingLaws {

    /** Returns the sharing under test. */
    LossSharing sharing();

    /** Returns amounts in units: none, few, many, and beyond the range of {@code long}. */
    @Provide
    default Arbitrary<BigInteger> lawAmounts() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TEN)),
                Tuple.of(2, Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TEN.pow(6))),
                Tuple.of(1, Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TEN.pow(30))));
    }

    /** Returns the caps of one layer, of none to a dozen payers. */
    @Provide
    default Arbitrary<List<BigInteger>> lawCaps() {
        return lawAmounts().list().ofMaxSize(12).withoutEdgeCases();
    }

    /** Returns the caps of several layers. */
    @Provide
    default Arbitrary<List<List<BigInteger>>> lawLayers() {
        return lawCaps().list().ofMaxSize(5).withoutEdgeCases();
    }

    /** The parts add up to the loss. */
    @Property
    default void partsAddUpToTheLoss(@ForAll("lawCaps") List<BigInteger> caps, @ForAll("lawAmounts") BigInteger any) {
        BigInteger loss = upTo(any, sum(caps));
        List<BigInteger> parts = sharing().share(loss, caps);
        Law.require(parts.size() == caps.size(), parts.size() + " parts of " + caps.size() + " caps");
        Law.require(sum(parts).equals(loss), parts + " do not add up to " + loss + ", caps " + caps);
    }

    /** No part is negative or above its cap. */
    @Property
    default void nobodyPaysBeyondItsCap(
            @ForAll("lawCaps") List<BigInteger> caps, @ForAll("lawAmounts") BigInteger any) {
        BigInteger loss = upTo(any, sum(caps));
        List<BigInteger> parts = sharing().share(loss, caps);
        for (int i = 0; i < caps.size(); i++) {
            boolean kept = parts.get(i).signum() >= 0 && parts.get(i).compareTo(caps.get(i)) <= 0;
            Law.require(kept, "part " + parts.get(i) + " of cap " + caps.get(i));
        }
    }

    /** A loss of all caps takes all of them, and no loss takes nothing. */
    @Property
    default void wholeLossTakesAllAndNoneTakesNothing(@ForAll("lawCaps") List<BigInteger> caps) {
        Law.require(sharing().share(sum(caps), caps).equals(caps), "all of " + caps);
        List<BigInteger> none = sharing().share(BigInteger.ZERO, caps);
        Law.require(none.stream().allMatch(part -> part.signum() == 0), "nothing of " + caps + ": " + none);
    }

    /** In a waterfall, the loss is the sum of what all payers pay and the uncovered rest, which is what exceeds the caps. */
    @Property
    default void sumOfLossesIsSumOfPayers(
            @ForAll("lawLayers") List<List<BigInteger>> layers, @ForAll("lawAmounts") BigInteger loss) {
        LossAllocation<Integer> allocation = waterfall(layers).allocate(loss);
        BigInteger paid = BigInteger.ZERO;
        BigInteger capacity = BigInteger.ZERO;
        for (LayerPayment<Integer> payment : allocation.payments()) {
            paid = paid.add(sum(payment.parts()));
            capacity = capacity.add(payment.layer().capacity());
        }
        Law.require(paid.add(allocation.uncovered()).equals(loss), paid + " and " + allocation.uncovered());
        BigInteger beyond = loss.subtract(capacity).max(BigInteger.ZERO);
        Law.require(allocation.uncovered().equals(beyond), allocation.uncovered() + " uncovered, not " + beyond);
    }

    /** In a waterfall, a layer pays nothing unless every layer before it is exhausted. */
    @Property
    default void noLayerPaysBeforeItsTurn(
            @ForAll("lawLayers") List<List<BigInteger>> layers, @ForAll("lawAmounts") BigInteger loss) {
        boolean exhausted = true;
        for (LayerPayment<Integer> payment : waterfall(layers).allocate(loss).payments()) {
            Law.require(exhausted || sum(payment.parts()).signum() == 0, payment + " before its turn");
            exhausted = exhausted && sum(payment.parts()).equals(payment.layer().capacity());
        }
    }

    /** Two losses one after the other leave the same as their sum. */
    @Property
    default void secondLossMeetsWhatTheFirstLeft(
            @ForAll("lawLayers") List<List<BigInteger>> layers,
            @ForAll("lawAmounts") BigInteger first,
            @ForAll("lawAmounts") BigInteger second) {
        LossAllocation<Integer> one = waterfall(layers).allocate(first);
        LossAllocation<Integer> two = one.left().allocate(second);
        BigInteger apart = one.uncovered().add(two.uncovered());
        BigInteger together = waterfall(layers).allocate(first.add(second)).uncovered();
        Law.require(apart.equals(together), "uncovered " + apart + ", together " + together);
    }

    private LossWaterfall<Integer> waterfall(List<List<BigInteger>> layers) {
        List<LossLayer<Integer>> made = new ArrayList<>();
        for (List<BigInteger> caps : layers) {
            List<LossLayer.Payer<Integer>> payers = new ArrayList<>();
            for (BigInteger cap : caps) {
                payers.add(new LossLayer.Payer<>(payers.size(), cap));
            }
            made.add(new LossLayer<>("layer " + made.size(), payers, sharing()));
        }
        return new LossWaterfall<>(made);
    }

    private static BigInteger upTo(BigInteger any, BigInteger most) {
        return any.mod(most.add(BigInteger.ONE));
    }

    private static BigInteger sum(List<BigInteger> amounts) {
        return amounts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
