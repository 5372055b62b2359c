package io.github.garboard.greeks;

import static io.github.garboard.greeks.internal.DoubleDouble.productError;
import static io.github.garboard.greeks.internal.DoubleDouble.sumError;

import io.github.garboard.greeks.ImpliedVolatility.Found;
import io.github.garboard.greeks.ImpliedVolatility.None;
import io.github.garboard.greeks.ImpliedVolatility.Reason;
import io.github.garboard.greeks.internal.Binary;
import io.github.garboard.greeks.internal.TimeValue;
import io.github.garboard.greeks.internal.VolatilityRoot;

/**
 * Implied Bachelier (normal) volatility. With x = |F - K| and a = x / (v sqrt T), the out-of-the-money price per discount is
 * v sqrt(T) n(a) (1 - a M(a)): what the Black price becomes where log-moneyness and total volatility vanish together. So
 * moneyness and price are measured in a unit so large that the square of a total volatility is nothing beside 1, and
 * {@link VolatilityRoot} solves them. Beside its result allocates temporaries that the compiler usually
 * takes apart.
 */
final class NormalImplied {

    /** The larger of moneyness and price is brought to this power of two. */
    private static final int SMALL = -100;

    /** From here the difference of two doubles may overflow. */
    private static final double LARGE = 0x1p1022;

    private NormalImplied() {}

    /**
     * Solves for an option on a forward. Arguments are checked by the caller.
     *
     * @param type call or put
     * @param forward F
     * @param strike K
     * @param years T, non-negative
     * @param discount D, positive
     * @param price V, non-negative
     */
    static ImpliedVolatility ofForward(
            OptionType type, double forward, double strike, double years, double discount, double price) {
        // a distance may be beyond the largest double
        double halves = Math.max(Math.abs(forward), Math.abs(strike)) > LARGE ? 1 : 0;
        double f = Binary.scale(type.sign() * forward, -halves);
        double k = Binary.scale(type.sign() * strike, -halves);
        double y = f - k;
        double yLo = sumError(f, -k, y);
        double intrinsic = y > 0 ? intrinsic(y, yLo, halves, discount) : 0;
        if (years == 0) {
            return new None(Reason.EXPIRED, price, intrinsic);
        }
        double power = Binary.exponent(price) - (double) Binary.exponent(discount);
        double size = SMALL - Math.max(power, halves + Binary.exponent(Math.abs(y)));
        double x = Binary.scale(Math.abs(y), size + halves);
        double xLo = Binary.scale(y < 0 ? -yLo : yLo, size + halves);
        double mantissa = price > 0 ? Binary.mantissa(price) : 0;
        double unit = Binary.mantissa(discount);
        double value = mantissa / unit;
        double valueLo = Math.fma(-value, unit, mantissa) / unit;
        double shift = y > 0 ? 0 : power + size;
        double scale = Binary.scale(1, power + size - shift);
        TimeValue time = new TimeValue();
        time.set(value * scale, valueLo * scale, y > 0 ? x : 0, y > 0 ? xLo : 0, shift);
        double ulp = TimeValue.relativeUlp(price);
        int reason = time.nearIntrinsic(ulp);
        if (reason == TimeValue.DETERMINED) {
            VolatilityRoot root = new VolatilityRoot();
            double total = root.solve(x, xLo, time.target(), time.correction(), time.power(), years);
            double condition = time.condition(root);
            double volatility = Binary.scale(total, -size);
            if (TimeValue.determines(volatility, condition, ulp)) {
                return new Found(volatility, condition);
            }
            reason = TimeValue.NOT_DETERMINED;
        }
        return new None(BlackImplied.reason(reason), price, intrinsic);
    }

    /** Returns D y 2^halves, rounded once but where it is subnormal. */
    private static double intrinsic(double y, double yLo, double halves, double discount) {
        double a = Binary.mantissa(discount);
        double b = Binary.mantissa(y);
        double power = Binary.exponent(discount) + halves + Binary.exponent(y);
        double product = a * b;
        double rest = productError(a, b, product) + a * Binary.scale(yLo, -Binary.exponent(y));
        return Binary.scale(product + rest, power);
    }
}
