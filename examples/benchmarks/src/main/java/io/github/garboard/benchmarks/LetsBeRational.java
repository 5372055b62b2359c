package io.github.garboard.benchmarks;

/**
 * Peter Jaeckel's implied Black volatility: a guess by rational cubic interpolation in four branches and two Householder steps of
 * fourth order. Written from the paper, for comparison.
 *
 * @see "Jaeckel, Let's Be Rational, Wilmott, 2015"
 */
final class LetsBeRational {

    private static final int STEPS = 2;
    private static final double ROOT_3 = 1.7320508075688772;
    private static final double TWO_PI = 2 * Math.PI;

    private LetsBeRational() {}

    /**
     * Returns the volatility of a Black-Scholes-Merton price.
     *
     * @param sign +1 for a call, -1 for a put
     */
    static double volatility(
            double sign, double spot, double strike, double years, double rate, double yield, double price) {
        double forward = spot * Math.exp((rate - yield) * years);
        return volatility(sign, forward, strike, years, price * Math.exp(rate * years));
    }

    /** Returns the volatility of an undiscounted Black price. */
    static double volatility(double sign, double forward, double strike, double years, double price) {
        double x = Math.log(forward / strike);
        double value = price;
        // only prices out of the money are solved for
        if (sign * x > 0) {
            value = Math.max(price - Math.abs(forward - strike), 0);
        }
        double total = total(-Math.abs(x), value / (Math.sqrt(forward) * Math.sqrt(strike)));
        return total / Math.sqrt(years);
    }

    /** Returns s with b(x, s) = beta, for x at most 0. */
    static double total(double x, double beta) {
        double limit = Math.exp(0.5 * x);
        if (!(beta > 0 && beta < limit)) {
            return beta == 0 ? 0 : Double.NaN;
        }
        double centre = Math.sqrt(Math.abs(2 * x));
        double centrePrice = NormalisedBlack.price(x, Math.max(centre, Double.MIN_NORMAL));
        double centreVega = NormalisedBlack.vega(x, Math.max(centre, Double.MIN_NORMAL));
        return beta < centrePrice
                ? below(x, beta, centre, centrePrice, centreVega)
                : above(x, beta, limit, centre, centrePrice, centreVega);
    }

    private static double below(double x, double beta, double centre, double centrePrice, double centreVega) {
        double left = centre - centrePrice / centreVega;
        double leftPrice = NormalisedBlack.price(x, left);
        if (beta >= leftPrice) {
            double leftVega = NormalisedBlack.vega(x, left);
            RationalCubic cubic = new RationalCubic(leftPrice, centrePrice, left, centre, 1 / leftVega, 1 / centreVega);
            return middle(x, beta, cubic.value(beta, cubic.fitRight(0, false)));
        }
        double z = x / (ROOT_3 * left);
        double n = CodyErrorFunction.normal(z);
        double map = TWO_PI / (3 * ROOT_3) * -x * n * n * n;
        double slope = TWO_PI * z * z * n * n * Math.exp(z * z + 0.125 * left * left);
        double density = NormalisedBlack.ONE_OVER_ROOT_TWO_PI * Math.exp(-0.5 * z * z);
        double square = left * left;
        double second = Math.PI
                / 6
                * (z * z / (square * left))
                * n
                * (8 * ROOT_3 * left * -x + (3 * square * (square - 8) - 8 * x * x) * n / density)
                * Math.exp(2 * z * z + 0.25 * square);
        RationalCubic cubic = new RationalCubic(0, leftPrice, 0, map, 1, slope);
        double f = cubic.value(beta, cubic.fitRight(second, true));
        if (!(f > 0)) {
            double t = beta / leftPrice;
            f = (map * t + leftPrice * (1 - t)) * t;
        }
        double cube = Math.cbrt(ROOT_3 * f / (TWO_PI * -x));
        double s = Math.abs(x / (ROOT_3 * CodyErrorFunction.quantile(cube)));
        return low(x, beta, s);
    }

    private static double above(
            double x, double beta, double limit, double centre, double centrePrice, double centreVega) {
        double right = centreVega > Double.MIN_NORMAL ? centre + (limit - centrePrice) / centreVega : centre;
        double rightPrice = NormalisedBlack.price(x, right);
        if (beta <= rightPrice) {
            double rightVega = NormalisedBlack.vega(x, right);
            RationalCubic cubic =
                    new RationalCubic(centrePrice, rightPrice, centre, right, 1 / centreVega, 1 / rightVega);
            double s = cubic.value(beta, cubic.fitLeft(0, false));
            return beta > 0.5 * limit && rightPrice < 0.5 * limit ? high(x, beta, limit, s) : middle(x, beta, s);
        }
        double ratio = x / right;
        double map = CodyErrorFunction.normal(-0.5 * right);
        double slope = -0.5 * Math.exp(0.5 * ratio * ratio);
        double second =
                Math.sqrt(0.5 * Math.PI) * Math.exp(ratio * ratio + 0.125 * right * right) * ratio * ratio / right;
        RationalCubic cubic = new RationalCubic(rightPrice, limit, map, 0, slope, -0.5);
        double f = cubic.value(beta, cubic.fitLeft(second, true));
        if (!(f > 0)) {
            double t = (beta - rightPrice) / (limit - rightPrice);
            f = (map * (1 - t) + 0.5 * (limit - rightPrice) * t) * (1 - t);
        }
        double s = -2 * CodyErrorFunction.quantile(f);
        return beta > 0.5 * limit ? high(x, beta, limit, s) : middle(x, beta, s);
    }

    /** The objective b(s) - beta. */
    private static double middle(double x, double beta, double guess) {
        double s = guess;
        for (int i = 0; i < STEPS; i++) {
            double b = NormalisedBlack.price(x, s);
            double slope = NormalisedBlack.vega(x, s);
            double ratio = x / s;
            double bend = ratio * ratio / s - 0.25 * s;
            double third = bend * bend - 3 * (ratio / s) * (ratio / s) - 0.25;
            s += householder((beta - b) / slope, bend, third);
        }
        return s;
    }

    /** The objective 1 / ln b(s) - 1 / ln beta. */
    private static double low(double x, double beta, double guess) {
        double s = guess;
        double logBeta = Math.log(beta);
        for (int i = 0; i < STEPS; i++) {
            double b = NormalisedBlack.price(x, s);
            double slope = NormalisedBlack.vega(x, s);
            double log = Math.log(b);
            double q = slope / b;
            double ratio = x / s;
            double h = ratio * ratio / s - 0.25 * s;
            double change = -3 * (ratio / s) * (ratio / s) - 0.25;
            double lambda = 1 / log;
            double factor = 1 + 2 * lambda;
            double bend = h - q * factor;
            double third = bend * bend + change - q * (h - q) * factor + 2 * q * q * lambda * lambda;
            s += householder((logBeta - log) * log / logBeta / q, bend, third);
        }
        return s;
    }

    /** The objective ln((limit - beta) / (limit - b(s))). */
    private static double high(double x, double beta, double limit, double guess) {
        double s = guess;
        for (int i = 0; i < STEPS; i++) {
            double b = NormalisedBlack.price(x, s);
            double slope = NormalisedBlack.vega(x, s);
            double left = limit - b;
            double q = slope / left;
            double ratio = x / s;
            double h = ratio * ratio / s - 0.25 * s;
            double change = -3 * (ratio / s) * (ratio / s) - 0.25;
            double bend = h + q;
            double third = bend * bend + change + q * bend;
            s += householder(-Math.log((limit - beta) / left) / q, bend, third);
        }
        return s;
    }

    /**
     * Returns the step of fourth order.
     *
     * @param newton - g / g'
     * @param bend g'' / g'
     * @param third g''' / g'
     */
    private static double householder(double newton, double bend, double third) {
        return newton * (1 + 0.5 * bend * newton) / (1 + newton * (bend + third * newton / 6));
    }
}
