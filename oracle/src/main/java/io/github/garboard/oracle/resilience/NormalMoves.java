package io.github.garboard.oracle.resilience;

import java.time.Duration;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErf;

/** How far a price without drift moves. */
final class NormalMoves {

    private static final double YEAR_SECONDS = 365 * 86_400.0;
    private static final double ROOT_TWO = Math.sqrt(2);
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    private NormalMoves() {}

    static void requireVolatility(double volatility) {
        if (!(volatility >= 0 && volatility < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("volatility must be non-negative and finite: " + volatility);
        }
    }

    static void requireTime(String name, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException(name + " must be non-negative: " + time);
        }
    }

    /** Returns volatility √time. */
    static double deviation(double volatility, Duration time) {
        return volatility * Math.sqrt((time.getSeconds() + time.getNano() / 1e9) / YEAR_SECONDS);
    }

    /** Returns the value that the size of a standard normal variable does not exceed with a probability. */
    static double quantile(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1): " + confidence);
        }
        return ROOT_TWO * InverseErf.value(confidence);
    }

    /** Returns E max(0, Z - z) for a standard normal Z and z of 0 or more. */
    static double expectedExcess(double z) {
        if (z == Double.POSITIVE_INFINITY) {
            return 0;
        }
        return Math.max(0, Math.exp(-z * z / 2) / ROOT_TWO_PI - z * upperTail(z));
    }

    /** Returns the probability that the range of a standard Brownian motion over unit time exceeds r of 1 or more. */
    static double rangeTail(double r) {
        double sum = 0;
        double term = 1;
        for (int k = 1; term > 0; k++) {
            term = k * upperTail(k * r);
            sum += k % 2 == 1 ? term : -term;
        }
        return 8 * sum;
    }

    private static double upperTail(double z) {
        return Erfc.value(z / ROOT_TWO) / 2;
    }
}
