package io.github.garboard.margin.measure;

import io.github.garboard.margin.internal.Checks;
import java.util.OptionalDouble;

/**
 * Quantiles of a distribution that is nearly normal, from its skewness and kurtosis: q(z) = z + (z² - 1) S / 6 +
 * (z³ - 3 z) K / 24 - (2 z³ - 5 z) S² / 36, with z the quantile of a standard normal and q that of the standardised
 * distribution.
 *
 * <p>The expansion is a quantile function only where it increases everywhere. Outside of that region it would give a smaller
 * loss at a higher level: there it has no answer, and the portfolio has to be revalued in full.
 *
 * @param skewness S, finite
 * @param excessKurtosis K, kurtosis less 3, finite
 * @see "Cornish, Fisher, Moments and cumulants in the specification of distributions, Rev. Int. Stat. Inst. 5 (1938)"
 * @see "Maillard, A user's guide to the Cornish Fisher expansion (2012), the domain of validity"
 */
public record CornishFisher(double skewness, double excessKurtosis) {

    /**
     * Checks the moments.
     *
     * @throws IllegalArgumentException if one is not finite
     */
    public CornishFisher {
        Checks.requireFinite("skewness", skewness);
        Checks.requireFinite("excessKurtosis", excessKurtosis);
    }

    /**
     * Returns whether the expansion increases in every z: its slope a z² + b z + c with a = K/8 - S²/6, b = S/3,
     * c = 1 - K/8 + 5 S²/36 is nowhere negative.
     */
    public boolean isValid() {
        double a = excessKurtosis / 8 - skewness * skewness / 6;
        double b = skewness / 3;
        double c = 1 - excessKurtosis / 8 + 5 * skewness * skewness / 36;
        return a >= 0 && c >= 0 && b * b <= 4 * a * c;
    }

    /**
     * Returns the quantile.
     *
     * @param z the quantile of a standard normal, such as -2.326 for the lowest hundredth, finite
     * @return the quantile of the standardised distribution; empty outside of the region where the expansion is valid
     * @throws IllegalArgumentException if z is not finite
     */
    public OptionalDouble quantile(double z) {
        Checks.requireFinite("z", z);
        if (!isValid()) {
            return OptionalDouble.empty();
        }
        double cube = z * z * z;
        return OptionalDouble.of(z
                + (z * z - 1) * skewness / 6
                + (cube - 3 * z) * excessKurtosis / 24
                - (2 * cube - 5 * z) * skewness * skewness / 36);
    }
}
