package io.github.garboard.margin.sensitivity;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * The risk factor of a sensitivity, by its labels. A label that a factor does not have is {@link #NONE}.
 *
 * @param product the product class: margins of different ones are added without diversification; not blank
 * @param riskClass the name of the {@link RiskClass}, not blank
 * @param kind what the sensitivity is taken to
 * @param qualifier the currency, pair of currencies, issuer, stock, commodity or token
 * @param bucket the bucket of the qualifier, {@link #RESIDUAL} where it belongs to none
 * @param tenor the vertex of a curve or the expiry of an option: a number and {@code d}, {@code w}, {@code m} or {@code y}
 * @param curve the curve, payment currency or index family
 */
public record SensitivityFactor(
        String product,
        String riskClass,
        SensitivityKind kind,
        String qualifier,
        String bucket,
        String tenor,
        String curve) {

    /** The bucket of what belongs to no bucket. It does not diversify with the others. */
    public static final String RESIDUAL = "Residual";

    /** The label of a factor that does not have it. */
    public static final String NONE = "";

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if the product or the risk class is blank
     */
    public SensitivityFactor {
        Checks.requireName("product", product);
        Checks.requireName("riskClass", riskClass);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(qualifier, "qualifier");
        Objects.requireNonNull(bucket, "bucket");
        Objects.requireNonNull(tenor, "tenor");
        Objects.requireNonNull(curve, "curve");
    }

    /** Returns the same qualifier and kind in another bucket, at another vertex: the factor that several are netted to. */
    public SensitivityFactor at(String bucketLabel, String tenorLabel, String curveLabel) {
        return new SensitivityFactor(product, riskClass, kind, qualifier, bucketLabel, tenorLabel, curveLabel);
    }

    /** Returns the factor under another qualifier. */
    public SensitivityFactor of(String otherQualifier) {
        return new SensitivityFactor(product, riskClass, kind, otherQualifier, bucket, tenor, curve);
    }
}
