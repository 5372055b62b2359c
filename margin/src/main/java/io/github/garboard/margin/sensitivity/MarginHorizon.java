package io.github.garboard.margin.sensitivity;

import io.github.garboard.margin.internal.Checks;
import java.util.Map;

/**
 * The period of risk of a sensitivities-based model, as it scales volatilities and curvature.
 *
 * @param days the length in calendar days, positive and finite
 * @param quantile the standard normal quantile of the level at which risk weights are calibrated, positive and finite
 */
public record MarginHorizon(double days, double quantile) {

    /** The standard normal quantile of 99 %, the level of the standard approach. */
    public static final double QUANTILE_99 = 2.3263478740408408;

    /** Ten business days, 14 calendar days, at 99 %. */
    public static final MarginHorizon TEN_DAYS = new MarginHorizon(14, QUANTILE_99);

    private static final double YEAR = 365;

    private static final Map<String, Double> DAYS = Map.of("d", 1.0, "w", 7.0, "m", YEAR / 12, "y", YEAR);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not positive and finite
     */
    public MarginHorizon {
        Checks.requirePositive("days", days);
        Checks.requirePositive("quantile", quantile);
    }

    /**
     * Returns the annual volatility that a risk weight stands for: weight sqrt(365 / days) / quantile.
     *
     * @param riskWeight the risk weight, in any unit; the volatility is in the same
     */
    public double volatility(double riskWeight) {
        return riskWeight * Math.sqrt(YEAR / days) / quantile;
    }

    /**
     * Returns what turns the vega times volatility of an option into its curvature: min(1, days / days to expiry) / 2.
     *
     * @param tenor the expiry: a whole number and {@code d}, {@code w} (7 days), {@code m} (365 / 12 days) or {@code y}
     *     (365 days)
     * @return the scaling, in (0, 1/2]
     * @throws IllegalArgumentException if the expiry is not of that form, or is 0: an option that has expired has no curvature
     */
    public double curvatureScale(String tenor) {
        return 0.5 * Math.min(1, days / daysOf(tenor));
    }

    private static double daysOf(String tenor) {
        if (!tenor.matches("0*[1-9][0-9]{0,5}[dwmy]")) {
            throw new IllegalArgumentException(
                    "tenor must be a whole number > 0 and one of d, w, m, y: \"" + tenor + "\"");
        }
        int unit = tenor.length() - 1;
        return Integer.parseInt(tenor.substring(0, unit)) * TableChecks.entry("unit", DAYS, tenor.substring(unit));
    }
}
