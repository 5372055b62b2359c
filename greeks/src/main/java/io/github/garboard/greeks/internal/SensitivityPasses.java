package io.github.garboard.greeks.internal;

/**
 * Loops over a block that read sensitivities off what {@link BlackFormulas} needs for them.
 */
public final class SensitivityPasses {

    private SensitivityPasses() {}

    /** Leaves delta and dual delta. */
    public static void deltas(
            int count,
            double[] spotTerms,
            double[] spots,
            double[] strikeTerms,
            double[] perStrikes,
            double[] deltas,
            double[] dualDeltas) {
        for (int j = 0; j < count; j++) {
            deltas[j] = BlackFormulas.delta(spotTerms[j], spots[j]);
            dualDeltas[j] = BlackFormulas.dualDelta(strikeTerms[j], perStrikes[j]);
        }
    }

    /** Leaves gamma and dual gamma. */
    public static void gammas(
            int count,
            double[] gausses,
            double[] perSpots,
            double[] perStrikes,
            double[] perDeviations,
            double[] gammas,
            double[] dualGammas) {
        for (int j = 0; j < count; j++) {
            double gauss = gausses[j];
            double perDeviation = perDeviations[j];
            gammas[j] = BlackFormulas.gamma(gauss, perSpots[j], perDeviation);
            dualGammas[j] = BlackFormulas.dualGamma(gauss, perStrikes[j], perDeviation);
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

    /** Leaves rho and phi. */
    public static void rhos(
            int count, double[] years, double[] strikeTerms, double[] spotTerms, double[] rhos, double[] phis) {
        for (int j = 0; j < count; j++) {
            double year = years[j];
            rhos[j] = BlackFormulas.rho(year, strikeTerms[j]);
            phis[j] = BlackFormulas.phi(year, spotTerms[j]);
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

    /** Leaves charm. */
    public static void charm(
            int count,
            double[] yields,
            double[] spotTerms,
            double[] gausses,
            double[] d1PerYears,
            double[] perSpots,
            double[] ys) {
        for (int j = 0; j < count; j++) {
            double carried = yields[j] * spotTerms[j];
            ys[j] = BlackFormulas.charm(carried, gausses[j], d1PerYears[j], perSpots[j]);
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

    /** Leaves what d1 d2 left out. */
    public static void productLow(
            int count, double[] d1s, double[] d1Lows, double[] d2s, double[] d2Lows, double[] lows) {
        for (int j = 0; j < count; j++) {
            lows[j] = DoubleDouble.productLo(d1s[j], d1Lows[j], d2s[j], d2Lows[j]);
        }
    }

    /** Leaves zomma. */
    public static void zomma(
            int count,
            double[] gammas,
            double[] perVolatilitys,
            double[] d1s,
            double[] d2s,
            double[] productLows,
            double[] ys) {
        for (int j = 0; j < count; j++) {
            ys[j] = BlackFormulas.zomma(gammas[j], perVolatilitys[j], d1s[j] * d2s[j], productLows[j]);
        }
    }

    /** Leaves ultima. */
    public static void ultima(
            int count,
            double[] vegas,
            double[] perVolatilitys,
            double[] d1s,
            double[] d2s,
            double[] productLows,
            double[] ys) {
        for (int j = 0; j < count; j++) {
            double d1 = d1s[j];
            double d2 = d2s[j];
            double bracket = BlackFormulas.bracket(d1 * d2, productLows[j], d1, d2);
            ys[j] = BlackFormulas.ultima(vegas[j], perVolatilitys[j], bracket);
        }
    }
}
