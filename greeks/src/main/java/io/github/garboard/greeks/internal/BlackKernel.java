package io.github.garboard.greeks.internal;

import static io.github.garboard.greeks.internal.DoubleDouble.productError;

/** Price and sensitivities of Black-Scholes-Merton, read off one evaluation. Mutable: set to one option after another. Confined to one thread. */
public final class BlackKernel extends BlackEvaluation {

    private static final double OVERFLOW = 700;

    private static final double ROOT_TWO_PI_INVERSE = 0.3989422804014327;

    /** Makes a kernel to be set to one option after another; its values are those of the last. */
    public BlackKernel() {}

    /** Returns a kernel set to an option as {@link #setAccurate} does. */
    public static BlackKernel accurate(
            int sign, double spot, double strike, double years, double rate, double yield, double volatility) {
        BlackKernel kernel = new BlackKernel();
        kernel.setAccurate(sign, spot, strike, years, rate, yield, volatility);
        return kernel;
    }

    /** Returns a kernel set to an option as {@link #setFast} does. */
    public static BlackKernel fast(
            int sign, double spot, double strike, double years, double rate, double yield, double volatility) {
        BlackKernel kernel = new BlackKernel();
        kernel.setFast(sign, spot, strike, years, rate, yield, volatility);
        return kernel;
    }

    /**
     * Evaluates an option, every exponent and difference as hi + lo.
     *
     * @param sign +1 for a call, -1 for a put
     * @param spot S, non-negative
     * @param strike K, positive
     * @param years T, non-negative
     * @param rate r
     * @param yield q
     * @param volatility v, non-negative
     */
    public void setAccurate(
            double sign, double spot, double strike, double years, double rate, double yield, double volatility) {
        take(sign, spot, strike, years, rate, yield, volatility);
        evaluateAccurately();
    }

    /** Evaluates an option in plain doubles, or accurately where it is extreme; the arguments are those of {@link #setAccurate}. */
    public void setFast(
            double sign, double spot, double strike, double years, double rate, double yield, double volatility) {
        take(sign, spot, strike, years, rate, yield, volatility);
        if (!evaluateFast()) {
            evaluateAccurately();
        }
    }

    /** Returns V. */
    public double price() {
        if (limit) {
            return limitPrice();
        }
        if (plainDifference) {
            return Math.max(0, sign * (spotTerm - strikeTerm));
        }
        boolean out = sign > 0 == xHi <= 0;
        if (out) {
            return outOfTheMoney;
        }
        // where exp(x) overflows, D is nothing beside F
        return xHi > OVERFLOW
                ? forward + outOfTheMoney
                : Math.fma(sign * discounted, Exponential.expm1(xHi, xLo), outOfTheMoney);
    }

    /** Returns dV/dS. */
    public double delta() {
        return limit ? sign * growth(yield) * step(sign * limitD1()) : BlackFormulas.delta(sign * spotTerm, spot);
    }

    /** Returns d2V/dS2. */
    public double gamma() {
        return limit ? (atKink() ? Double.POSITIVE_INFINITY : 0) : BlackFormulas.gamma(gauss, perSpot, perDeviation);
    }

    /** Returns dV/dv. */
    public double vega() {
        return limit ? (atKink() ? forward * rootTime * ROOT_TWO_PI_INVERSE : 0) : BlackFormulas.vega(gauss, rootTime);
    }

    /** Returns dV/dt = -dV/dT. */
    public double theta() {
        double carry = BlackFormulas.carry(rate, sign * strikeTerm, yield, sign * spotTerm);
        if (limit) {
            // at the forward with no time left the decay of a volatile asset's option is infinite
            return atKink() && years == 0 && volatility > 0 ? Double.NEGATIVE_INFINITY : carry;
        }
        return BlackFormulas.theta(carry, gauss, sHi, perYear);
    }

    /** Returns dV/dr, q held fixed. */
    public double rho() {
        return BlackFormulas.rho(years, sign * strikeTerm);
    }

    /** Returns dV/dq, r held fixed. */
    public double phi() {
        return BlackFormulas.phi(years, sign * spotTerm);
    }

    /** Returns dV/dK. */
    public double dualDelta() {
        return limit
                ? -sign * growth(rate) * step(sign * limitD2())
                : BlackFormulas.dualDelta(sign * strikeTerm, 1 / strike);
    }

    /** Returns d2V/dK2. */
    public double dualGamma() {
        return limit
                ? (atKink() ? Double.POSITIVE_INFINITY : 0)
                : BlackFormulas.dualGamma(gauss, 1 / strike, perDeviation);
    }

    /** Returns N(w d1), the probability in the money when the asset is the unit of account. */
    public double shareProbability() {
        return probability(spotTerm, forward, limit ? limitD1() : d1Hi);
    }

    /** Returns N(w d2), the risk-neutral probability in the money. */
    public double probability() {
        return probability(strikeTerm, discounted, limit ? limitD2() : d2Hi);
    }

    /** Returns part / whole, which holds the digits of the wings, or where these are no normal doubles N(w d) itself. */
    private double probability(double part, double whole, double d) {
        if (whole >= Double.MIN_NORMAL && whole < Double.POSITIVE_INFINITY) {
            return part / whole;
        }
        return limit ? step(sign * d) : NormalFunctions.cumulative(sign * d);
    }

    /** Returns d2V/(dS dv). */
    public double vanna() {
        return limit ? 0 : BlackFormulas.vanna(gauss, perSpot, perVolatility, d2Hi);
    }

    /** Returns d2V/dv2. */
    public double volga() {
        return limit ? 0 : BlackFormulas.volga(vega(), perVolatility, d1Hi, d2Hi);
    }

    /** Returns d delta/dt. */
    public double charm() {
        return limit ? yield * delta() : BlackFormulas.charm(yield * (sign * spotTerm), gauss, d1PerYear(), perSpot);
    }

    /** Returns d vega/dt. */
    public double veta() {
        return limit ? 0 : BlackFormulas.veta(vega(), d1Hi, d1PerYear(), perYear, yield);
    }

    /** Returns d3V/dS3. */
    public double speed() {
        if (limit) {
            return 0;
        }
        return BlackFormulas.speed(gamma(), perSpot, perDeviation, BlackFormulas.d1PlusS(d1Hi, d1Lo, sHi, sLo));
    }

    /** Returns d gamma/dv. */
    public double zomma() {
        return limit ? 0 : BlackFormulas.zomma(gamma(), perVolatility, d1Hi * d2Hi, productLo());
    }

    /** Returns d gamma/dt. */
    public double color() {
        return limit ? 0 : BlackFormulas.color(gamma(), d1Hi, d1PerYear(), perYear, yield);
    }

    /** Returns d3V/dv3. */
    public double ultima() {
        if (limit) {
            return 0;
        }
        double bracket = BlackFormulas.bracket(d1Hi * d2Hi, productLo(), d1Hi, d2Hi);
        return BlackFormulas.ultima(vega(), perVolatility, bracket);
    }

    /** |F - D| without cancellation; where exp(x) overflows, D is nothing beside F. */
    private double intrinsic() {
        return xHi > OVERFLOW ? forward : sign * discounted * Exponential.expm1(xHi, xLo);
    }

    /** What d1 d2 left out. */
    private double productLo() {
        return DoubleDouble.productLo(d1Hi, d1Lo, d2Hi, d2Lo);
    }

    /** d(d1)/dT: the derivative per year of life, so minus that of passing time. */
    private double d1PerYear() {
        double halfLo = BlackFormulas.halfLo(d2Hi, d2Lo, sHi, sLo);
        return BlackFormulas.d1PerYear(BlackFormulas.drift(carryHi, carryLo, d2Hi, sHi, halfLo), perYear, perDeviation);
    }

    /** Whether nothing moves and the forward is exactly at the strike. */
    private boolean atKink() {
        return xHi == 0 && sHi == 0;
    }

    private double growth(double perYear) {
        double exponent = perYear * years;
        return Exponential.exp(-exponent, -productError(perYear, years, exponent));
    }

    private double limitPrice() {
        if (sHi >= FAR) {
            return sign > 0 ? forward : discounted;
        }
        if (sign * xHi <= 0) {
            return 0;
        }
        return spot > 0 ? intrinsic() : discounted;
    }
}
