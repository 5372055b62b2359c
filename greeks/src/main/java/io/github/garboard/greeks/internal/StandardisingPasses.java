package io.github.garboard.greeks.internal;

import static io.github.garboard.greeks.internal.DoubleDouble.productError;
import static io.github.garboard.greeks.internal.DoubleDouble.productLo;
import static io.github.garboard.greeks.internal.DoubleDouble.sumError;
import static io.github.garboard.greeks.internal.DoubleDouble.sumHi;
import static io.github.garboard.greeks.internal.DoubleDouble.sumLo;

/**
 * Loops over a block that end in x, s, d1 and d2: the steps of {@link LogMoneyness} and {@link BlackFormulas}, a few at a time, so
 * that the compiler makes each a loop of vector instructions. One index in all arrays; nothing is allocated.
 */
public final class StandardisingPasses {

    private StandardisingPasses() {}

    /** Leaves a b as hi + lo. */
    public static void product(int count, double[] as, double[] bs, double[] highs, double[] lows) {
        for (int j = 0; j < count; j++) {
            double a = as[j];
            double b = bs[j];
            highs[j] = a * b;
            lows[j] = productError(a, b, a * b);
        }
    }

    /** Leaves the difference of two products. */
    public static void difference(
            int count, double[] as, double[] aLows, double[] bs, double[] bLows, double[] highs, double[] lows) {
        for (int j = 0; j < count; j++) {
            double a = as[j];
            double aLow = aLows[j];
            double b = bs[j];
            double bLow = bLows[j];
            highs[j] = a - b;
            lows[j] = sumError(a, -b, a - b) + (aLow - bLow);
        }
    }

    /** Leaves f = (a - near) / (a + near), and what it is the multiple of. */
    public static void fraction(int count, double[] as, double[] nears, double[] fs, double[] perSums) {
        for (int j = 0; j < count; j++) {
            double a = as[j];
            double near = nears[j];
            double perSum = LogMoneyness.perSum(a, near);
            fs[j] = (near - a) * perSum;
            perSums[j] = perSum;
        }
    }

    /** Leaves what f left out. */
    public static void fractionLow(
            int count, double[] as, double[] nears, double[] fs, double[] perSums, double[] fLows) {
        for (int j = 0; j < count; j++) {
            fLows[j] = LogMoneyness.fractionLo(as[j], nears[j], fs[j], perSums[j]);
        }
    }

    /** Leaves f^2. */
    public static void square(int count, double[] fs, double[] fLows, double[] ws, double[] wLows) {
        for (int j = 0; j < count; j++) {
            double f = fs[j];
            double fLow = fLows[j];
            ws[j] = f * f;
            wLows[j] = LogMoneyness.squareLo(f, fLow);
        }
    }

    /** Leaves f^3. */
    public static void cube(
            int count, double[] fs, double[] fLows, double[] ws, double[] wLows, double[] cubes, double[] cubeLows) {
        for (int j = 0; j < count; j++) {
            double f = fs[j];
            double fLow = fLows[j];
            double w = ws[j];
            double wLow = wLows[j];
            cubes[j] = f * w;
            cubeLows[j] = productLo(f, fLow, w, wLow);
        }
    }

    /** Leaves the terms of the logarithm from f^3 on. */
    public static void third(
            int count, double[] cubes, double[] cubeLows, double[] ws, double[] thirds, double[] thirdLows) {
        for (int j = 0; j < count; j++) {
            double cube = cubes[j];
            double cubeLow = cubeLows[j];
            double w = ws[j];
            thirds[j] = cube * Constants.TWO_THIRDS_HI;
            thirdLows[j] = LogMoneyness.thirdLo(cube, cubeLow, w);
        }
    }

    /** Leaves 2 atanh(f). */
    public static void logarithm(
            int count,
            double[] fs,
            double[] fLows,
            double[] thirds,
            double[] thirdLows,
            double[] highs,
            double[] lows) {
        for (int j = 0; j < count; j++) {
            double f = fs[j];
            double fLow = fLows[j];
            double third = thirds[j];
            double thirdLow = thirdLows[j];
            highs[j] = 2 * f + third;
            lows[j] = LogMoneyness.logarithmLo(f, fLow, third, thirdLow);
        }
    }

    /** Leaves e ln 2 + carry, where e comes as {@link Exponential#shifted} has it. */
    public static void base(
            int count, double[] shifted, double[] carries, double[] carryLows, double[] highs, double[] lows) {
        for (int j = 0; j < count; j++) {
            double exponent = Exponential.whole(shifted[j]);
            double carry = carries[j];
            double whole = exponent * Constants.LN2_HI;
            double wholeLo = LogMoneyness.wholeLo(exponent, whole);
            highs[j] = whole + carry;
            lows[j] = sumError(whole, carry, whole + carry) + (wholeLo + carryLows[j]);
        }
    }

    /** Leaves a + b as hi + lo. */
    public static void sum(
            int count, double[] as, double[] aLows, double[] bs, double[] bLows, double[] highs, double[] lows) {
        for (int j = 0; j < count; j++) {
            double a = as[j];
            double aLow = aLows[j];
            double b = bs[j];
            double bLow = bLows[j];
            highs[j] = sumHi(a, aLow, b, bLow);
            lows[j] = sumLo(a, aLow, b, bLow);
        }
    }

    /** Leaves sqrt(a). */
    public static void root(int count, double[] as, double[] ys) {
        for (int j = 0; j < count; j++) {
            double a = as[j];
            ys[j] = Math.sqrt(a);
        }
    }

    /** Leaves 1 / a and 1 / b. */
    public static void reciprocals(int count, double[] as, double[] bs, double[] perAs, double[] perBs) {
        for (int j = 0; j < count; j++) {
            perAs[j] = 1 / as[j];
            perBs[j] = 1 / bs[j];
        }
    }

    /** Leaves s = v sqrt(T). */
    public static void deviation(
            int count,
            double[] volatilitys,
            double[] years,
            double[] roots,
            double[] perYears,
            double[] ses,
            double[] sLows) {
        for (int j = 0; j < count; j++) {
            double volatility = volatilitys[j];
            double year = years[j];
            double root = roots[j];
            ses[j] = volatility * root;
            sLows[j] = BlackFormulas.deviationLo(volatility, year, root, root * perYears[j]);
        }
    }

    /** Leaves m = x / s, rounded, and 1 / s. */
    public static void ratio(int count, double[] xs, double[] ses, double[] perDeviations, double[] ms) {
        for (int j = 0; j < count; j++) {
            double perDeviation = 1 / ses[j];
            perDeviations[j] = perDeviation;
            ms[j] = xs[j] * perDeviation;
        }
    }

    /** Leaves what m left out. */
    public static void ratioLow(
            int count,
            double[] xs,
            double[] xLows,
            double[] deviations,
            double[] deviationLows,
            double[] perDeviations,
            double[] mLows) {
        for (int j = 0; j < count; j++) {
            mLows[j] = BlackFormulas.ratioLo(xs[j], xLows[j], deviations[j], deviationLows[j], perDeviations[j]);
        }
    }

    /** Leaves |d2| - |d1|. */
    public static void gap(int count, double[] ms, double[] mLows, double[] ses, double[] sLows, double[] gaps) {
        for (int j = 0; j < count; j++) {
            gaps[j] = BlackFormulas.gap(ms[j], mLows[j], ses[j], sLows[j]);
        }
    }

    /** Leaves d1 = m + s / 2. */
    public static void d1(
            int count, double[] ms, double[] mLows, double[] ses, double[] sLows, double[] ds, double[] dLows) {
        for (int j = 0; j < count; j++) {
            double m = ms[j];
            double mLow = mLows[j];
            double s = ses[j];
            double sLow = sLows[j];
            ds[j] = sumHi(m, mLow, 0.5 * s, 0.5 * sLow);
            dLows[j] = sumLo(m, mLow, 0.5 * s, 0.5 * sLow);
        }
    }

    /** Leaves d2 = m - s / 2. */
    public static void d2(
            int count, double[] ms, double[] mLows, double[] ses, double[] sLows, double[] ds, double[] dLows) {
        for (int j = 0; j < count; j++) {
            double m = ms[j];
            double mLow = mLows[j];
            double s = ses[j];
            double sLow = sLows[j];
            ds[j] = sumHi(m, mLow, -(0.5 * s), -(0.5 * sLow));
            dLows[j] = sumLo(m, mLow, -(0.5 * s), -(0.5 * sLow));
        }
    }

    /** Leaves d^2/2. */
    public static void half(int count, double[] ds, double[] dLows, double[] highs, double[] lows) {
        for (int j = 0; j < count; j++) {
            double d = ds[j];
            double dLow = dLows[j];
            highs[j] = 0.5 * d * d;
            lows[j] = BlackFormulas.squareLo(d, dLow);
        }
    }

    /** Turns that into d^2/2 + ln sqrt(2 pi) + q T. */
    public static void exponent(
            int count, double[] squares, double[] squareLows, double[] yieldTimes, double[] yieldTimeLows) {
        for (int j = 0; j < count; j++) {
            double square = squares[j];
            double squareLow = squareLows[j];
            double yieldTime = yieldTimes[j];
            double yieldTimeLow = yieldTimeLows[j];
            squares[j] = BlackFormulas.exponent(square, yieldTime);
            squareLows[j] = BlackFormulas.exponentLo(square, squareLow, yieldTime, yieldTimeLow);
        }
    }
}
