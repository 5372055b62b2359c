package io.github.garboard.benchmarks;

/**
 * Interpolation between two points with given slopes by a cubic over a quadratic, which one parameter bends from the Hermite
 * cubic (3) to the chord (infinity); the parameter is chosen to meet a second derivative and to keep the shape.
 *
 * @param d0 the slope at (x0, y0)
 * @param d1 the slope at (x1, y1)
 * @see "Delbourgo and Gregory, Shape Preserving Piecewise Rational Interpolation, SIAM J. Sci. Stat. Comput. 6, 1985"
 */
record RationalCubic(double x0, double x1, double y0, double y1, double d0, double d1) {

    private static final double LEAST = -(1 - 1.4901161193847656e-8);
    private static final double MOST = 2 / (2.220446049250313e-16 * 2.220446049250313e-16);

    /** Returns the value at x for the parameter r. */
    double value(double x, double r) {
        double h = x1 - x0;
        double t = (x - x0) / h;
        double u = 1 - t;
        if (r > MOST) {
            return y1 * t + y0 * u;
        }
        double above = (y1 * t + (r * y1 - h * d1) * u) * t * t + (y0 * u + (r * y0 + h * d0) * t) * u * u;
        return above / (1 + (r - 3) * t * u);
    }

    /**
     * Returns the parameter that gives the second derivative at x0, as far as the shape allows.
     *
     * @param preferShape whether a shape that cannot be kept with a smooth curve is kept by the chord
     */
    double fitLeft(double second, boolean preferShape) {
        double h = x1 - x0;
        double chord = (y1 - y0) / h;
        return bounded((0.5 * h * second + (d1 - d0)), chord - d0, chord, preferShape);
    }

    /**
     * Returns the parameter that gives the second derivative at x1, as far as the shape allows.
     *
     * @param preferShape whether a shape that cannot be kept with a smooth curve is kept by the chord
     */
    double fitRight(double second, boolean preferShape) {
        double h = x1 - x0;
        double chord = (y1 - y0) / h;
        return bounded((0.5 * h * second + (d1 - d0)), d1 - chord, chord, preferShape);
    }

    private double bounded(double above, double below, double chord, boolean preferShape) {
        double r = above == 0 ? 0 : below == 0 ? (above > 0 ? MOST : LEAST) : above / below;
        return Math.max(r, least(chord, preferShape));
    }

    private double least(double chord, boolean preferShape) {
        boolean monotone = d0 * chord >= 0 && d1 * chord >= 0;
        boolean convex = d0 <= chord && chord <= d1;
        boolean concave = d0 >= chord && chord >= d1;
        double forMonotone = LEAST;
        double forShape = LEAST;
        if (monotone) {
            forMonotone = chord != 0 ? (d1 + d0) / chord : preferShape ? MOST : LEAST;
        }
        if (convex || concave) {
            if (chord != d0 && chord != d1) {
                forShape = Math.max(Math.abs((d1 - d0) / (d1 - chord)), Math.abs((d1 - d0) / (chord - d0)));
            } else if (preferShape) {
                forShape = MOST;
            }
        } else if (monotone && preferShape) {
            forShape = MOST;
        }
        return Math.max(LEAST, Math.max(forMonotone, forShape));
    }
}
