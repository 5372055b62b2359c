package io.github.garboard.greeks.internal;

import java.util.Arrays;

/**
 * First guesses of the total volatility s = v sqrt(T) from the log-moneyness x = |ln F/K| up to {@link #LARGEST} and a price
 * p per unit of the smaller of forward and strike, relative error below 2e-4.
 *
 * <p>A price below one half: with b = p / (1 + x/4)^2 and V = ln(1 + x / (sqrt(2 pi) b)), s0 = x/V sqrt(1 + V/2) is right for
 * V to 0, where s = sqrt(2 pi) b, and for V to infinity, where x/s = sqrt(2 V); s/s0 is a polynomial in V and s0. One above
 * it, by its complement c = 1 - p: with V = -ln c, z = s/2 - x/s is sqrt(V) times a polynomial in V and x, and
 * s = z + sqrt(z^2 + 2 x). Own fits (implied_volatility_fit.py among the test sources).
 */
public final class VolatilityGuess {

    /** Up to here the guesses are fitted; beyond they only start a safeguarded search. */
    public static final double LARGEST = 3.1;

    private static final double LN2 = Constants.LN2_HI;

    /** Below this power of two, products of the price may leave the range of doubles. */
    private static final double FAR = -900;

    /** Below this share of the price, x has no influence on the guess. */
    public static final double NEGLIGIBLE = 1e-7;

    /** Rows by powers of 2 V / (V + 6) - 1, each by powers of s0 - 1; separate arrays, for the compiler to know their lengths. */
    private static final double[] LOW_0 = {
        1.1973583872915072,
        -0.05024178045324272,
        -0.010710895241340002,
        0.01851851791817481,
        0.044553592911885695,
        0.036623401897253875,
        -0.0022241348806481803,
        -0.005852971172650994
    };

    private static final double[] LOW_1 = {
        -0.2587652264551426,
        -0.09098999867338944,
        -0.05556163231962164,
        0.10977823746249002,
        0.23357204762285097,
        0.10743634851156868,
        -0.010446163837475306
    };
    private static final double[] LOW_2 = {
        -0.01696941297189712,
        0.02893127638786104,
        -0.09393745783529407,
        0.15379241935642096,
        0.3279025632363321,
        0.12071710350920019
    };
    private static final double[] LOW_3 = {
        0.06364862842613425, -0.40593882538039033, -0.38915268220044447, -0.04857406492743905, 0.05507056444098735
    };
    private static final double[] LOW_4 = {
        -0.1859676463828123, -0.09268574745974445, 0.10949476469630214, 0.09818155624977472, -0.026976479989425307
    };
    private static final double[] LOW_5 = {
        0.07883038951913601, 0.33490737909212714, 0.4470586225924047, 0.17482257208524163
    };
    private static final double[] LOW_6 = {0.029859416623815818, 0.2614403558602972, 0.18124637325271656};
    private static final double[] LOW_7 = {0.12157320419993423, 0.24727790648024875, 0.11643731775367151};
    private static final double[] LOW_8 = {0.11969224959653194, 0.03758202851258653};
    private static final double[] LOW_9 = {0.027142824414873118};
    private static final double LOW_10 = -0.06569405850037967;

    /** Rows by powers of 2 V / (V + 2) - 1, each by powers of x scaled to [-1, 1]. */
    private static final double[] HIGH_0 = {
        1.0226737148227552,
        -0.04093840019255442,
        -0.009434511907406441,
        -0.0026611622110720803,
        -0.0011291850841221016,
        -0.0002845298861115343,
        -7.443386601048818e-05
    };

    private static final double[] HIGH_1 = {
        0.5285934749353517,
        0.13765292725730266,
        0.01590637457299183,
        0.0009439254884494629,
        0.0012749395419446178,
        0.00038198655629567745
    };
    private static final double[] HIGH_2 = {
        -0.3416710247308545, -0.19547289336977014, 0.0037279693505911926, -0.002232573960785791, 0.002017124867572231
    };
    private static final double[] HIGH_3 = {
        0.3446783889347357, 0.17056056125521374, -0.03582304154818415, 0.02329103205708885, -0.002204161467309121
    };
    private static final double[] HIGH_4 = {
        -0.33441965160404524, -0.16603138539975323, 0.10172150937436755, -0.021025136238169945
    };
    private static final double[] HIGH_5 = {0.3349441019965164, 0.2472065106090822, -0.15344593348165078};
    private static final double[] HIGH_6 = {-0.29965105976650563, -0.2612636554543429, 0.079279219773857};
    private static final double[] HIGH_7 = {0.34484828713850035, 0.11081708002020324};
    private static final double[] HIGH_8 = {-0.3242910846911546};
    private static final double HIGH_9 = 0.13376910431862313;

    /** 2 / (X / (X + 3)) at X = 2 LARGEST. */
    public static final double HIGH_SCALE = (2 * LARGEST + 3) / LARGEST;

    private VolatilityGuess() {}

    /** Returns the coefficients of the polynomial below one half, row after row. */
    public static double[] lowCoefficients() {
        return concatenated(
                LOW_0, LOW_1, LOW_2, LOW_3, LOW_4, LOW_5, LOW_6, LOW_7, LOW_8, LOW_9, new double[] {LOW_10});
    }

    /** Returns the coefficients of the polynomial above one half, row after row. */
    public static double[] highCoefficients() {
        return concatenated(
                HIGH_0, HIGH_1, HIGH_2, HIGH_3, HIGH_4, HIGH_5, HIGH_6, HIGH_7, HIGH_8, new double[] {HIGH_9});
    }

    private static double[] concatenated(double[]... rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    /**
     * Returns s for a price below one half.
     *
     * @param x the log-moneyness, non-negative
     * @param inverse 1 / (sqrt(2 pi) m), where p = m 2^power
     * @param power a whole number
     */
    static double low(double x, double inverse, double power) {
        double widened = (1 + 0.25 * x) * (1 + 0.25 * x) * inverse;
        double spread = x;
        double v;
        if (power < FAR) {
            v = Logarithm.rough(x * widened) - power * LN2;
        } else {
            double perPrice = power == 0 ? widened : widened * Binary.scale(1, -power);
            // not spread times perPrice: the logarithm need not wait for a division
            double share = x * perPrice;
            if (share < NEGLIGIBLE) {
                share = NEGLIGIBLE;
                spread = share / perPrice;
            }
            v = Logarithm.rough(1 + share);
        }
        double first = spread / v * Math.sqrt(1 + 0.5 * v);
        return first * lowPolynomial(2 * v / (v + 6) - 1, first - 1);
    }

    /**
     * Returns s for a price above one half.
     *
     * @param x the log-moneyness, non-negative
     * @param complement c = 1 - p, in (0, 1/2]
     */
    static double high(double x, double complement) {
        double v = -Logarithm.rough(complement);
        double width = 2 * x;
        double z = Math.sqrt(v) * highPolynomial(2 * v / (v + 2) - 1, HIGH_SCALE * width / (width + 3) - 1);
        return z + Math.sqrt(Math.fma(z, z, width));
    }

    private static double lowPolynomial(double x, double y) {
        double p0 = Math.fma(horner(LOW_1, y), x, horner(LOW_0, y));
        double p2 = Math.fma(horner(LOW_3, y), x, horner(LOW_2, y));
        double p4 = Math.fma(horner(LOW_5, y), x, horner(LOW_4, y));
        double p6 = Math.fma(horner(LOW_7, y), x, horner(LOW_6, y));
        double p8 = Math.fma(horner(LOW_9, y), x, horner(LOW_8, y));
        return pairs(x * x, p0, p2, p4, p6, Math.fma(LOW_10, x * x, p8));
    }

    private static double highPolynomial(double x, double y) {
        double p0 = Math.fma(horner(HIGH_1, y), x, horner(HIGH_0, y));
        double p2 = Math.fma(horner(HIGH_3, y), x, horner(HIGH_2, y));
        double p4 = Math.fma(horner(HIGH_5, y), x, horner(HIGH_4, y));
        double p6 = Math.fma(horner(HIGH_7, y), x, horner(HIGH_6, y));
        return pairs(x * x, p0, p2, p4, p6, Math.fma(HIGH_9, x, horner(HIGH_8, y)));
    }

    /** Returns p0 + p2 w + p4 w^2 + p6 w^3 + p8 w^4 in a few steps rather than one after another. */
    private static double pairs(double w, double p0, double p2, double p4, double p6, double p8) {
        double w2 = w * w;
        double low = Math.fma(p2, w, p0);
        double high = Math.fma(p8, w2, Math.fma(p6, w, p4));
        return Math.fma(high, w2, low);
    }

    private static double horner(double[] row, double y) {
        double p = row[row.length - 1];
        for (int k = row.length - 2; k >= 0; k--) {
            p = Math.fma(p, y, row[k]);
        }
        return p;
    }
}
