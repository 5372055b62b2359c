package io.github.garboard.liquidation.loss;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.liquidation.loss.LossLayer.Payer;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LossWaterfallTest {

    private static final LossWaterfall<String> HOUSE = new LossWaterfall<>(List.of(
            LossLayer.single("insurance fund", "fund", unit(100)),
            LossLayer.single("own capital", "house", unit(50)),
            LossLayer.proRata("default fund", List.of(payer("A", 300), payer("B", 100))),
            LossLayer.proRata("assessments", List.of(payer("A", 30), payer("B", 10))),
            LossLayer.inOrder("deleveraging", List.of(payer("C", 25), payer("A", 5)))));

    private static BigInteger unit(long amount) {
        return BigInteger.valueOf(amount);
    }

    private static List<BigInteger> units(long... amounts) {
        return LongStream.of(amounts).mapToObj(BigInteger::valueOf).toList();
    }

    private static Payer<String> payer(String key, long cap) {
        return new Payer<>(key, unit(cap));
    }

    private static List<BigInteger> paid(LossAllocation<String> allocation) {
        return allocation.payments().stream().map(LayerPayment::paid).toList();
    }

    @Test
    void layersPayInTheirOrder() {
        assertEquals(units(80, 0, 0, 0, 0), paid(HOUSE.allocate(unit(80))));
        assertEquals(units(100, 50, 200, 0, 0), paid(HOUSE.allocate(unit(350))));
        assertEquals(units(100, 50, 400, 40, 20), paid(HOUSE.allocate(unit(610))));
    }

    @Test
    void lastLayerLeavesTheRestUncovered() {
        LossAllocation<String> allocation = HOUSE.allocate(unit(700));
        assertEquals(unit(620), allocation.covered());
        assertEquals(unit(80), allocation.uncovered());
        assertEquals(unit(0), HOUSE.allocate(unit(620)).uncovered());
        assertEquals(
                unit(7), new LossWaterfall<String>(List.of()).allocate(unit(7)).uncovered());
    }

    @Test
    void resultNamesPaymentsExhaustionAndReach() {
        List<LayerPayment<String>> payments = HOUSE.allocate(unit(350)).payments();
        LayerPayment<String> fund = payments.get(0);
        LayerPayment<String> members = payments.get(2);
        LayerPayment<String> assessments = payments.get(3);
        assertTrue(fund.isReached() && fund.isExhausted());
        assertTrue(members.isReached());
        assertFalse(members.isExhausted());
        assertFalse(assessments.isReached());
        assertEquals("default fund", members.layer().name());
        assertEquals(units(150, 50), members.parts());
        assertEquals(unit(200), members.due());
        assertEquals(unit(0), members.passedOn());
        assertEquals(unit(250), fund.passedOn());
    }

    @Test
    void payerPaysInEveryLayerThatItIsIn() {
        LossAllocation<String> allocation = HOUSE.allocate(unit(620));
        assertEquals(unit(300 + 30 + 5), allocation.paidBy("A"));
        assertEquals(unit(100), allocation.paidBy("fund"));
        assertEquals(unit(0), allocation.paidBy("nobody"));
    }

    @Test
    void nextLossMeetsWhatIsLeft() {
        LossWaterfall<String> left = HOUSE.allocate(unit(350)).left();
        assertEquals(
                units(0, 0, 200, 40, 30),
                left.layers().stream().map(LossLayer::capacity).toList());
        assertEquals(units(0, 0, 200, 10, 0), paid(left.allocate(unit(210))));
        assertEquals(HOUSE, HOUSE.allocate(unit(0)).left());
    }

    @Test
    void ownSharingThatBreaksItsContractIsRefused() {
        List<Payer<String>> two = List.of(payer("A", 10), payer("B", 20));
        assertRefused(
                "parts of layer must add up to 12: 11",
                () -> layer(two, units(5, 6)).pay(unit(12)));
        assertRefused(
                "part of A must be <= 10: 12", () -> layer(two, units(12, 0)).pay(unit(12)));
        assertRefused(
                "part of B must be >= 0: -1", () -> layer(two, units(10, -1)).pay(unit(9)));
        assertRefused(
                "parts of layer must be 2, one for each payer: 1",
                () -> layer(two, units(9)).pay(unit(9)));
    }

    private static LossLayer<String> layer(List<Payer<String>> payers, List<BigInteger> parts) {
        return new LossLayer<>("layer", payers, (loss, caps) -> parts);
    }

    @Test
    void rejectsWhatIsNoWaterfall() {
        assertRefused("loss must be >= 0: -1", () -> HOUSE.allocate(unit(-1)));
        assertRefused("cap of A must be >= 0: -3", () -> payer("A", -3));
        LossLayer<String> fund = HOUSE.layers().get(0);
        assertRefused("due must be >= 0: -1", () -> fund.pay(unit(-1)));
        assertRefused("due must be >= 0: -1", () -> new LayerPayment<>(fund, unit(-1), units(0)));
        assertRefused(
                "due of insurance fund must be what is left, 9: 8",
                () -> new LossAllocation<>(unit(9), List.of(fund.pay(unit(8)))));
        assertRefused("loss must be >= 0: -9", () -> new LossAllocation<String>(unit(-9), List.of()));
    }
}
