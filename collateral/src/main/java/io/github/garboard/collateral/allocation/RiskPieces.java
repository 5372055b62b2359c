package io.github.garboard.collateral.allocation;

import java.util.ArrayList;
import java.util.List;

/**
 * The tail of a risk as a convex polygon, from the balance at which it is down to a most: between two points the polygon is
 * above a convex tail, and a tail that is not convex is lifted to one.
 */
final class RiskPieces {

    /** Points of the polygon; each has 2^(-1/2) of the risk of the one before, the last 1/4096 of the first. */
    private static final int POINTS = 25;

    /** Bisections: to the last bit. */
    private static final int BISECTIONS = 60;

    /** What a balance may lack of the first point by rounding. */
    private static final double ROUNDING = 1e-12;

    private static final double LARGEST = 1e18;

    private final double[] levels;
    private final double[] risks;

    private RiskPieces(double[] levels, double[] risks) {
        this.levels = levels;
        this.risks = risks;
    }

    static RiskPieces of(CallRisk risk, double most) {
        List<Double> levels = new ArrayList<>();
        for (int k = 0; k < POINTS; k++) {
            double level = level(risk, most * Math.pow(2, -k / 2.0));
            if (level < LARGEST && (levels.isEmpty() || level > levels.get(levels.size() - 1))) {
                levels.add(level);
            }
        }
        if (levels.isEmpty()) {
            throw new IllegalArgumentException(
                    "risk must fall to " + most + " before a balance of " + LARGEST + ": " + risk.exceedance(LARGEST));
        }
        double[] points = levels.stream().mapToDouble(Double::doubleValue).toArray();
        double[] risks = new double[points.length];
        double slope = 0;
        for (int k = points.length - 1; k >= 0; k--) {
            risks[k] = risk.exceedance(points[k]);
            if (k < points.length - 1) {
                double length = points[k + 1] - points[k];
                slope = Math.max(slope, (risks[k] - risks[k + 1]) / length);
                risks[k] = risks[k + 1] + slope * length;
            }
        }
        return new RiskPieces(points, risks);
    }

    private static double level(CallRisk risk, double most) {
        if (risk.exceedance(0) <= most) {
            return 0;
        }
        double high = 1;
        while (high < LARGEST && !(risk.exceedance(high) <= most)) {
            high *= 2;
        }
        double low = 0;
        for (int k = 0; k < BISECTIONS; k++) {
            double middle = (low + high) / 2;
            if (risk.exceedance(middle) <= most) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Returns the number of pieces: the first one reaches from nothing to where the risk is down to the most. */
    int count() {
        return levels.length;
    }

    double length(int piece) {
        return piece == 0 ? levels[0] : levels[piece] - levels[piece - 1];
    }

    /** Returns by how much the risk falls with each unit of a piece after the first. */
    double slope(int piece) {
        return (risks[piece - 1] - risks[piece]) / length(piece);
    }

    /** Returns the polygon at a balance; before its first point more than 1, and more the more is lacking. */
    double risk(double balance) {
        double lacking = levels[0] - balance;
        if (lacking > ROUNDING * levels[0]) {
            return 1 + lacking / levels[0];
        }
        double risk = risks[0];
        for (int piece = 1; piece < levels.length && balance > levels[piece - 1]; piece++) {
            risk -= Math.min(length(piece), balance - levels[piece - 1]) * slope(piece);
        }
        return risk;
    }
}
