package io.github.garboard.greeks.internal;

/**
 * Loops over a block that read sensitivities off what {@link BlackFormulas} needs for them.
 */
public final class SensitivityPasses {

    private SensitivityPasses() {}

    /** Leaves delta. */
    public static void delta(int count, double[] spotTerms, double[] perSpots, double[] ys) {
        for (int j = 0; j < count; j++) {
            double spotTerm = spotTerms[j];
            double perSpot = perSpots[j];
            ys[j] = BlackFormulas.delta(spotTerm, perSpot);
        }
    }

    /** Leaves gamma. */
    public static void gamma(int count, double[] gausses, double[] perSpots, double[] perDeviations, double[] ys) {
        for (int j = 0; j < count; j++) {
            double gauss = gausses[j];
            double perSpot = perSpots[j];
            double perDeviation = perDeviations[j];
            ys[j] = BlackFormulas.gamma(gauss, perSpot, perDeviation);
        }
    }

    /** Leaves vega. */
    public static void vega(int count, double[] gausses, double[] rootTimes, double[] ys) {
        for (int j = 0; j < count; j++) {
            double gauss = gausses[j];
            double rootTime = rootTimes[j];
            ys[j] = BlackFormulas.vega(gauss, rootTime);
        }
    }

    /** Leaves the part of theta that the rates make. */
    public static void carry(
            int count, double[] rates, double[] strikeTerms, double[] yields, double[] spotTerms, double[] ys) {
        for (int j = 0; j < count; j++) {
            double rate = rates[j];
            double strikeTerm = strikeTerms[j];
            double yield = yields[j];
            double spotTerm = spotTerms[j];
            ys[j] = BlackFormulas.carry(rate, strikeTerm, yield, spotTerm);
        }
    }

    /** Turns that into theta. */
    public static void theta(int count, double[] ys, double[] gausses, double[] ses, double[] perYears) {
        for (int j = 0; j < count; j++) {
            double y = ys[j];
            double gauss = gausses[j];
            double s = ses[j];
            double perYear = perYears[j];
            ys[j] = BlackFormulas.theta(y, gauss, s, perYear);
        }
    }

    /** Leaves rho. */
    public static void rho(int count, double[] years, double[] strikeTerms, double[] ys) {
        for (int j = 0; j < count; j++) {
            double year = years[j];
            double strikeTerm = strikeTerms[j];
            ys[j] = BlackFormulas.rho(year, strikeTerm);
        }
    }

    /** Leaves phi. */
    public static void phi(int count, double[] years, double[] spotTerms, double[] ys) {
        for (int j = 0; j < count; j++) {
            double year = years[j];
            double spotTerm = spotTerms[j];
            ys[j] = BlackFormulas.phi(year, spotTerm);
        }
    }

    /** Leaves dual delta. */
    public static void dualDelta(int count, double[] strikeTerms, double[] strikes, double[] ys) {
        for (int j = 0; j < count; j++) {
            double strikeTerm = strikeTerms[j];
            double strike = strikes[j];
            ys[j] = BlackFormulas.dualDelta(strikeTerm, strike);
        }
    }

    /** Leaves dual gamma. */
    public static void dualGamma(int count, double[] gausses, double[] strikes, double[] perDeviations, double[] ys) {
        for (int j = 0; j < count; j++) {
            double gauss = gausses[j];
            double strike = strikes[j];
            double perDeviation = perDeviations[j];
            ys[j] = BlackFormulas.dualGamma(gauss, strike, perDeviation);
        }
    }

    /** Leaves vanna. */
    public static void vanna(
            int count, double[] gausses, double[] perSpots, double[] perVolatilitys, double[] d2s, double[] ys) {
        for (int j = 0; j < count; j++) {
            double gauss = gausses[j];
            double perSpot = perSpots[j];
            double perVolatility = perVolatilitys[j];
            double d2 = d2s[j];
            ys[j] = BlackFormulas.vanna(gauss, perSpot, perVolatility, d2);
        }
    }

    /** Leaves volga. */
    public static void volga(
            int count, double[] vegas, double[] perVolatilitys, double[] d1s, double[] d2s, double[] ys) {
        for (int j = 0; j < count; j++) {
            double vega = vegas[j];
            double perVolatility = perVolatilitys[j];
            double d1 = d1s[j];
            double d2 = d2s[j];
            ys[j] = BlackFormulas.volga(vega, perVolatility, d1, d2);
        }
    }

    /** Leaves what d2 s / 2 left out. */
    public static void halfLow(int count, double[] d2s, double[] d2Lows, double[] ses, double[] sLows, double[] ys) {
        for (int j = 0; j < count; j++) {
            double d2 = d2s[j];
            double d2Low = d2Lows[j];
            double s = ses[j];
            double sLow = sLows[j];
            ys[j] = BlackFormulas.halfLo(d2, d2Low, s, sLow);
        }
    }

    /** Turns that into (r - q) T - d2 s / 2. */
    public static void drift(int count, double[] carrys, double[] carryLows, double[] d2s, double[] ses, double[] ys) {
        for (int j = 0; j < count; j++) {
            double carry = carrys[j];
            double carryLow = carryLows[j];
            double d2 = d2s[j];
            double s = ses[j];
            double y = ys[j];
            ys[j] = BlackFormulas.drift(carry, carryLow, d2, s, y);
        }
    }

    /** Turns that into d(d1)/dT. */
    public static void d1PerYear(int count, double[] ys, double[] perYears, double[] perDeviations) {
        for (int j = 0; j < count; j++) {
            double y = ys[j];
            double perYear = perYears[j];
            double perDeviation = perDeviations[j];
            ys[j] = BlackFormulas.d1PerYear(y, perYear, perDeviation);
        }
    }

    /** Leaves a b. */
    public static void times(int count, double[] as, double[] bs, double[] ys) {
        for (int j = 0; j < count; j++) {
            double a = as[j];
            double b = bs[j];
            ys[j] = a * b;
        }
    }

    /** Turns q w F N(w d1) into charm. */
    public static void charm(int count, double[] ys, double[] gausses, double[] d1PerYears, double[] perSpots) {
        for (int j = 0; j < count; j++) {
            double y = ys[j];
            double gauss = gausses[j];
            double d1PerYear = d1PerYears[j];
            double perSpot = perSpots[j];
            ys[j] = BlackFormulas.charm(y, gauss, d1PerYear, perSpot);
        }
    }

    /** Leaves veta. */
    public static void veta(
            int count,
            double[] vegas,
            double[] d1s,
            double[] d1PerYears,
            double[] perYears,
            double[] yields,
            double[] ys) {
        for (int j = 0; j < count; j++) {
            double vega = vegas[j];
            double d1 = d1s[j];
            double d1PerYear = d1PerYears[j];
            double perYear = perYears[j];
            double yield = yields[j];
            ys[j] = BlackFormulas.veta(vega, d1, d1PerYear, perYear, yield);
        }
    }

    /** Leaves color. */
    public static void color(
            int count,
            double[] gammas,
            double[] d1s,
            double[] d1PerYears,
            double[] perYears,
            double[] yields,
            double[] ys) {
        for (int j = 0; j < count; j++) {
            double gamma = gammas[j];
            double d1 = d1s[j];
            double d1PerYear = d1PerYears[j];
            double perYear = perYears[j];
            double yield = yields[j];
            ys[j] = BlackFormulas.color(gamma, d1, d1PerYear, perYear, yield);
        }
    }

    /** Leaves d1 + s. */
    public static void d1PlusS(int count, double[] d1s, double[] d1Lows, double[] ses, double[] sLows, double[] ys) {
        for (int j = 0; j < count; j++) {
            double d1 = d1s[j];
            double d1Low = d1Lows[j];
            double s = ses[j];
            double sLow = sLows[j];
            ys[j] = BlackFormulas.d1PlusS(d1, d1Low, s, sLow);
        }
    }

    /** Turns that into speed. */
    public static void speed(int count, double[] ys, double[] gammas, double[] perSpots, double[] perDeviations) {
        for (int j = 0; j < count; j++) {
            double y = ys[j];
            double gamma = gammas[j];
            double perSpot = perSpots[j];
            double perDeviation = perDeviations[j];
            ys[j] = BlackFormulas.speed(gamma, perSpot, perDeviation, y);
        }
    }

    /** Leaves d1 d2 as hi + lo. */
    public static void product(
            int count, double[] d1s, double[] d1Lows, double[] d2s, double[] d2Lows, double[] highs, double[] lows) {
        for (int j = 0; j < count; j++) {
            double d1 = d1s[j];
            double d1Low = d1Lows[j];
            double d2 = d2s[j];
            double d2Low = d2Lows[j];
            highs[j] = d1 * d2;
            lows[j] = DoubleDouble.productLo(d1, d1Low, d2, d2Low);
        }
    }

    /** Leaves zomma. */
    public static void zomma(
            int count, double[] gammas, double[] perVolatilitys, double[] products, double[] productLows, double[] ys) {
        for (int j = 0; j < count; j++) {
            double gamma = gammas[j];
            double perVolatility = perVolatilitys[j];
            double product = products[j];
            double productLow = productLows[j];
            ys[j] = BlackFormulas.zomma(gamma, perVolatility, product, productLow);
        }
    }

    /** Leaves d1 d2 (1 - d1 d2) + d1^2 + d2^2. */
    public static void bracket(
            int count, double[] products, double[] productLows, double[] d1s, double[] d2s, double[] ys) {
        for (int j = 0; j < count; j++) {
            double product = products[j];
            double productLow = productLows[j];
            double d1 = d1s[j];
            double d2 = d2s[j];
            ys[j] = BlackFormulas.bracket(product, productLow, d1, d2);
        }
    }

    /** Turns that into ultima. */
    public static void ultima(int count, double[] ys, double[] vegas, double[] perVolatilitys) {
        for (int j = 0; j < count; j++) {
            double y = ys[j];
            double vega = vegas[j];
            double perVolatility = perVolatilitys[j];
            ys[j] = BlackFormulas.ultima(vega, perVolatility, y);
        }
    }
}
