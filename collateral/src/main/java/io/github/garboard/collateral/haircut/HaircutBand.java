package io.github.garboard.collateral.haircut;

import io.github.garboard.collateral.Haircut;
import java.util.List;

/**
 * The haircut of a class of assets up to a residual maturity.
 *
 * @param maturityYears the longest residual maturity in the band, in years, inclusive, above 0; infinite for the last
 *     band of a class
 * @param fraction the haircut, in [0, 1]
 */
public record HaircutBand(double maturityYears, double fraction) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the maturity is not above 0 or the haircut not in [0, 1]
     */
    public HaircutBand {
        if (!(maturityYears > 0)) {
            throw new IllegalArgumentException("maturityYears must be above 0: " + maturityYears);
        }
        Haircut.requireFraction("fraction", fraction);
    }

    /** Returns a band for every maturity beyond the bands before it. */
    public static HaircutBand beyond(double fraction) {
        return new HaircutBand(Double.POSITIVE_INFINITY, fraction);
    }

    /** Returns the three bands of the supervisory tables: up to 1 year, up to 5 years, and beyond. */
    static List<HaircutBand> supervisory(double toOneYear, double toFiveYears, double beyond) {
        return List.of(new HaircutBand(1, toOneYear), new HaircutBand(5, toFiveYears), beyond(beyond));
    }
}
