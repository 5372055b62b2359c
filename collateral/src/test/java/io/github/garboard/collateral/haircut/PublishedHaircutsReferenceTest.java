package io.github.garboard.collateral.haircut;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.collateral.Haircut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables, in percent, in the layout of their publishers. */
class PublishedHaircutsReferenceTest {

    /** One rounding of a percentage. */
    private static final double ROUNDING = 1e-14;

    @ParameterizedTest
    @CsvSource({
        // CBB rulebook CA-4.3.7, January 2015: rating and residual maturity; sovereigns, other issuers, securitisation
        "AAA..AA-, 1, 0.5, 1, 2",
        "AAA..AA-, 5, 2, 4, 8",
        "AAA..AA-, 30, 4, 8, 16",
        "A+..BBB-, 1, 1, 2, 4",
        "A+..BBB-, 5, 3, 6, 12",
        "A+..BBB-, 30, 6, 12, 24",
        "BB+..BB-, 30, 15, 100, 100"
    })
    void baselDebtByRatingAndMaturity(
            String rating, double maturity, double sovereign, double other, double securitisation) {
        assertEquals(sovereign, percent(BaselHaircuts.TABLE, rating + " sovereign", maturity), ROUNDING);
        assertEquals(other, percent(BaselHaircuts.TABLE, rating + " other issuer", maturity), ROUNDING);
        assertEquals(securitisation, percent(BaselHaircuts.TABLE, rating + " securitisation", maturity), ROUNDING);
    }

    @Test
    void baselOtherClasses() {
        // CBB rulebook CA-4.3.7 and CA-4.3.8, April 2008
        assertEquals(15, percent(BaselHaircuts.TABLE, BaselHaircuts.MAIN_INDEX_EQUITIES, 0));
        assertEquals(15, percent(BaselHaircuts.TABLE, BaselHaircuts.GOLD, 0));
        assertEquals(25, percent(BaselHaircuts.TABLE, BaselHaircuts.OTHER_LISTED_EQUITIES, 0));
        assertEquals(0, percent(BaselHaircuts.TABLE, BaselHaircuts.CASH, 0));
        assertEquals(8, 100 * BaselHaircuts.CURRENCY_MISMATCH);
        assertEquals(13, BaselHaircuts.TABLE.rows().size());
    }

    @ParameterizedTest
    @CsvSource({
        // 12 CFR 1240.39, table 1 to (b)(2)(ii)(A): class; up to 1 year, up to 5 years, beyond
        "sovereign 0, 0.5, 2, 4",
        "sovereign 20 or 50, 1, 3, 6",
        "sovereign 100, 15, 15, 15",
        "non-sovereign 20, 1, 4, 8",
        "non-sovereign 50, 2, 6, 12",
        "non-sovereign 100, 4, 8, 16",
        "investment grade securitisation, 4, 12, 24"
    })
    void unitedStatesDebtByRiskWeightAndMaturity(String name, double year, double years, double beyond) {
        assertEquals(year, percent(UnitedStatesHaircuts.TABLE, name, 1), ROUNDING);
        assertEquals(years, percent(UnitedStatesHaircuts.TABLE, name, 5), ROUNDING);
        assertEquals(beyond, percent(UnitedStatesHaircuts.TABLE, name, 30), ROUNDING);
    }

    @Test
    void unitedStatesOtherClasses() {
        HaircutTable table = UnitedStatesHaircuts.TABLE;
        assertEquals(15, percent(table, UnitedStatesHaircuts.MAIN_INDEX_EQUITIES, 0));
        assertEquals(15, percent(table, UnitedStatesHaircuts.GOLD, 0));
        assertEquals(25, percent(table, UnitedStatesHaircuts.OTHER_LISTED_EQUITIES, 0));
        assertEquals(0, percent(table, UnitedStatesHaircuts.CASH, 0));
        assertEquals(25, percent(table, UnitedStatesHaircuts.OTHER, 0));
        assertEquals(12, table.rows().size());
    }

    @Test
    void tablesComposeWithTheSupervisoryScalingAndTheCurrencyAddOn() {
        Haircut<Bond> haircut = SquareRootOfTime.supervisory(5, 1)
                .scale(HaircutSchedule.of(BaselHaircuts.TABLE, Bond::issuerClass, Bond::maturityYears)
                        .plus(Haircut.of(BaselHaircuts.CURRENCY_MISMATCH)));
        assertEquals(
                0.1 * Math.sqrt(0.5), haircut.fraction(new Bond(BaselHaircuts.SOVEREIGN_AA, 3, 0), 1, 0), ROUNDING);
    }

    private static double percent(HaircutTable table, String name, double maturity) {
        return 100 * table.fraction(name, maturity).orElseThrow();
    }
}
