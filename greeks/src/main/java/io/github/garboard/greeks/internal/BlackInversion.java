package io.github.garboard.greeks.internal;

import static io.github.garboard.greeks.internal.DoubleDouble.productError;
import static io.github.garboard.greeks.internal.DoubleDouble.sumError;

/**
 * Implied Black volatility: brings any inputs to a log-moneyness and a price per unit of the smaller of forward and strike,
 * both as hi + lo with a free power of two, decides whether a double determines the volatility, and leaves the root to
 * {@link VolatilityRoot}.
 *
 * <p>Mutable: holds the outcome of the last price; confined to one thread. A call allocates nothing.
 */
public final class BlackInversion {

    /** Growth exponents beyond this are refused: discount factors are 0 or infinite long before. */
    private static final double EXTREME = 1e9;

    /** In the money by more than this, the time value is below an ulp of the price: e^-36.5 = 2^-52.7. */
    private static final double WORTHLESS = 36.5;

    /** Out of the money, below this power of two the price leaves its complement 1 and its power is carried apart. */
    private static final double TINY = -64;

    /** No price so many powers of two above the smaller of forward and strike is below the larger, {@link #WORTHLESS} apart. */
    private static final double HUGE = 60;

    private final LogMoneyness moneyness = new LogMoneyness();
    private final TimeValue time = new TimeValue();
    private final VolatilityRoot root = new VolatilityRoot();
    private int reason;
    private double volatility;
    private double condition;
    private double bound;

    /** Returns {@link TimeValue#DETERMINED} if there is a volatility, or why there is none. */
    public int reason() {
        return reason;
    }

    /** Returns the volatility, if there is one. */
    public double volatility() {
        return volatility;
    }

    /** Returns the condition of the volatility, if there is one. */
    public double condition() {
        return condition;
    }

    /** Returns the bound that the price is at or beyond, if there is no volatility. */
    public double bound() {
        return bound;
    }

    /**
     * Solves for an option on a spot price. Arguments are checked by the caller.
     *
     * @param sign +1 for a call, -1 for a put
     * @param spot S, non-negative
     * @param strike K, positive
     * @param years T, non-negative
     * @param rate r
     * @param yield q
     * @param price V, non-negative
     */
    public void ofSpot(int sign, double spot, double strike, double years, double rate, double yield, double price) {
        double rateTime = rate * years;
        double yieldTime = yield * years;
        if (!(spot > 0 && Math.abs(rateTime) < EXTREME && Math.abs(yieldTime) < EXTREME)) {
            extreme(sign, discounted(spot, yieldTime), discounted(strike, rateTime), price, years);
            return;
        }
        double rateTimeLo = productError(rate, years, rateTime);
        double yieldTimeLo = productError(yield, years, yieldTime);
        double carry = rateTime - yieldTime;
        double carryLo = sumError(rateTime, -yieldTime, carry) + (rateTimeLo - yieldTimeLo);
        moneyness.setNearly(spot, strike, carry, carryLo);
        double x = moneyness.hi;
        double xLo = moneyness.lo;
        boolean below = x <= 0;
        double smaller = below ? spot : strike;
        double h = below ? -yieldTime : -rateTime;
        double l = below ? -yieldTimeLo : -rateTimeLo;
        double n = Exponential.multiple(h);
        double less = Exponential.reduced(h, l, n);
        double growth = 1 + less;
        double growthLo = (1 - growth) + less + Exponential.reducedLo(h, l, n);
        double mantissa = Binary.mantissa(smaller);
        double unit = mantissa * growth;
        double unitLo = productError(mantissa, growth, unit) + mantissa * growthLo;
        double exponent = n + Binary.exponent(smaller);
        solve(sign * x, sign * xLo, unit, unitLo, exponent, price, years);
    }

    /**
     * Solves for an option on a forward price. Arguments are checked by the caller.
     *
     * @param sign +1 for a call, -1 for a put
     * @param forward F, non-negative
     * @param strike K, positive
     * @param years T, non-negative
     * @param discount D, positive
     * @param price V, non-negative
     */
    public void ofForward(int sign, double forward, double strike, double years, double discount, double price) {
        if (!(forward > 0)) {
            extreme(sign, 0, discount * strike, price, years);
            return;
        }
        moneyness.setNearly(forward, strike, 0, 0);
        double smaller = Math.min(forward, strike);
        double a = Binary.mantissa(discount);
        double b = Binary.mantissa(smaller);
        double unit = a * b;
        double exponent = (double) Binary.exponent(discount) + Binary.exponent(smaller);
        solve(sign * moneyness.hi, sign * moneyness.lo, unit, productError(a, b, unit), exponent, price, years);
    }

    /**
     * Solves for a price per unit (unit + unitLo) 2^exponent, the discounted smaller of forward and strike.
     *
     * @param y ln F/K of a call, ln K/F of a put: positive in the money
     */
    private void solve(double y, double yLo, double unit, double unitLo, double exponent, double price, double years) {
        double power = Binary.exponent(price) - exponent;
        if (y > WORTHLESS || power > HUGE || years == 0) {
            double intrinsic = intrinsic(y, yLo, unit, unitLo, exponent);
            atBounds(intrinsic, limit(y, yLo, unit, unitLo, exponent), price, years);
            return;
        }
        setTime(y, yLo, unit, unitLo, price, power);
        double ulp = TimeValue.relativeUlp(price);
        // here, for a call where it is seldom made is not inlined, and would have the time value allocated
        boolean high = time.high();
        reason = time.nearIntrinsic(ulp);
        if (reason == TimeValue.DETERMINED) {
            reason = time.nearLimit(ulp);
        }
        if (reason == TimeValue.DETERMINED) {
            double xLo = y < 0 ? -yLo : yLo;
            volatility = root.solve(Math.abs(y), xLo, time.target(), time.correction(), time.power(), years);
            condition = time.condition(root);
            if (TimeValue.determines(volatility, condition, ulp)) {
                return;
            }
            reason = TimeValue.NOT_DETERMINED;
        }
        boolean upper = reason == TimeValue.AT_OR_ABOVE_LIMIT || (reason == TimeValue.NOT_DETERMINED && high);
        bound = upper ? limit(y, yLo, unit, unitLo, exponent) : intrinsic(y, yLo, unit, unitLo, exponent);
    }

    private void setTime(double y, double yLo, double unit, double unitLo, double price, double power) {
        double mantissa = price > 0 ? Binary.mantissa(price) : 0;
        double perUnit = 1 / unit;
        double value = mantissa * perUnit;
        double valueLo = (Math.fma(-value, unit, mantissa) - value * unitLo) * perUnit;
        double shift = y <= 0 && power < TINY ? power : 0;
        double scale = Binary.scale(1, power - shift);
        double intrinsic = 0;
        double intrinsicLo = 0;
        if (y > 0) {
            // what the larger of forward and strike has beyond the smaller
            intrinsic = beyond(y, yLo);
            intrinsicLo = beyondLo(y, yLo);
        }
        time.set(value * scale, valueLo * scale, intrinsic, intrinsicLo, shift);
    }

    /** Returns e^(y + yLo) - 1 without cancellation, for y from 0 to {@link #WORTHLESS}. */
    private static double beyond(double y, double yLo) {
        double n = Exponential.multiple(y);
        double two = Binary.scale(1, n);
        return (two - 1) + two * Exponential.reduced(y, yLo, n);
    }

    /** Returns what {@link #beyond} left out. */
    private static double beyondLo(double y, double yLo) {
        double n = Exponential.multiple(y);
        double two = Binary.scale(1, n);
        double part = two * Exponential.reduced(y, yLo, n);
        return sumError(two - 1, part, (two - 1) + part) + two * Exponential.reducedLo(y, yLo, n);
    }

    /** Returns an amount times e^-exponent; 0 for none, whatever the exponent. */
    private static double discounted(double amount, double exponent) {
        return amount > 0 ? amount * Exponential.exp(-exponent, 0) : 0;
    }

    /** The outcome where forward or strike is nothing beside the other as doubles go, or not a number at all. */
    private void extreme(int sign, double asset, double cash, double price, double years) {
        // both can be infinite: no difference then
        double difference = sign * (asset - cash);
        atBounds(difference > 0 ? difference : 0, sign > 0 ? asset : cash, price, years);
    }

    /** The outcome where no volatility can be asked for: the bounds say why. */
    private void atBounds(double intrinsic, double limit, double price, double years) {
        double ulp = Math.ulp(price);
        bound = intrinsic;
        if (years == 0) {
            reason = TimeValue.EXPIRED;
        } else if (price < intrinsic - ulp) {
            reason = TimeValue.BELOW_INTRINSIC;
        } else if (price == 0 || Math.abs(price - intrinsic) <= ulp) {
            reason = TimeValue.AT_INTRINSIC;
        } else {
            reason = price >= limit ? TimeValue.AT_OR_ABOVE_LIMIT : TimeValue.NOT_DETERMINED;
            bound = limit;
        }
    }

    /** Returns the discounted intrinsic value: (e^y - 1) units in the money, else 0. */
    private static double intrinsic(double y, double yLo, double unit, double unitLo, double exponent) {
        if (!(y > 0)) {
            return 0;
        }
        if (Exponential.multiple(y) > HUGE) {
            return limit(y, yLo, unit, unitLo, exponent);
        }
        double part = beyond(y, yLo);
        double product = unit * part;
        double productLo = productError(unit, part, product) + Math.fma(unit, beyondLo(y, yLo), unitLo * part);
        return Binary.scale(product + productLo, exponent);
    }

    /** Returns the discounted forward of a call, the discounted strike of a put: e^y units in the money, else 1. */
    private static double limit(double y, double yLo, double unit, double unitLo, double exponent) {
        if (!(y > 0)) {
            return Binary.scale(unit + unitLo, exponent);
        }
        double n = Exponential.multiple(y);
        double less = Exponential.reduced(y, yLo, n);
        double part = 1 + less;
        double partLo = (1 - part) + less + Exponential.reducedLo(y, yLo, n);
        double product = unit * part;
        double productLo = productError(unit, part, product) + Math.fma(unit, partLo, unitLo * part);
        return Binary.scale(product + productLo, n + exponent);
    }
}
