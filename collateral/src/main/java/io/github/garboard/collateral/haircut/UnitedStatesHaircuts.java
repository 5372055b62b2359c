package io.github.garboard.collateral.haircut;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The standard supervisory market price volatility haircuts of the United States capital rule.
 *
 * <p>They are for a holding period of {@value SquareRootOfTime#SUPERVISORY_DAYS} business days; {@link
 * SquareRootOfTime#supervisory} scales them to others. The number in the name of a debt class is the risk weight of
 * its issuer in percent. What the table does not list (funds: the highest haircut of what they may hold) is the
 * caller's to classify.
 *
 * <p>Source: Code of Federal Regulations, 12 CFR 1240.39, table 1 to paragraph (b)(2)(ii)(A), text effective 1 January
 * 2026.
 */
public final class UnitedStatesHaircuts {

    /** Sovereign debt, risk weight zero. */
    public static final String SOVEREIGN_0 = "sovereign 0";

    /** Sovereign debt, risk weight 20 % or 50 %. */
    public static final String SOVEREIGN_20_OR_50 = "sovereign 20 or 50";

    /** Sovereign debt, risk weight 100 %. */
    public static final String SOVEREIGN_100 = "sovereign 100";

    /** Other debt, risk weight 20 %. */
    public static final String NON_SOVEREIGN_20 = "non-sovereign 20";

    /** Other debt, risk weight 50 %. */
    public static final String NON_SOVEREIGN_50 = "non-sovereign 50";

    /** Other debt, risk weight 100 %. */
    public static final String NON_SOVEREIGN_100 = "non-sovereign 100";

    /** Investment grade securitisations. */
    public static final String SECURITISATION = "investment grade securitisation";

    /** Equities of a main index, convertible bonds included. */
    public static final String MAIN_INDEX_EQUITIES = "main index equities";

    /** Gold. */
    public static final String GOLD = "gold";

    /** Other publicly traded equities, convertible bonds included. */
    public static final String OTHER_LISTED_EQUITIES = "other publicly traded equities";

    /** Cash collateral held. */
    public static final String CASH = "cash";

    /** Every other type of exposure. */
    public static final String OTHER = "other exposure types";

    /** The haircuts by class and residual maturity: up to 1 year, up to 5 years, beyond. */
    public static final HaircutTable TABLE =
            new HaircutTable("12 CFR 1240.39, table 1 to (b)(2)(ii)(A), effective 2026-01-01", rows());

    private UnitedStatesHaircuts() {}

    private static Map<String, List<HaircutBand>> rows() {
        Map<String, List<HaircutBand>> rows = new LinkedHashMap<>();
        rows.put(SOVEREIGN_0, HaircutBand.supervisory(0.005, 0.02, 0.04));
        rows.put(SOVEREIGN_20_OR_50, HaircutBand.supervisory(0.01, 0.03, 0.06));
        rows.put(SOVEREIGN_100, List.of(HaircutBand.beyond(0.15)));
        rows.put(NON_SOVEREIGN_20, HaircutBand.supervisory(0.01, 0.04, 0.08));
        rows.put(NON_SOVEREIGN_50, HaircutBand.supervisory(0.02, 0.06, 0.12));
        rows.put(NON_SOVEREIGN_100, HaircutBand.supervisory(0.04, 0.08, 0.16));
        rows.put(SECURITISATION, HaircutBand.supervisory(0.04, 0.12, 0.24));
        rows.put(MAIN_INDEX_EQUITIES, List.of(HaircutBand.beyond(0.15)));
        rows.put(GOLD, List.of(HaircutBand.beyond(0.15)));
        rows.put(OTHER_LISTED_EQUITIES, List.of(HaircutBand.beyond(0.25)));
        rows.put(CASH, List.of(HaircutBand.beyond(0)));
        rows.put(OTHER, List.of(HaircutBand.beyond(0.25)));
        return rows;
    }
}
