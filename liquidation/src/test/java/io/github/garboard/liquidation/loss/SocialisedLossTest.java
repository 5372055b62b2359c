package io.github.garboard.liquidation.loss;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SocialisedLossTest {

    private static BigInteger unit(long amount) {
        return BigInteger.valueOf(amount);
    }

    @Test
    void chargeIsRoundedUp() {
        SocialisedLoss loss =
                SocialisedLoss.over(unit(10), unit(300), unit(1000)).orElseThrow();
        assertEquals(unit(34), loss.charge());
        assertEquals(unit(4), loss.paidBy(unit(100)));
        assertEquals(unit(34), loss.paidBy(unit(1000)));
        assertEquals(unit(0), loss.paidBy(unit(0)));
        assertEquals(
                unit(30),
                SocialisedLoss.over(unit(9), unit(300), unit(1000))
                        .orElseThrow()
                        .charge());
    }

    @Test
    void nobodyBearsItWithoutExposure() {
        assertEquals(Optional.empty(), SocialisedLoss.over(unit(10), unit(0), unit(1)));
    }

    @Property
    void partsCoverTheLossWithAtMostAUnitEachToSpare(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long loss,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 1_000_000_000L) Long> exposures) {
        BigInteger total = unit(exposures.stream().mapToLong(Long::longValue).sum());
        SocialisedLoss shared =
                SocialisedLoss.over(unit(loss), total, BigInteger.TEN.pow(18)).orElseThrow();
        BigInteger paid = exposures.stream()
                .map(exposure -> shared.paidBy(unit(exposure)))
                .reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger over = paid.subtract(unit(loss));
        assertTrue(over.signum() >= 0 && over.compareTo(unit(exposures.size())) <= 0, () -> "over by " + over);
    }

    @Test
    void rejectsWhatIsNoLoss() {
        assertRefused("loss must be >= 0: -1", () -> SocialisedLoss.over(unit(-1), unit(1), unit(1)));
        assertRefused("exposure must be >= 0: -1", () -> SocialisedLoss.over(unit(1), unit(-1), unit(1)));
        assertRefused("unit must be > 0: 0", () -> SocialisedLoss.over(unit(1), unit(1), unit(0)));
        assertRefused("charge must be >= 0: -1", () -> new SocialisedLoss(unit(-1), unit(1)));
        assertRefused("unit must be > 0: 0", () -> new SocialisedLoss(unit(1), unit(0)));
        assertRefused("exposure must be >= 0: -1", () -> new SocialisedLoss(unit(1), unit(1)).paidBy(unit(-1)));
    }
}
