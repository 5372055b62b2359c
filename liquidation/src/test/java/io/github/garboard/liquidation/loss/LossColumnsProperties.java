package io.github.garboard.liquidation.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** The columns are exact in {@code long}, the readable sharing in {@code BigInteger}: they agree to the unit. */
class LossColumnsProperties {

    private static final int MOST_PAYERS = 16;

    /** Caps of any size, from units to a sixteenth of the most that a column may hold. */
    @Provide
    Arbitrary<long[]> caps() {
        return Arbitraries.integers()
                .between(0, 56)
                .flatMap(bits -> Arbitraries.longs().between(0, 1L << bits))
                .array(long[].class)
                .ofMaxSize(MOST_PAYERS);
    }

    @Property
    void proRataIsThatOfTheReadableTier(
            @ForAll("caps") long[] caps, @ForAll @LongRange(min = 0, max = 1L << 60) long loss) {
        long[] paid = new long[caps.length];
        long left = LossColumns.proRata(loss, caps, 0, caps.length, paid);
        check(LossSharing.proRata(), loss, caps, left, paid);
    }

    /** A loss just below or at the sum of the caps, and a small one. */
    @Property
    void proRataIsThatOfTheReadableTierNearItsEnds(
            @ForAll("caps") long[] caps, @ForAll @LongRange(min = -3, max = 3) long away) {
        long total = LongStream.of(caps).sum();
        for (long loss : new long[] {Math.max(0, total + away), Math.abs(away)}) {
            long[] paid = new long[caps.length];
            long left = LossColumns.proRata(loss, caps, 0, caps.length, paid);
            check(LossSharing.proRata(), loss, caps, left, paid);
        }
    }

    @Property
    void inOrderIsThatOfTheReadableTier(
            @ForAll("caps") long[] caps, @ForAll @LongRange(min = 0, max = 1L << 60) long loss) {
        long[] paid = new long[caps.length];
        long left = LossColumns.inOrder(loss, caps, 0, caps.length, paid);
        check(LossSharing.inOrder(), loss, caps, left, paid);
    }

    private static void check(LossSharing sharing, long loss, long[] caps, long left, long[] paid) {
        List<LossLayer.Payer<Integer>> payers = LongStream.of(caps)
                .mapToObj(cap -> new LossLayer.Payer<>(0, BigInteger.valueOf(cap)))
                .toList();
        LayerPayment<Integer> payment = new LossLayer<>("layer", payers, sharing).pay(BigInteger.valueOf(loss));
        assertEquals(
                payment.parts(),
                Arrays.stream(paid).mapToObj(BigInteger::valueOf).toList());
        assertEquals(payment.passedOn(), BigInteger.valueOf(left));
    }
}
