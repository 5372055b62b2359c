package io.github.garboard.examples.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers for people: thousands separated by commas, a stated number of decimals, no negative zero. */
public final class Numbers {

    private Numbers() {}

    /**
     * Returns a number as text, rounded half up: {@code -1,234.50}, {@code n/a} for NaN, {@code inf} or {@code -inf}.
     *
     * @param value the number
     * @param decimals digits after the point, non-negative
     */
    public static String grouped(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "n/a";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        return String.format(Locale.ROOT, "%,." + decimals + "f", rounded(value, decimals));
    }

    /** Returns a number as {@link #grouped} does, with the sign that typographers use for minus, U+2212. */
    public static String typeset(double value, int decimals) {
        return grouped(value, decimals).replace('-', '\u2212');
    }

    /**
     * Returns how many decimals show the largest of some values with four digits: 0 from 1,000 on, 3 for 1, at most 6.
     *
     * @param largest the largest absolute value, non-negative
     */
    public static int decimalsFor(double largest) {
        if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
            return 0;
        }
        return (int) Math.max(0, Math.min(6, 3 - Math.floor(Math.log10(largest))));
    }

    /** A {@code BigDecimal} knows no negative zero. */
    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
