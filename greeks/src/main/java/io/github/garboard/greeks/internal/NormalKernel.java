package io.github.garboard.greeks.internal;

import static io.github.garboard.greeks.internal.DoubleDouble.productError;
import static io.github.garboard.greeks.internal.DoubleDouble.sumError;

/**
 * The kernel of the undiscounted Bachelier model: d = (F - K) / (v sqrt T) as hi + lo, one Gaussian, one Mills ratio and its
 * slope. Filled once, then read.
 */
public final class NormalKernel {

    /** Beyond this n(d) is 0 in a double. */
    private static final double FAR = 39;

    private static final double ROOT_TWO_PI_INVERSE = 0.3989422804014327;

    private final double sign;
    private final double years;
    private final double volatility;
    private final double rootTime;
    private final double deviation;
    private final double distance;
    private final double intrinsic;

    /** d, n(d), N(-|d|) and (n(d) - |d| N(-|d|)), the last three 0 where nothing is left of them. */
    private final double d;

    private final double density;
    private final double tail;
    private final double excess;

    /** Evaluates an option; the arguments are those of Bachelier, sign +1 for a call. */
    public NormalKernel(int sign, double forward, double strike, double years, double volatility) {
        this.sign = sign;
        this.years = years;
        this.volatility = volatility;
        this.rootTime = Math.sqrt(years);
        this.deviation = volatility * rootTime;
        this.distance = forward - strike;
        this.intrinsic = Math.max(sign * distance, 0);
        double reciprocal = 1 / deviation;
        double ratio = distance * reciprocal;
        if (!(deviation > 0 && Math.abs(ratio) < FAR)) {
            d = distance > 0 ? FAR : distance < 0 ? -FAR : 0;
            density = 0;
            tail = distance == 0 ? 0.5 : 0;
            excess = 0;
            return;
        }
        double distanceLo = sumError(forward, -strike, distance);
        double rootLo = 0.5 * Math.fma(-rootTime, rootTime, years) / rootTime;
        double deviationLo = productError(volatility, rootTime, deviation) + volatility * rootLo;
        double lo = (Math.fma(-ratio, deviation, distance) + distanceLo - ratio * deviationLo) * reciprocal;
        d = ratio + lo;
        double dLo = (ratio - d) + lo;
        double half = 0.5 * d;
        double square = half * d;
        double squareLo = productError(half, d, square) + d * dLo;
        double exponent = square + Constants.LN_ROOT_TWO_PI_HI;
        double exponentLo =
                squareLo + sumError(square, Constants.LN_ROOT_TWO_PI_HI, exponent) + Constants.LN_ROOT_TWO_PI_LO;
        density = Exponential.exp(-exponent, -exponentLo);
        double z = Math.abs(d);
        Mills.Pair mills = new Mills.Pair(density, z, z, 0);
        tail = mills.first;
        excess = mills.slope;
    }

    /** Returns V. */
    public double price() {
        return intrinsic + deviation * excess;
    }

    /** Returns dV/dF. */
    public double delta() {
        return sign * (sign * d > 0 ? 1 - tail : tail);
    }

    /** Returns d2V/dF2. */
    public double gamma() {
        return atKink() ? Double.POSITIVE_INFINITY : scaled(density / deviation);
    }

    /** Returns dV/dv. */
    public double vega() {
        return atKink() ? rootTime * ROOT_TWO_PI_INVERSE : rootTime * density;
    }

    /** Returns dV/dt. */
    public double theta() {
        if (atKink()) {
            return years == 0 && volatility > 0 ? Double.NEGATIVE_INFINITY : 0;
        }
        return scaled(-0.5 * density * volatility / rootTime);
    }

    /** Returns d2V/(dF dv). */
    public double vanna() {
        return scaled(-density * d / volatility);
    }

    /** Returns d2V/dv2. */
    public double volga() {
        return scaled(rootTime * density * d * d / volatility);
    }

    /** Returns d delta/dt. */
    public double charm() {
        return scaled(0.5 * density * d / years);
    }

    /** Returns d vega/dt. */
    public double veta() {
        return scaled(-0.5 * density * Math.fma(d, d, 1) / rootTime);
    }

    /** Returns d3V/dF3. */
    public double speed() {
        return scaled(-density * d / deviation / deviation);
    }

    /** Returns d gamma/dv. */
    public double zomma() {
        return scaled(density * Math.fma(d, d, -1) / deviation / volatility);
    }

    /** Returns d gamma/dt. */
    public double color() {
        return scaled(-0.5 * density * Math.fma(d, d, -1) / years / deviation);
    }

    /** Returns d3V/dv3. */
    public double ultima() {
        double square = d * d;
        return scaled(rootTime * density * square * (square - 3) / volatility / volatility);
    }

    /** What carries a density that is 0 is 0, whatever it is divided by. */
    private double scaled(double value) {
        return density == 0 ? 0 : value;
    }

    private boolean atKink() {
        return deviation == 0 && distance == 0;
    }
}
