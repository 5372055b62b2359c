package io.github.garboard.liquidation.loss;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LossSharingTest {

    private static List<BigInteger> units(long... amounts) {
        return LongStream.of(amounts).mapToObj(BigInteger::valueOf).toList();
    }

    private static BigInteger unit(long amount) {
        return BigInteger.valueOf(amount);
    }

    @Test
    void proRataTakesTheSameFraction() {
        assertEquals(units(5, 10, 0, 15), LossSharing.proRata().share(unit(30), units(10, 20, 0, 30)));
        assertEquals(units(10, 20), LossSharing.proRata().share(unit(30), units(10, 20)));
    }

    @Test
    void roundingGoesByTheSumSoFar() {
        // exact parts 2/3 each; their sums 2/3, 4/3, 2 are rounded down
        assertEquals(units(0, 1, 1), LossSharing.proRata().share(unit(2), units(1, 1, 1)));
        assertEquals(units(3, 3, 4), LossSharing.proRata().share(unit(10), units(7, 7, 7)));
    }

    @Test
    void proRataIsExactForAmountsBeyondLong() {
        BigInteger huge = BigInteger.TEN.pow(40);
        List<BigInteger> parts = LossSharing.proRata().share(huge.add(BigInteger.ONE), List.of(huge, huge));
        assertEquals(List.of(huge.shiftRight(1), huge.shiftRight(1).add(BigInteger.ONE)), parts);
    }

    @Test
    void inOrderExhaustsTheFirstBeforeTheNext() {
        assertEquals(units(10, 2, 0), LossSharing.inOrder().share(unit(12), units(10, 20, 30)));
        assertEquals(units(0, 0, 0), LossSharing.inOrder().share(unit(0), units(10, 20, 30)));
    }

    @Test
    void nobodyPaysNothing() {
        assertEquals(units(), LossSharing.proRata().share(unit(0), units()));
        assertEquals(units(0, 0), LossSharing.proRata().share(unit(0), units(0, 0)));
        assertEquals(units(), LossSharing.inOrder().share(unit(0), units()));
    }

    @Test
    void rejectsWhatCannotBeShared() {
        for (LossSharing sharing : List.of(LossSharing.proRata(), LossSharing.inOrder())) {
            assertRefused("loss must be <= 30: 31", () -> sharing.share(unit(31), units(10, 20)));
            assertRefused("loss must be >= 0: -1", () -> sharing.share(unit(-1), units(10, 20)));
            assertRefused("cap must be >= 0: -2", () -> sharing.share(unit(1), units(10, -2)));
        }
    }
}
