package io.github.garboard.greeks.batch;

/**
 * The loops of the plain FAST kernel, in the form that the compiler turns into vectors without a flag: one index for all arrays
 * of a loop, no branch, no bits of doubles, bodies of some 25 operations.
 *
 * <p>Each loop costs a pass over the scratch, so formulas are joined as far as the compilers of JDK 17 and 25 still take them. A
 * change that looks harmless can lose the vectors of a loop: the benchmarks compare with {@code -XX:-UseSuperWord}.
 *
 * <p>Coefficients: own fits, each polynomial within 2e-16.
 */
final class PlainPasses {

    private static final double LOG2_E = 1.4426950408889634;
    private static final double LN2_HI = 0x1.62e42fefa39efp-1;
    private static final double LN2_LO = 0x1.abc9e3b39803fp-56;
    private static final double ROOT_TWO_PI_INVERSE = 0.3989422804014327;

    /** Adding and subtracting rounds to the nearest integer; added once, that integer stands in the last bits. */
    private static final double ROUNDER = 0x1.8p52;

    private static final long ROUNDER_BITS = 0x4338000000000000L;
    private static final int FRACTION_BITS = 52;

    private static final long LEAST_MONEY = Double.doubleToRawLongBits(1e-100);
    private static final long MOST_MONEY = Double.doubleToRawLongBits(1e100);
    private static final double LEAST_YEARS = 1e-16;
    private static final double LEAST_DEVIATION = 1e-8;
    private static final double LARGEST_D2 = 38;
    private static final double LARGEST_EXPONENT = 2.75;

    /** exp(x) of x down to this is normal. */
    private static final long LEAST_POWER = -1020;

    private static final double HUGE = 1e300;

    private PlainPasses() {}

    /**
     * a exp(-p T) without bits, for the exponents are small: exp(y) - 1 of a sixteenth by a polynomial, then (1 + e)^2 - 1 four times.
     */
    static void grow(int count, double[] perYear, double[] years, double[] amount, double[] grown) {
        for (int j = 0; j < count; j++) {
            double r = perYear[j] * years[j] * -0.0625;
            double w = r * r;
            double even = Math.fma(2.4817992551135506e-05, w, 0.0013888885837574582);
            double odd = Math.fma(2.7574096890749962e-06, w, 0.0001984126609660278);
            even = Math.fma(even, w, 0.04166666666848268);
            odd = Math.fma(odd, w, 0.008333333333642869);
            even = Math.fma(even, w, 0.5);
            odd = Math.fma(odd, w, 0.16666666666666596);
            double e = Math.fma(Math.fma(odd, r, even), w, r);
            e = Math.fma(e, e, e + e);
            e = Math.fma(e, e, e + e);
            e = Math.fma(e, e, e + e);
            e = Math.fma(e, e, e + e);
            grown[j] = Math.fma(amount[j], e, amount[j]);
        }
    }

    /** The same, and sqrt(T) in its shadow. */
    static void growAndRoot(
            int count, double[] perYear, double[] years, double[] amount, double[] grown, double[] root) {
        for (int j = 0; j < count; j++) {
            double t = years[j];
            double r = perYear[j] * t * -0.0625;
            root[j] = Math.sqrt(t);
            double w = r * r;
            double even = Math.fma(2.4817992551135506e-05, w, 0.0013888885837574582);
            double odd = Math.fma(2.7574096890749962e-06, w, 0.0001984126609660278);
            even = Math.fma(even, w, 0.04166666666848268);
            odd = Math.fma(odd, w, 0.008333333333642869);
            even = Math.fma(even, w, 0.5);
            odd = Math.fma(odd, w, 0.16666666666666596);
            double e = Math.fma(Math.fma(odd, r, even), w, r);
            e = Math.fma(e, e, e + e);
            e = Math.fma(e, e, e + e);
            e = Math.fma(e, e, e + e);
            e = Math.fma(e, e, e + e);
            grown[j] = Math.fma(amount[j], e, amount[j]);
        }
    }

    /** Not negative where both lie between the bounds. */
    static void range(int count, long[] a, long[] b, long[] extreme) {
        for (int j = 0; j < count; j++) {
            extreme[j] = (a[j] - LEAST_MONEY) | (MOST_MONEY - a[j]) | (b[j] - LEAST_MONEY) | (MOST_MONEY - b[j]);
        }
    }

    /** From the bits of a and b: those of b times the power of two that brings it nearest to a, and of its exponent. */
    static void split(int count, long[] a, long[] b) {
        for (int j = 0; j < count; j++) {
            long bits = b[j];
            long shift = (a[j] - bits + ((1L << 51) + (1L << 62))) >>> FRACTION_BITS;
            b[j] = bits + (shift << FRACTION_BITS) - (1L << 62);
            a[j] = shift + (ROUNDER_BITS - 1024);
        }
    }

    static void ratios(
            int count, double[] spot, double[] volatility, double[] rootTime, double[] near, double[] s, double[] w) {
        for (int j = 0; j < count; j++) {
            double a = spot[j];
            double b = near[j];
            double deviation = volatility[j] * rootTime[j];
            double sum = a + b;
            double move = a * deviation;
            double both = 1 / (sum * move);
            s[j] = deviation;
            near[j] = (a - b) * (both * move);
            w[j] = both * sum;
        }
    }

    /** 2 atanh(f) + e ln 2. */
    static void series(int count, double[] ratio, double[] power, double[] log) {
        for (int j = 0; j < count; j++) {
            double f = ratio[j];
            double w = f * f;
            double w2 = w * w;
            double even = Math.fma(0.12548883480993045, w2, 0.13340612692017087);
            double odd = Math.fma(0.11598048176563898, w2, 0.15384431351946778);
            even = Math.fma(even, w2, 0.1818182090519685);
            odd = Math.fma(odd, w2, 0.22222222199631544);
            even = Math.fma(even, w2, 0.28571428571522306);
            odd = Math.fma(odd, w2, 0.3999999999999985);
            even = Math.fma(even, w2, 0.6666666666666666);
            log[j] = Math.fma(power[j] - ROUNDER, LN2_HI, Math.fma(f * w, Math.fma(odd, w, even), f + f));
        }
    }

    /** Adds (r - q) T to x; positive checks where the exponents or the time are not small. */
    static void carry(int count, double[] rate, double[] yield, double[] years, double[] x, double[] check) {
        for (int j = 0; j < count; j++) {
            double t = years[j];
            double a = rate[j] * t;
            double b = yield[j] * t;
            double below = LEAST_YEARS - t;
            double exponents = Math.fma(a, a, b * b);
            x[j] += a - b;
            check[j] =
                    Math.fma(exponents, 1 / (LARGEST_EXPONENT * LARGEST_EXPONENT), t * (LEAST_YEARS * LEAST_YEARS) * t)
                            + Math.fma(Math.abs(below) + below, HUGE, -1);
        }
    }

    /** 0 where all is well: d2 and the exponents not far, a sign +1 or -1, a deviation that is not small. */
    static void check(int count, double[] sign, double[] s, double[] d2, double[] check) {
        for (int j = 0; j < count; j++) {
            double z = d2[j];
            double c = sign[j];
            double below = LEAST_DEVIATION - s[j];
            double far = Math.fma(z * (1 / (LARGEST_D2 * LARGEST_D2)), z, check[j]);
            check[j] = (Math.abs(far) + far) + Math.abs(Math.fma(c, c, -1)) + (Math.abs(below) + below);
        }
    }

    /** -d1^2/2, and in place of the check its multiple of ln 2 in the last bits of a sum that is out of range if the check fails. */
    static void exponents(int count, double[] d1, double[] x, double[] check) {
        for (int j = 0; j < count; j++) {
            double exponent = d1[j] * d1[j] * -0.5;
            x[j] = exponent;
            check[j] = Math.fma(exponent, LOG2_E, Math.fma(check[j], HUGE, ROUNDER));
        }
    }

    /** 1/(|d| + 5) of both, by one division. */
    static void reciprocals(int count, double[] d1, double[] d2, double[] u1, double[] u2) {
        for (int j = 0; j < count; j++) {
            double a = Math.abs(d1[j]) + 5;
            double b = Math.abs(d2[j]) + 5;
            double both = 1 / (a * b);
            u1[j] = both * b;
            u2[j] = both * a;
        }
    }

    static void powers(int count, long[] bits, long[] extreme) {
        for (int j = 0; j < count; j++) {
            long t = bits[j];
            bits[j] = (t << FRACTION_BITS) + (1023L << FRACTION_BITS);
            extreme[j] = (extreme[j] | (t - (ROUNDER_BITS + LEAST_POWER)) | (ROUNDER_BITS - t)) >>> 63;
        }
    }

    static void bell(int count, double[] x, double[] t, double[] power, double[] forward, double[] gauss) {
        for (int j = 0; j < count; j++) {
            double n = t[j] - ROUNDER;
            double r = Math.fma(n, -LN2_LO, Math.fma(n, -LN2_HI, x[j]));
            double w = r * r;
            double even = Math.fma(2.7620079240013075e-07, w, 2.480152131499479e-05);
            double odd = Math.fma(2.5105209030726063e-08, w, 2.7557255419156705e-06);
            even = Math.fma(even, w, 0.0013888888917201732);
            odd = Math.fma(odd, w, 0.00019841269874805898);
            even = Math.fma(even, w, 0.04166666666662415);
            odd = Math.fma(odd, w, 0.00833333333332614);
            even = Math.fma(even, w, 0.5);
            odd = Math.fma(odd, w, 0.1666666666666667);
            double a = power[j] * (forward[j] * ROOT_TWO_PI_INVERSE);
            gauss[j] = Math.fma(Math.fma(Math.fma(odd, r, even), w, r), a, a);
        }
    }

    /** G M(|d|) in place of u = 1/(|d| + 5): M = u Q(q), q = 1 - 10 u. Coefficients: own fit, within 1e-16 up to 38. */
    static void tail(int count, double[] gauss, double[] u) {
        for (int j = 0; j < count; j++) {
            double q = Math.fma(u[j], -10, 1);
            double w = q * q;
            double even = Math.fma(1.8757059911131993e-08, w, -1.6602549151974067e-07);
            double odd = Math.fma(5.418592486873789e-09, w, -2.636631055746329e-08);
            even = Math.fma(even, w, 1.087573675785509e-06);
            odd = Math.fma(odd, w, 1.0975696691052511e-07);
            even = Math.fma(even, w, -6.943175856599744e-06);
            odd = Math.fma(odd, w, -8.464079014404463e-07);
            even = Math.fma(even, w, 4.181440712047554e-05);
            odd = Math.fma(odd, w, 9.979758251101347e-06);
            even = Math.fma(even, w, -0.00014883311219763095);
            odd = Math.fma(odd, w, -0.00012473717308816238);
            even = Math.fma(even, w, -0.001999961953119831);
            odd = Math.fma(odd, w, 0.0013658594514537614);
            even = Math.fma(even, w, 0.05212550240941899);
            odd = Math.fma(odd, w, -0.007503282854447073);
            even = Math.fma(even, w, 0.4136447157328478);
            odd = Math.fma(odd, w, -0.1732547340849702);
            even = Math.fma(even, w, 1.241547061573863);
            odd = Math.fma(odd, w, -0.7859110755466105);
            even = Math.fma(even, w, 1.9280810471531578);
            odd = Math.fma(odd, w, -1.6678665951889595);
            u[j] *= Math.fma(odd, q, even) * gauss[j];
        }
    }

    /** c N(c d) of the whole from its tail at |d|: the tail or what is beside it, by a rounded quotient rather than a branch. */
    static void side(int count, double[] sign, double[] d, double[] whole, double[] term) {
        for (int j = 0; j < count; j++) {
            double c = sign[j];
            double z = d[j];
            double side = c * z / (Math.abs(z) + 1e-30);
            side = (side + ROUNDER) - ROUNDER;
            term[j] = c * Math.fma(Math.fma(0.5, side, 0.5), whole[j], -side * term[j]);
        }
    }

    static void scale(int count, double factor, double[] values, double[] scaled) {
        for (int j = 0; j < count; j++) {
            scaled[j] = factor * values[j];
        }
    }

    /** d1 and d2 of a shifted x. */
    static void shifted(int count, double shift, double[] x, double[] s, double[] d1, double[] d2) {
        for (int j = 0; j < count; j++) {
            double deviation = s[j];
            double m = (x[j] + shift) / deviation;
            double half = 0.5 * deviation;
            d1[j] = m + half;
            d2[j] = m - half;
        }
    }

    /** |a - b|: where rounding makes the difference of the two terms negative, this is as near to the price. */
    static void distance(int count, double[] a, double[] b, double[] distance) {
        for (int j = 0; j < count; j++) {
            distance[j] = Math.abs(a[j] - b[j]);
        }
    }

    static void product(int count, double[] a, double[] b, double[] product) {
        for (int j = 0; j < count; j++) {
            product[j] = a[j] * b[j];
        }
    }
}
