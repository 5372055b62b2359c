package io.github.garboard.greeks.numerical;

import java.util.Arrays;
import java.util.List;

/**
 * The Black-Scholes dynamics of a price, looked at on given dates: S(t) = S exp((r - q - v^2/2) t + v W(t)), W a Brownian motion.
 *
 * @param spot the price S now, positive
 * @param rate the interest rate r, continuously compounded per year
 * @param dividendYield the yield q of the asset, continuously compounded per year
 * @param volatility the volatility v, decimal per square root of a year, positive
 * @param dates the dates on which a payoff looks at the price, in years from now, positive and increasing; the payoff is paid on
 *     the last one
 */
public record GeometricBrownianMotion(
        double spot, double rate, double dividendYield, double volatility, List<Double> dates) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if an input is NaN, infinite or out of its range, there are no dates, or they do not
     *     increase
     */
    public GeometricBrownianMotion {
        requirePositive("spot", spot);
        requireFinite("rate", rate);
        requireFinite("dividendYield", dividendYield);
        requirePositive("volatility", volatility);
        dates = List.copyOf(dates);
        if (dates.isEmpty()) {
            throw new IllegalArgumentException("dates must not be empty: " + dates);
        }
        double before = 0;
        for (double date : dates) {
            if (!(date > before && date < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("dates must be positive, finite and increasing: " + dates);
            }
            before = date;
        }
    }

    /**
     * Returns the dynamics with dates as numbers.
     *
     * @throws IllegalArgumentException as the constructor
     */
    public static GeometricBrownianMotion of(
            double spot, double rate, double dividendYield, double volatility, double... dates) {
        return new GeometricBrownianMotion(
                spot,
                rate,
                dividendYield,
                volatility,
                Arrays.stream(dates).boxed().toList());
    }

    /** Returns the last date, in years. */
    public double years() {
        return dates.get(dates.size() - 1);
    }

    /** Returns exp(-r T), the value now of one unit paid on the last date T. */
    public double discount() {
        return Math.exp(-rate * years());
    }

    double[] times() {
        return dates.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be positive and finite: " + value);
        }
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite: " + value);
        }
    }
}
