package io.github.garboard.liquidation.loss;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GainHaircutTest {

    private static BigInteger unit(long amount) {
        return BigInteger.valueOf(amount);
    }

    @Test
    void lossComesOffAllGainsInProportion() {
        GainHaircut haircut = GainHaircut.covering(unit(100), unit(400));
        assertEquals(0.75, haircut.paidFraction());
        assertEquals(unit(75), haircut.payout(unit(100)));
        assertEquals(unit(5), haircut.payout(unit(7)));
        assertEquals(unit(0), haircut.payout(unit(-50)));
    }

    @Test
    void lossBeyondTheGainsLeavesNothing() {
        assertEquals(0, GainHaircut.covering(unit(401), unit(400)).paidFraction());
        assertEquals(unit(0), GainHaircut.covering(unit(401), unit(400)).payout(unit(400)));
    }

    @Test
    void vaultOwesCapitalAndInsuranceFirst() {
        assertEquals(
                unit(200),
                GainHaircut.ofVault(unit(1000), unit(700), unit(100), unit(400)).backing());
        assertEquals(
                unit(0),
                GainHaircut.ofVault(unit(1000), unit(950), unit(100), unit(400)).backing());
        assertEquals(
                unit(400),
                GainHaircut.ofVault(unit(2000), unit(700), unit(100), unit(400)).backing());
    }

    @Test
    void withoutGainsThereIsNoHaircut() {
        GainHaircut none = GainHaircut.covering(unit(10), unit(0));
        assertEquals(1, none.paidFraction());
        assertEquals(unit(0), none.payout(unit(0)));
    }

    @Property
    void payoutsLeaveTheLossAndAtMostAUnitEach(
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 0, max = 1_000_000_000L) Long> profits,
            @ForAll @LongRange(min = 0, max = 30_000_000_000L) long loss) {
        BigInteger gains = unit(profits.stream().mapToLong(Long::longValue).sum());
        GainHaircut haircut = GainHaircut.covering(unit(loss), gains);
        BigInteger paid =
                profits.stream().map(profit -> haircut.payout(unit(profit))).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger kept = gains.subtract(paid).subtract(unit(loss).min(gains));
        assertTrue(kept.signum() >= 0 && kept.compareTo(unit(profits.size())) < 0, () -> "kept " + kept);
    }

    @Test
    void rejectsWhatIsNoHaircut() {
        assertRefused("gains must be >= 0: -1", () -> new GainHaircut(unit(0), unit(-1)));
        assertRefused("backing must be <= 5: 6", () -> new GainHaircut(unit(6), unit(5)));
        assertRefused("backing must be >= 0: -1", () -> new GainHaircut(unit(-1), unit(5)));
        assertRefused("loss must be >= 0: -1", () -> GainHaircut.covering(unit(-1), unit(5)));
        assertRefused(
                "profit must be <= 5: 6",
                () -> GainHaircut.covering(unit(1), unit(5)).payout(unit(6)));
        assertRefused("vault must be >= 0: -1", () -> GainHaircut.ofVault(unit(-1), unit(0), unit(0), unit(0)));
        assertRefused("capital must be >= 0: -1", () -> GainHaircut.ofVault(unit(0), unit(-1), unit(0), unit(0)));
        assertRefused("insurance must be >= 0: -1", () -> GainHaircut.ofVault(unit(0), unit(0), unit(-1), unit(0)));
    }
}
