package io.github.garboard.collateral.haircut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.collateral.Haircut;
import io.github.garboard.collateral.HaircutPart;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarginalTiersTest {

    /** Some roundings of a mean. */
    private static final double ROUNDING = 1e-15;

    private static final MarginalTiers TIERS =
            MarginalTiers.of(new MarginalTier(1, 0.125), new MarginalTier(3, 0.25), MarginalTier.beyond(1));

    @ParameterizedTest
    @CsvSource({
        // amount and what counts of it: 0.875 of the first, 0.75 of the next two, nothing beyond
        "0.5, 0.4375",
        "1, 0.875",
        "2, 1.625",
        "3, 2.375",
        "4, 2.375",
        "1000, 2.375"
    })
    void everySliceHasItsOwnHaircut(double amount, double counted) {
        assertEquals(counted, amount * (1 - TIERS.fraction(amount)), ROUNDING * amount);
    }

    @Test
    void nothingHasTheHaircutOfTheFirstSlice() {
        assertEquals(0.125, TIERS.fraction(0));
    }

    @Test
    void explanationHasAPartForEachSlice() {
        Haircut<String> haircut = MarginalTiers.haircut(asset -> TIERS);
        assertEquals(
                new HaircutPart(
                        "mean of the slices",
                        0.1875,
                        List.of(HaircutPart.of("from 0.0 to 1.0", 0.125), HaircutPart.of("from 1.0 to 2.0", 0.25))),
                haircut.explain("BTC", 2, 0));
        assertEquals(
                List.of(HaircutPart.of("from 0.0 to 0.0", 0.125)),
                haircut.explain("BTC", 0, 0).parts());
    }

    @Test
    void meanOfSlicesThatDoNotCountIsOne() {
        MarginalTiers none =
                MarginalTiers.of(new MarginalTier(0.1, 1), new MarginalTier(0.3, 1), MarginalTier.beyond(1));
        for (int i = 1; i < 1000; i++) {
            assertEquals(1, none.fraction(i * 0.0007), ROUNDING);
        }
    }

    @Test
    void rejectsSlicesThatAreNone() {
        MarginalTier one = new MarginalTier(1, 0.1);
        MarginalTier rest = MarginalTier.beyond(0.2);
        assertThrows(IllegalArgumentException.class, () -> MarginalTiers.of());
        assertEquals(
                "tiers must end with an infinite one: " + List.of(one),
                assertThrows(IllegalArgumentException.class, () -> MarginalTiers.of(one))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> MarginalTiers.of(one, one, rest));
        assertThrows(IllegalArgumentException.class, () -> MarginalTiers.of(rest, one));
        assertThrows(IllegalArgumentException.class, () -> MarginalTiers.of(one, MarginalTier.beyond(0.05)));
        assertThrows(IllegalArgumentException.class, () -> new MarginalTier(0, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new MarginalTier(1, 1.1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsAmountThatIsNone(double bad) {
        assertThrows(IllegalArgumentException.class, () -> TIERS.fraction(bad));
    }
}
