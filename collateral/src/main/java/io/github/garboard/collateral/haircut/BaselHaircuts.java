package io.github.garboard.collateral.haircut;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The standard supervisory haircuts of the Basel comprehensive approach, in force until 2022.
 *
 * <p>They assume daily marking to market and remargining and a holding period of {@value
 * SquareRootOfTime#SUPERVISORY_DAYS} business days; {@link SquareRootOfTime#supervisory} scales them to others. What
 * the table does not list (funds: the highest haircut of what they may hold) is the caller's to classify.
 *
 * <p>Source: Central Bank of Bahrain rulebook, volume 1, CA-4.3.7 and CA-4.3.8, editions of April 2008 (gold) and
 * January 2015 (securitisations). The Basel table that replaces it from 2023 is not here: it could not be confirmed
 * from its publisher.
 */
public final class BaselHaircuts {

    /** Sovereign debt rated AAA to AA- (short-term A-1). */
    public static final String SOVEREIGN_AA = "AAA..AA- sovereign";

    /** Debt of other issuers rated AAA to AA- (short-term A-1). */
    public static final String OTHER_ISSUER_AA = "AAA..AA- other issuer";

    /** Securitisations rated AAA to AA- (short-term A-1). */
    public static final String SECURITISATION_AA = "AAA..AA- securitisation";

    /** Sovereign debt rated A+ to BBB- (short-term, P-3). */
    public static final String SOVEREIGN_BBB = "A+..BBB- sovereign";

    /** Debt of other issuers rated A+ to BBB- (short-term, P-3), and unrated bank securities. */
    public static final String OTHER_ISSUER_BBB = "A+..BBB- other issuer";

    /** Securitisations rated A+ to BBB- (short-term, P-3). */
    public static final String SECURITISATION_BBB = "A+..BBB- securitisation";

    /** Sovereign debt rated BB+ to BB-. */
    public static final String SOVEREIGN_BB = "BB+..BB- sovereign";

    /** Debt of other issuers rated BB+ to BB-: not eligible, haircut 1. */
    public static final String OTHER_ISSUER_BB = "BB+..BB- other issuer";

    /** Securitisations rated BB+ to BB-: not eligible, haircut 1. */
    public static final String SECURITISATION_BB = "BB+..BB- securitisation";

    /** Equities of a main index, convertible bonds included. */
    public static final String MAIN_INDEX_EQUITIES = "main index equities";

    /** Gold. */
    public static final String GOLD = "gold";

    /** Other equities listed on a recognised exchange, convertible bonds included. */
    public static final String OTHER_LISTED_EQUITIES = "other listed equities";

    /** Cash in the same currency. */
    public static final String CASH = "cash";

    /** The add-on where exposure and collateral are in different currencies, for the same holding period. */
    public static final double CURRENCY_MISMATCH = 0.08;

    /** The haircuts by class and residual maturity: up to 1 year, up to 5 years, beyond. */
    public static final HaircutTable TABLE = new HaircutTable(
            "CBB rulebook CA-4.3.7, April 2008 and January 2015 (Basel standard supervisory haircuts until 2022)",
            rows());

    private BaselHaircuts() {}

    private static Map<String, List<HaircutBand>> rows() {
        Map<String, List<HaircutBand>> rows = new LinkedHashMap<>();
        rows.put(SOVEREIGN_AA, HaircutBand.supervisory(0.005, 0.02, 0.04));
        rows.put(OTHER_ISSUER_AA, HaircutBand.supervisory(0.01, 0.04, 0.08));
        rows.put(SECURITISATION_AA, HaircutBand.supervisory(0.02, 0.08, 0.16));
        rows.put(SOVEREIGN_BBB, HaircutBand.supervisory(0.01, 0.03, 0.06));
        rows.put(OTHER_ISSUER_BBB, HaircutBand.supervisory(0.02, 0.06, 0.12));
        rows.put(SECURITISATION_BBB, HaircutBand.supervisory(0.04, 0.12, 0.24));
        rows.put(SOVEREIGN_BB, List.of(HaircutBand.beyond(0.15)));
        rows.put(OTHER_ISSUER_BB, List.of(HaircutBand.beyond(1)));
        rows.put(SECURITISATION_BB, List.of(HaircutBand.beyond(1)));
        rows.put(MAIN_INDEX_EQUITIES, List.of(HaircutBand.beyond(0.15)));
        rows.put(GOLD, List.of(HaircutBand.beyond(0.15)));
        rows.put(OTHER_LISTED_EQUITIES, List.of(HaircutBand.beyond(0.25)));
        rows.put(CASH, List.of(HaircutBand.beyond(0)));
        return rows;
    }
}
