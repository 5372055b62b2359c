package io.github.garboard.margin.dynamic;

import java.util.Arrays;

/**
 * Climbs the likelihood of centred moves of variance 1, in coordinates without edges: mean, the logarithm of
 * the long-run variance, and the logits c, d with alpha = e^c / (1 + e^c + e^d), beta = e^d / (1 + e^c + e^d). The first step
 * is a scoring step, later ones take the curvature from the slopes seen (Broyden, Fletcher, Goldfarb, Shanno): where moves say
 * little about beta the information is far from it.
 */
final class GarchSearch {

    private static final int N = GarchLikelihood.PARAMETERS;
    private static final int MOST_ITERATIONS = 200;
    private static final int MOST_HALVINGS = 40;

    /** Twice what a further step may be expected to add to the log-likelihood. */
    private static final double NEGLIGIBLE_GAIN = 2e-10;

    /** Below this, a step that adds nothing is a matter of rounding. */
    private static final double ROUNDING_GAIN = 1e-7;

    /** Keeps the information positive definite where a parameter has no effect. */
    private static final double RIDGE = 1e-10;

    /** The longest step in a coordinate: a factor of e² in odds or in the variance. */
    private static final double LONGEST_STEP = 2;

    /** Where alpha or beta is nothing, and where it is so near that (below 0.001). */
    private static final double EDGE = -40;

    private static final double NEAR_EDGE = -7;

    /** Where to look for more of it: from 0.002 to 0.9. */
    private static final double[] LOGITS_INSIDE = {-6, -4.5, -3, -1, 1, 3};

    private static final double[] NONE = {};

    /** The part of the promised gain that a step must bring. */
    private static final double FAIR_PART = 1e-4;

    private static final double[] STARTING_ALPHAS = {0.03, 0.08, 0.2};
    private static final double[] STARTING_PERSISTENCES = {0.6, 0.9, 0.98};

    private final GarchLikelihood likelihood;
    private final double[] gradient = new double[N];
    private final double[][] information = new double[N][N];
    private final double[] slope = new double[N];
    private final double[][] metric = new double[N][N];
    private final boolean[] fixed = new boolean[N];
    private double[] at = new double[N];
    private double height = Double.NEGATIVE_INFINITY;
    private int iterations;

    GarchSearch(GarchLikelihood likelihood) {
        this.likelihood = likelihood;
    }

    double logLikelihood() {
        return height;
    }

    int iterations() {
        return iterations;
    }

    /** Returns the model in the unit of the moves. */
    Garch model(double centre, double scale) {
        double[] p = parameters(at);
        return new Garch(centre + scale * p[0], scale * scale * p[1], p[2], Math.min(p[3], 1 - p[2]));
    }

    /** Returns whether it arrived: by the information as the metric, and by the curvature that the last steps have seen. */
    boolean run() {
        start();
        differentiate();
        double[][] inverse = Matrices.inverse(metric);
        boolean fresh = true;
        while (iterations < MOST_ITERATIONS) {
            double[] step = Matrices.times(inverse, slope);
            double gain = Matrices.dot(slope, step);
            boolean arrived = gain < NEGLIGIBLE_GAIN;
            if (arrived && fresh) {
                if (!leaveEdge()) {
                    return true;
                }
                iterations++;
                differentiate();
                inverse = Matrices.inverse(metric);
                continue;
            }
            double[] from = at;
            double[] before = slope.clone();
            if (arrived || !climb(step, gain)) {
                if (fresh) {
                    return gain < ROUNDING_GAIN;
                }
                inverse = Matrices.inverse(metric);
                fresh = true;
                continue;
            }
            iterations++;
            boolean snapped = snap();
            differentiate();
            fresh = snapped
                    || !Matrices.update(inverse, Matrices.difference(at, from), Matrices.difference(before, slope));
            if (fresh) {
                inverse = Matrices.inverse(metric);
            }
        }
        return false;
    }

    private void start() {
        for (double alpha : STARTING_ALPHAS) {
            for (double persistence : STARTING_PERSISTENCES) {
                double rest = 1 - persistence;
                consider(new double[] {0, 0, Math.log(alpha / rest), Math.log((persistence - alpha) / rest)}, height);
            }
        }
    }

    private boolean consider(double[] point, double least) {
        double[] p = parameters(point);
        double value = p[1] > 0 ? likelihood.value(p[0], p[1], p[2], p[3]) : Double.NaN;
        if (value > height && value >= least) {
            height = value;
            at = point;
            return true;
        }
        return false;
    }

    /** Puts alpha or beta to nothing if it is nearly so and that is higher, and leaves it there; returns whether it did. */
    private boolean snap() {
        boolean snapped = false;
        for (int logit = 2; logit < N; logit++) {
            double[] point = at.clone();
            point[logit] = EDGE;
            if (!fixed[logit] && at[logit] < NEAR_EDGE && consider(point, height)) {
                fixed[logit] = true;
                snapped = true;
            }
        }
        return snapped;
    }

    /**
     * Looks inside from an edge, where alpha or beta is nothing and so is the slope of its logit whichever way is up; returns
     * whether it found a higher place.
     */
    private boolean leaveEdge() {
        boolean higher = false;
        for (int logit = 2; logit < N; logit++) {
            for (double inside : at[logit] < NEAR_EDGE ? LOGITS_INSIDE : NONE) {
                double[] point = at.clone();
                point[logit] = inside;
                higher |= consider(point, height + ROUNDING_GAIN);
            }
        }
        Arrays.fill(fixed, false);
        return higher;
    }

    /** Takes the first halving of a step that climbs by a fair part of what it promises. */
    private boolean climb(double[] step, double gain) {
        double length = 1;
        for (double part : step) {
            length = Math.min(length, LONGEST_STEP / Math.abs(part));
        }
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double[] point = new double[N];
            for (int i = 0; i < N; i++) {
                point[i] = at[i] + length * step[i];
            }
            if (consider(point, height + FAIR_PART * length * gain)) {
                return true;
            }
            length /= 2;
        }
        return false;
    }

    /** Fills the slope and the metric, gradient and information in the coordinates. */
    private void differentiate() {
        double[] p = parameters(at);
        likelihood.derivatives(p, gradient, information);
        double[][] jacobian = jacobian(p);
        for (int i = 0; i < N; i++) {
            slope[i] = 0;
            for (int k = 0; k < N; k++) {
                slope[i] += jacobian[k][i] * gradient[k];
            }
            for (int j = 0; j < N; j++) {
                metric[i][j] = 0;
                for (int k = 0; k < N; k++) {
                    for (int l = 0; l < N; l++) {
                        metric[i][j] += jacobian[k][i] * information[k][l] * jacobian[l][j];
                    }
                }
            }
            metric[i][i] = metric[i][i] * (1 + RIDGE) + RIDGE;
        }
        for (int logit = 2; logit < N; logit++) {
            if (fixed[logit]) {
                slope[logit] = 0;
                Arrays.fill(metric[logit], 0);
                for (double[] row : metric) {
                    row[logit] = 0;
                }
                metric[logit][logit] = 1;
            }
        }
    }

    private static double[] parameters(double[] point) {
        double largest = Math.max(0, Math.max(point[2], point[3]));
        double rest = Math.exp(-largest);
        double alpha = Math.exp(point[2] - largest);
        double beta = Math.exp(point[3] - largest);
        double sum = rest + alpha + beta;
        return new double[] {point[0], Math.exp(point[1]) * (rest / sum), alpha / sum, beta / sum};
    }

    /** Returns the derivatives of the parameters (rows) by the coordinates. */
    private static double[][] jacobian(double[] p) {
        return new double[][] {
            {1, 0, 0, 0},
            {0, p[1], -p[1] * p[2], -p[1] * p[3]},
            {0, 0, p[2] * (1 - p[2]), -p[2] * p[3]},
            {0, 0, -p[2] * p[3], p[3] * (1 - p[3])}
        };
    }
}
