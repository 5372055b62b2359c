package io.github.garboard.greeks.contract;

import java.util.Objects;

/**
 * How funding ties a perpetual to its index: over the funding time longs pay shorts the difference of mark and index.
 *
 * <p>Such a contract is worth a basket of dated ones. With {@link Schedule#CONTINUOUS} funding their maturities are
 * exponentially distributed with mean f, with {@link Schedule#PERIODIC} funding half of the basket matures after one period f,
 * a quarter after two, and so on. Where the expected index grows at the rate g the mark is a multiple of it:
 * 1 / (1 - g f), or, just after a payment, 1 / (2 exp(-g f) - 1). Either way the mark grows at the rate g too, and what a
 * long pays to hold it must be that: g times the mark per year.
 *
 * @param schedule when funding is paid
 * @param years the funding time f in years, positive: 1/365 where the difference is paid over a day
 * @see "Ackerer, Hugonnier and Jermann, Perpetual Futures Pricing, 2023 (arXiv 2310.11771); White and Bankman-Fried, Everlasting
 *     Options, 2021; White, Robinson, Koticha, Leone, Gauba and Krishnan, Power Perpetuals, 2021"
 */
public record Funding(Schedule schedule, double years) {

    /** When funding is paid. */
    public enum Schedule {
        /** Paid at every moment, at the rate (mark - index) / f per year. */
        CONTINUOUS,
        /** Paid at the end of every period f: mark - index, both just before the payment. */
        PERIODIC
    }

    /**
     * Checks the time.
     *
     * @throws IllegalArgumentException if years is not positive and finite
     */
    public Funding {
        Objects.requireNonNull(schedule, "schedule");
        Inputs.requirePositive("years", years);
    }

    /** Returns funding that is paid at every moment. */
    public static Funding continuous(double years) {
        return new Funding(Schedule.CONTINUOUS, years);
    }

    /** Returns funding that is paid once in a period. */
    public static Funding periodic(double years) {
        return new Funding(Schedule.PERIODIC, years);
    }

    /**
     * Returns the mark, just after a payment, over the index where the expected index grows at a constant rate.
     *
     * @param growth the rate g, continuously compounded per year
     * @throws IllegalArgumentException if growth is not finite, or so large that no finite mark is fair: g f at least 1 for
     *     continuous, ln 2 for periodic funding
     */
    public double multiple(double growth) {
        double reciprocal = switch (schedule) {
            case CONTINUOUS -> 1 - growth * years;
            case PERIODIC -> 2 * Math.exp(-growth * years) - 1;
        };
        if (!(reciprocal > 0 && reciprocal < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "growth must be one that funding over " + years + " years can hold: " + growth);
        }
        return 1 / reciprocal;
    }

    /** Returns the derivative of the multiple m in growth, of order 1 to 3. */
    double derivative(double growth, int order) {
        double m = multiple(growth);
        double perPeriod = switch (schedule) {
            case CONTINUOUS -> order == 1 ? m * m : order == 2 ? 2 * m * m * m : 6 * m * m * m * m;
            case PERIODIC -> m * (1 + m) * (order == 1 ? 1 : order == 2 ? 1 + 2 * m : 1 + 6 * m * (1 + m));
        };
        return perPeriod * Math.pow(years, order);
    }
}
