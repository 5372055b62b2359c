package io.github.garboard.margin.validation;

import io.github.garboard.margin.internal.Checks;
import java.util.Locale;
import java.util.Objects;

/**
 * What a test found, and by how much it differs from what was expected.
 *
 * @param test the name of the test, not blank
 * @param statistic the test statistic, finite
 * @param pValue the probability of a statistic at least as extreme if the requirement is right, in [0, 1]
 * @param measure what the two next figures measure, such as "breach rate", not blank
 * @param observed what was seen, finite
 * @param expected what a right requirement would show, finite
 */
public record BacktestResult(
        String test, double statistic, double pValue, String measure, double observed, double expected) {

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public BacktestResult {
        Checks.requireName("test", Objects.requireNonNull(test, "test"));
        Checks.requireFinite("statistic", statistic);
        Checks.requireFraction("pValue", pValue);
        Checks.requireName("measure", Objects.requireNonNull(measure, "measure"));
        Checks.requireFinite("observed", observed);
        Checks.requireFinite("expected", expected);
    }

    /**
     * Returns whether the test fails: a p-value of at most the significance.
     *
     * @param significance the probability of failing a right requirement that is accepted, in (0, 1)
     * @throws IllegalArgumentException if it is not
     */
    public boolean isRejected(double significance) {
        return pValue <= requireSignificance(significance);
    }

    /** Returns the finding in words, such as "Kupiec: breach rate 0.024, expected 0.01, p = 0.038". */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s: %s %.4g, expected %.4g, p = %.2g", test, measure, observed, expected, pValue);
    }

    static double requireSignificance(double significance) {
        if (!(significance > 0 && significance < 1)) {
            throw new IllegalArgumentException("significance must be in (0, 1): " + significance);
        }
        return significance;
    }
}
