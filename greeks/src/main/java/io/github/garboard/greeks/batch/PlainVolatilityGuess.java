package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.internal.VolatilityGuess;

/**
 * The guesses of {@link VolatilityGuess} in loops over a block, with its coefficients as constants, for arrays of them would
 * keep the compiler from vectors. Mutable scratch, confined to one thread.
 */
final class PlainVolatilityGuess {

    private final int[] index = new int[Block.SIZE];
    private final double[] variable = Block.column();
    private final double[] other = Block.column();
    private final double[] factor = Block.column();
    private final double[] root = Block.column();
    private final double[] highX = Block.column();
    private final double[] highLogarithm = Block.column();
    private final double[] polynomial = Block.column();

    /** Fills in the guesses: of a complement where the inverse is negative. */
    void fill(int count, double[] x, double[] inverse, double[] logarithm, double[] total) {
        lowRoots(count, logarithm, root);
        lowVariables(count, x, inverse, logarithm, variable, factor);
        double[] first = factor;
        double[] y = other;
        for (int j = 0; j < count; j++) {
            first[j] = first[j] * root[j];
            y[j] = first[j] - 1;
        }
        lowTop(count, variable, y, polynomial);
        lowMiddle(count, variable, y, polynomial);
        lowEnd(count, variable, y, polynomial);
        for (int j = 0; j < count; j++) {
            total[j] = first[j] * polynomial[j];
        }
        replaceHigh(gather(count, x, inverse, logarithm), total);
    }

    private static void lowRoots(int count, double[] logarithm, double[] root) {
        for (int j = 0; j < count; j++) {
            root[j] = Math.sqrt(Math.fma(logarithm[j], 0.5, 1));
        }
    }

    private static void lowVariables(
            int count, double[] moneyness, double[] inverse, double[] logarithm, double[] variable, double[] first) {
        for (int j = 0; j < count; j++) {
            double x = Math.abs(moneyness[j]);
            double v = logarithm[j];
            double w = Math.fma(x, 0.25, 1);
            double perPrice = w * w * inverse[j];
            double d = 1 / (v * perPrice * (v + 6));
            first[j] = Math.max(x * perPrice, VolatilityGuess.NEGLIGIBLE) * d * (v + 6);
            variable[j] = Math.fma(v * (v * perPrice) * d, 2, -1);
        }
    }

    /** Rows 10 to 5. */
    private static void lowTop(int count, double[] variable, double[] other, double[] ps) {
        for (int j = 0; j < count; j++) {
            double x = variable[j];
            double y = other[j];
            double p = -0.06569405850037967;
            p = Math.fma(p, x, 0.027142824414873118);
            p = Math.fma(p, x, Math.fma(0.03758202851258653, y, 0.11969224959653194));
            p = Math.fma(p, x, Math.fma(Math.fma(0.11643731775367151, y, 0.24727790648024875), y, 0.12157320419993423));
            p = Math.fma(p, x, Math.fma(Math.fma(0.18124637325271656, y, 0.2614403558602972), y, 0.029859416623815818));
            p = Math.fma(
                    p,
                    x,
                    Math.fma(
                            Math.fma(Math.fma(0.17482257208524163, y, 0.4470586225924047), y, 0.33490737909212714),
                            y,
                            0.07883038951913601));
            ps[j] = p;
        }
    }

    /** Rows 4 to 2. */
    private static void lowMiddle(int count, double[] variable, double[] other, double[] ps) {
        for (int j = 0; j < count; j++) {
            double x = variable[j];
            double y = other[j];
            double p = ps[j];
            p = Math.fma(
                    p,
                    x,
                    Math.fma(
                            Math.fma(
                                    Math.fma(
                                            Math.fma(-0.026976479989425307, y, 0.09818155624977472),
                                            y,
                                            0.10949476469630214),
                                    y,
                                    -0.09268574745974445),
                            y,
                            -0.1859676463828123));
            p = Math.fma(
                    p,
                    x,
                    Math.fma(
                            Math.fma(
                                    Math.fma(
                                            Math.fma(0.05507056444098735, y, -0.04857406492743905),
                                            y,
                                            -0.38915268220044447),
                                    y,
                                    -0.40593882538039033),
                            y,
                            0.06364862842613425));
            p = Math.fma(
                    p,
                    x,
                    Math.fma(
                            Math.fma(
                                    Math.fma(
                                            Math.fma(
                                                    Math.fma(0.12071710350920019, y, 0.3279025632363321),
                                                    y,
                                                    0.15379241935642096),
                                            y,
                                            -0.09393745783529407),
                                    y,
                                    0.02893127638786104),
                            y,
                            -0.01696941297189712));
            ps[j] = p;
        }
    }

    /** Rows 1 and 0. */
    private static void lowEnd(int count, double[] variable, double[] other, double[] ps) {
        for (int j = 0; j < count; j++) {
            double x = variable[j];
            double y = other[j];
            double p = ps[j];
            p = Math.fma(
                    p,
                    x,
                    Math.fma(
                            Math.fma(
                                    Math.fma(
                                            Math.fma(
                                                    Math.fma(
                                                            Math.fma(-0.010446163837475306, y, 0.10743634851156868),
                                                            y,
                                                            0.23357204762285097),
                                                    y,
                                                    0.10977823746249002),
                                            y,
                                            -0.05556163231962164),
                                    y,
                                    -0.09098999867338944),
                            y,
                            -0.2587652264551426));
            p = Math.fma(
                    p,
                    x,
                    Math.fma(
                            Math.fma(
                                    Math.fma(
                                            Math.fma(
                                                    Math.fma(
                                                            Math.fma(
                                                                    Math.fma(
                                                                            -0.005852971172650994,
                                                                            y,
                                                                            -0.0022241348806481803),
                                                                    y,
                                                                    0.036623401897253875),
                                                            y,
                                                            0.044553592911885695),
                                                    y,
                                                    0.01851851791817481),
                                            y,
                                            -0.010710895241340002),
                                    y,
                                    -0.05024178045324272),
                            y,
                            1.1973583872915072));
            ps[j] = p;
        }
    }

    /** Gathers what the high guess needs and returns how many there are. */
    private int gather(int count, double[] x, double[] inverse, double[] logarithm) {
        int n = 0;
        for (int j = 0; j < count; j++) {
            index[n] = j;
            n += (int) (Double.doubleToRawLongBits(inverse[j]) >>> (Long.SIZE - 1));
        }
        for (int i = 0; i < n; i++) {
            highX[i] = 2 * Math.abs(x[index[i]]);
            highLogarithm[i] = logarithm[index[i]];
        }
        return n;
    }

    private void replaceHigh(int n, double[] total) {
        highVariables(n, highX, highLogarithm, variable, other);
        highTop(n, variable, other, polynomial);
        highEnd(n, variable, other, polynomial);
        double[] width = highX;
        double[] z = polynomial;
        for (int i = 0; i < n; i++) {
            z[i] = z[i] * Math.sqrt(highLogarithm[i]);
        }
        for (int i = 0; i < n; i++) {
            z[i] = z[i] + Math.sqrt(Math.fma(z[i], z[i], width[i]));
        }
        for (int i = 0; i < n; i++) {
            total[index[i]] = z[i];
        }
    }

    private static void highVariables(int n, double[] width, double[] logarithm, double[] variable, double[] other) {
        for (int i = 0; i < n; i++) {
            double v2 = logarithm[i] + 2;
            double x3 = width[i] + 3;
            double d = 1 / (v2 * x3);
            variable[i] = Math.fma(logarithm[i] * x3 * d, 2, -1);
            other[i] = Math.fma(width[i] * v2 * d, VolatilityGuess.HIGH_SCALE, -1);
        }
    }

    /** Rows 9 to 3. */
    private static void highTop(int count, double[] variable, double[] other, double[] ps) {
        for (int j = 0; j < count; j++) {
            double x = variable[j];
            double y = other[j];
            double p = 0.13376910431862313;
            p = Math.fma(p, x, -0.3242910846911546);
            p = Math.fma(p, x, Math.fma(0.11081708002020324, y, 0.34484828713850035));
            p = Math.fma(p, x, Math.fma(Math.fma(0.079279219773857, y, -0.2612636554543429), y, -0.29965105976650563));
            p = Math.fma(p, x, Math.fma(Math.fma(-0.15344593348165078, y, 0.2472065106090822), y, 0.3349441019965164));
            p = Math.fma(
                    p,
                    x,
                    Math.fma(
                            Math.fma(Math.fma(-0.021025136238169945, y, 0.10172150937436755), y, -0.16603138539975323),
                            y,
                            -0.33441965160404524));
            p = Math.fma(
                    p,
                    x,
                    Math.fma(
                            Math.fma(
                                    Math.fma(
                                            Math.fma(-0.002204161467309121, y, 0.02329103205708885),
                                            y,
                                            -0.03582304154818415),
                                    y,
                                    0.17056056125521374),
                            y,
                            0.3446783889347357));
            ps[j] = p;
        }
    }

    /** Rows 2 to 0. */
    private static void highEnd(int count, double[] variable, double[] other, double[] ps) {
        for (int j = 0; j < count; j++) {
            double x = variable[j];
            double y = other[j];
            double p = ps[j];
            p = Math.fma(
                    p,
                    x,
                    Math.fma(
                            Math.fma(
                                    Math.fma(
                                            Math.fma(0.002017124867572231, y, -0.002232573960785791),
                                            y,
                                            0.0037279693505911926),
                                    y,
                                    -0.19547289336977014),
                            y,
                            -0.3416710247308545));
            p = Math.fma(
                    p,
                    x,
                    Math.fma(
                            Math.fma(
                                    Math.fma(
                                            Math.fma(
                                                    Math.fma(0.00038198655629567745, y, 0.0012749395419446178),
                                                    y,
                                                    0.0009439254884494629),
                                            y,
                                            0.01590637457299183),
                                    y,
                                    0.13765292725730266),
                            y,
                            0.5285934749353517));
            p = Math.fma(
                    p,
                    x,
                    Math.fma(
                            Math.fma(
                                    Math.fma(
                                            Math.fma(
                                                    Math.fma(
                                                            Math.fma(-7.443386601048818e-05, y, -0.0002845298861115343),
                                                            y,
                                                            -0.0011291850841221016),
                                                    y,
                                                    -0.0026611622110720803),
                                            y,
                                            -0.009434511907406441),
                                    y,
                                    -0.04093840019255442),
                            y,
                            1.0226737148227552));
            ps[j] = p;
        }
    }
}
