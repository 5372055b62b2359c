package io.github.garboard.greeks.batch;

import static io.github.garboard.greeks.batch.Selection.holds;

import io.github.garboard.greeks.Greek;

/** The Greeks beyond price, delta, gamma, vega, theta and rho, read off {@link PlainTerms} in loops that run in vectors. */
final class PlainHigherTerms {

    private final PlainTerms terms;
    /** G / S, vega, and gamma. */
    private final double[] density = Block.column();

    private final double[] vega = Block.column();
    private final double[] gamma = Block.column();
    /** 1/S, 1/s, 1/v, 1/T and d(d1)/dT. */
    private final double[] perSpot = Block.column();

    private final double[] perDeviation = Block.column();
    private final double[] perVolatility = Block.column();
    private final double[] perYear = Block.column();
    private final double[] slope = Block.column();

    PlainHigherTerms(PlainTerms terms) {
        this.terms = terms;
    }

    /** Reads the Greeks of a selection that {@link PlainTerms} does not read itself. */
    void read(Block block, int count, int selection) {
        strike(block, count, selection);
        reciprocals(block, count);
        densities(count);
        PlainPasses.product(count, terms.rootTime, perDeviation, perVolatility);
        if (holds(selection, Greek.VANNA)) {
            vanna(count, density, perVolatility, terms.d2, block.of(Greek.VANNA));
        }
        if (holds(selection, Greek.VOLGA)) {
            volga(count, vega, perVolatility, terms.d1, terms.d2, block.of(Greek.VOLGA));
        }
        if (holds(selection, Greek.SPEED)) {
            speed(count, block.of(Greek.SPEED));
        }
        if (holds(selection, Greek.ZOMMA)) {
            zomma(count, gamma, perVolatility, terms.d1, terms.d2, block.of(Greek.ZOMMA));
        }
        if (holds(selection, Greek.ULTIMA)) {
            bracket(count, terms.d1, terms.d2, block.of(Greek.ULTIMA));
            ultima(count, vega, perVolatility, block.of(Greek.ULTIMA));
        }
        passing(block, count, selection);
    }

    private void strike(Block block, int count, int selection) {
        if (holds(selection, Greek.PHI)) {
            phi(count, block.years, terms.spotTerm, block.of(Greek.PHI));
        }
        if (holds(selection, Greek.DUAL_DELTA)) {
            dualDelta(count, block.strike, terms.strikeTerm, block.of(Greek.DUAL_DELTA));
        }
        if (holds(selection, Greek.DUAL_GAMMA)) {
            double[] dualGamma = block.of(Greek.DUAL_GAMMA);
            PlainPasses.product(count, terms.gauss, block.spot, dualGamma);
            dualGamma(count, block.strike, terms.w, dualGamma);
        }
    }

    private void passing(Block block, int count, int selection) {
        boolean charm = holds(selection, Greek.CHARM);
        boolean veta = holds(selection, Greek.VETA);
        boolean color = holds(selection, Greek.COLOR);
        if (!charm && !veta && !color) {
            return;
        }
        carry(count, block.rate, block.yield, block.years, slope);
        slope(count, slope);
        if (charm) {
            double[] column = block.of(Greek.CHARM);
            PlainPasses.product(count, density, slope, column);
            charm(count, block.yield, terms.spotTerm, perSpot, column);
        }
        if (veta) {
            decay(count, vega, block.yield, -0.5, block.of(Greek.VETA));
        }
        if (color) {
            decay(count, gamma, block.yield, 0.5, block.of(Greek.COLOR));
        }
    }

    private static void phi(int count, double[] years, double[] spotTerm, double[] phi) {
        for (int j = 0; j < count; j++) {
            phi[j] = -years[j] * spotTerm[j];
        }
    }

    private static void dualDelta(int count, double[] strike, double[] strikeTerm, double[] dualDelta) {
        for (int j = 0; j < count; j++) {
            dualDelta[j] = -strikeTerm[j] / strike[j];
        }
    }

    /** From G S and 1/(S s): G / (K^2 s). */
    private static void dualGamma(int count, double[] strike, double[] w, double[] dualGamma) {
        for (int j = 0; j < count; j++) {
            double perStrike = 1 / strike[j];
            dualGamma[j] = dualGamma[j] * w[j] * perStrike * perStrike;
        }
    }

    private void reciprocals(Block block, int count) {
        double[] spot = block.spot;
        double[] volatility = block.volatility;
        double[] perSpot = this.perSpot;
        double[] perDeviation = this.perDeviation;
        double[] perYear = this.perYear;
        double[] w = terms.w;
        double[] s = terms.s;
        for (int j = 0; j < count; j++) {
            double k = w[j];
            double reciprocal = k * spot[j];
            double growth = volatility[j] * reciprocal;
            perSpot[j] = k * s[j];
            perDeviation[j] = reciprocal;
            perYear[j] = growth * growth;
        }
    }

    private void densities(int count) {
        PlainPasses.product(count, terms.gauss, terms.rootTime, vega);
        PlainPasses.product(count, terms.gauss, perSpot, density);
        PlainPasses.product(count, density, terms.w, gamma);
    }

    private static void vanna(int count, double[] density, double[] perVolatility, double[] d2, double[] vanna) {
        for (int j = 0; j < count; j++) {
            vanna[j] = -density[j] * perVolatility[j] * d2[j];
        }
    }

    private static void volga(
            int count, double[] vega, double[] perVolatility, double[] d1, double[] d2, double[] volga) {
        for (int j = 0; j < count; j++) {
            volga[j] = vega[j] * perVolatility[j] * (d1[j] * d2[j]);
        }
    }

    /** -gamma (d1 + s) / (S s). */
    private void speed(int count, double[] speed) {
        double[] gamma = this.gamma;
        double[] w = terms.w;
        double[] d1 = terms.d1;
        double[] s = terms.s;
        for (int j = 0; j < count; j++) {
            speed[j] = -gamma[j] * w[j] * (d1[j] + s[j]);
        }
    }

    private static void zomma(
            int count, double[] gamma, double[] perVolatility, double[] d1, double[] d2, double[] zomma) {
        for (int j = 0; j < count; j++) {
            zomma[j] = gamma[j] * perVolatility[j] * Math.fma(d1[j], d2[j], -1);
        }
    }

    private static void bracket(int count, double[] d1, double[] d2, double[] bracket) {
        for (int j = 0; j < count; j++) {
            double a = d1[j];
            double b = d2[j];
            double product = a * b;
            bracket[j] = Math.fma(product, 1 - product, Math.fma(a, a, b * b));
        }
    }

    private static void ultima(int count, double[] vega, double[] perVolatility, double[] ultima) {
        for (int j = 0; j < count; j++) {
            double per = perVolatility[j];
            ultima[j] = -vega[j] * per * per * ultima[j];
        }
    }

    private static void carry(int count, double[] rate, double[] yield, double[] years, double[] carry) {
        for (int j = 0; j < count; j++) {
            carry[j] = (rate[j] - yield[j]) * years[j];
        }
    }

    /** d(d1)/dT = ((r - q) T - d2 s / 2) / (s T), from (r - q) T. */
    private void slope(int count, double[] slope) {
        double[] s = terms.s;
        double[] d2 = terms.d2;
        double[] perYear = this.perYear;
        double[] perDeviation = this.perDeviation;
        for (int j = 0; j < count; j++) {
            slope[j] = Math.fma(-0.5 * d2[j], s[j], slope[j]) * perYear[j] * perDeviation[j];
        }
    }

    /** (q A - G d(d1)/dT) / S from G d(d1)/dT / S. */
    private static void charm(int count, double[] yield, double[] spotTerm, double[] perSpot, double[] charm) {
        for (int j = 0; j < count; j++) {
            charm[j] = Math.fma(yield[j] * spotTerm[j], perSpot[j], -charm[j]);
        }
    }

    /** What of a density that falls with the root of time, or its inverse, is lost in passing time. */
    private void decay(int count, double[] density, double[] yield, double half, double[] decay) {
        double[] d1 = terms.d1;
        double[] slope = this.slope;
        double[] perYear = this.perYear;
        for (int j = 0; j < count; j++) {
            decay[j] = density[j] * Math.fma(d1[j], slope[j], Math.fma(half, perYear[j], yield[j]));
        }
    }
}
