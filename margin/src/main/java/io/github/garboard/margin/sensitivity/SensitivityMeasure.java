package io.github.garboard.margin.sensitivity;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;
import java.util.function.ToDoubleBiFunction;

/**
 * One measure of a risk class: how sensitivities are weighted, and how they aggregate to an amount.
 *
 * <p>With s_k the sum of the scaled sensitivities to factor k, w its weight, T the threshold of its group:
 *
 * <ul>
 *   <li>concentration CR = max(1, sqrt(|sum of the s of the group| / T)); WS_k = w s_k CR_k
 *   <li>bucket K = sqrt(sum over k, l of rho_kl f_kl WS_k WS_l), f = min(CR_k, CR_l) / max(CR_k, CR_l)
 *   <li>S = sum of WS, limited to [-K, K]
 *   <li>{@link Form#LINEAR}: sqrt(sum of K² + sum over b, c of gamma_bc g_bc S_b S_c), plus K of the residual bucket
 *   <li>{@link Form#CURVATURE}: max(0, sum of WS + lambda times that root), rho and gamma squared, plus the same of the
 *       residual bucket by itself; lambda = (z² - 1)(1 + theta) - theta, theta = min(0, sum of WS / sum of |WS|), z the
 *       99.5 % quantile of the standard normal
 * </ul>
 *
 * <p>f is 1 between names that are not concentrated, g is 1 but for {@link Concentration#BUCKET}.
 *
 * <p><b>Laws.</b> Zero for no sensitivity, non-negative, and positively homogeneous where no threshold is passed. A linear
 * measure of one factor per bucket is subadditive if its gamma are those of a covariance. With several factors in a bucket it
 * need not be, because of the limit on S: rho = 0 between x and y, gamma = 1 to z: (x 2, z -2) and (y 2, z -2) need 0 each,
 * together 1.17. Nor is curvature: 1 needs 6.63 and an uncorrelated -1 nothing, together they need 7.97. Passing a threshold breaks both: twice the sensitivity needs up to 2^1.5 times the margin.
 *
 * @param name the name of the component, not blank
 * @param factors which factors it takes, and what they weigh
 * @param within the correlation of two factors of one bucket
 * @param across the correlation of two buckets, by their names; in [-1, 1] and the same either way round
 * @param concentration whose net sensitivity is held against the threshold
 * @param form how buckets become an amount
 * @see "Basel Committee, Minimum capital requirements for market risk (2019), MAR21: sensitivities-based method; the
 *     concentration factors are those of the standard approach to the initial margin of uncleared derivatives"
 */
public record SensitivityMeasure(
        String name,
        FactorRule factors,
        FactorCorrelation within,
        ToDoubleBiFunction<String, String> across,
        Concentration concentration,
        Form form) {

    /** How the buckets of a measure become an amount. */
    public enum Form {
        /** The correlated root: delta, vega, base correlation. */
        LINEAR,

        /** The expected loss of a short convexity, with squared correlations. */
        CURVATURE
    }

    /** Whose net sensitivity is held against a threshold. */
    public enum Concentration {
        /** All factors of one qualifier in one bucket; their correlation with others of the bucket falls by f. */
        NAME,

        /** All factors of a bucket; the correlation with other buckets falls by g. */
        BUCKET
    }

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public SensitivityMeasure {
        Checks.requireName("name", name);
        Objects.requireNonNull(factors, "factors");
        Objects.requireNonNull(within, "within");
        Objects.requireNonNull(across, "across");
        Objects.requireNonNull(concentration, "concentration");
        Objects.requireNonNull(form, "form");
    }
}
