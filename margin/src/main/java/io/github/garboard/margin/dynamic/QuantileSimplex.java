package io.github.garboard.margin.dynamic;

import java.util.Arrays;
import java.util.List;

/**
 * Minimises Σ max(p r, (p - 1) r), r = y - X b, over b. Mutable; solves once.
 *
 * <p>A basis is as many rows as there are columns; b goes through them. An edge lets one of them go, up or down, and keeps the
 * others; along it the sum is convex and piecewise linear, and each residual that changes sign adds its speed to the slope. The
 * step goes to where the slope is no longer negative: the row whose residual is 0 there enters the basis. Without a downward
 * edge b is the minimum, and the slopes are the dual solution that proves it.
 *
 * <p>Equal rows would let steps of length 0 go round in a circle. So the basis is searched with y moved by some 1e-9 of its
 * size, differently in each row, and b is then computed from y itself: the basis that is optimal for all small moves is optimal
 * for none. The lower bound is computed with y itself, so it proves this too.
 */
final class QuantileSimplex {

    private static final double PERTURBATION = 1e-9;
    /** Slopes are sums over the rows, rounded as such. */
    private static final double FLAT = 1e-11;
    /** More steps than this per row are not taken: rounding has made a circle. */
    private static final int STEPS_PER_ROW = 10;

    private final int n;
    private final int k;
    private final double[][] columns;
    private final double[] y;
    private final double level;
    private final int[] basis;
    private final boolean[] basic;
    private final double[][] inverse;
    private final double[] residuals;
    private final double[] slopes;
    private final double[] speeds;
    private final BreakPoints breaks;
    private double lowerBound;
    private int pivots;

    /**
     * Takes a problem.
     *
     * @param columns X by columns, of full rank
     * @param y no larger than 1 in size
     */
    QuantileSimplex(List<double[]> columns, double[] y, double level) {
        this.n = y.length;
        this.k = columns.size();
        this.columns = columns.toArray(new double[0][]);
        this.y = y;
        this.level = level;
        this.basis = new int[k];
        this.basic = new boolean[n];
        this.inverse = new double[k][k];
        this.residuals = new double[n];
        this.slopes = new double[k];
        this.speeds = new double[n];
        this.breaks = new BreakPoints(n);
    }

    double[] solve() {
        double[] moved = y.clone();
        for (int i = 0; i < n; i++) {
            moved[i] += PERTURBATION * scattered(i);
        }
        startBasis();
        invert();
        double[] signs = new double[n];
        setResiduals(moved, through(moved));
        setSlopes(signs);
        while (pivots < STEPS_PER_ROW * (long) n && pivot()) {
            setResiduals(moved, through(moved));
            setSlopes(signs);
        }
        double[] b = through(y);
        setResiduals(y, b);
        certify(signs);
        return b;
    }

    /**
     * Returns a figure in [0, 1) for a row, always the same and unlike any sum of those of other rows: the mixing of SplitMix64
     * (Steele, Lea, Flood, Fast splittable pseudorandom number generators, 2014).
     */
    private static double scattered(int row) {
        long bits = (row + 1) * 0x9E3779B97F4A7C15L;
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return ((bits ^ (bits >>> 31)) >>> 11) * 0x1p-53;
    }

    /** Returns what no b has a smaller sum than. */
    double lowerBound() {
        return lowerBound;
    }

    int pivots() {
        return pivots;
    }

    /** Chooses rows that are as independent as elimination with the largest pivot finds them. */
    private void startBasis() {
        double[][] left = new double[k][];
        for (int c = 0; c < k; c++) {
            left[c] = columns[c].clone();
        }
        for (int c = 0; c < k; c++) {
            int best = -1;
            for (int i = 0; i < n; i++) {
                if (!basic[i] && (best < 0 || Math.abs(left[c][i]) > Math.abs(left[c][best]))) {
                    best = i;
                }
            }
            basis[c] = best;
            basic[best] = true;
            for (int other = c + 1; other < k; other++) {
                double share = left[other][best] / left[c][best];
                for (int i = 0; i < n; i++) {
                    left[other][i] -= share * left[c][i];
                }
            }
        }
    }

    /** Inverts the rows of the basis, by elimination with the largest pivot of each column. */
    private void invert() {
        double[][] matrix = new double[k][2 * k];
        for (int r = 0; r < k; r++) {
            for (int c = 0; c < k; c++) {
                matrix[r][c] = columns[c][basis[r]];
            }
            matrix[r][k + r] = 1;
        }
        for (int c = 0; c < k; c++) {
            int best = c;
            for (int r = c + 1; r < k; r++) {
                if (Math.abs(matrix[r][c]) > Math.abs(matrix[best][c])) {
                    best = r;
                }
            }
            double[] row = matrix[best];
            matrix[best] = matrix[c];
            matrix[c] = row;
            for (int r = 0; r < k; r++) {
                double share = r == c ? 1 - 1 / row[c] : matrix[r][c] / row[c];
                for (int at = c; at < 2 * k; at++) {
                    matrix[r][at] -= share * row[at];
                }
            }
        }
        for (int r = 0; r < k; r++) {
            System.arraycopy(matrix[r], k, inverse[r], 0, k);
        }
    }

    private double[] through(double[] values) {
        double[] b = new double[k];
        for (int c = 0; c < k; c++) {
            for (int j = 0; j < k; j++) {
                b[c] += inverse[c][j] * values[basis[j]];
            }
        }
        return b;
    }

    private void setResiduals(double[] values, double[] b) {
        System.arraycopy(values, 0, residuals, 0, n);
        for (int c = 0; c < k; c++) {
            for (int i = 0; i < n; i++) {
                residuals[i] -= b[c] * columns[c][i];
            }
        }
        for (int row : basis) {
            residuals[row] = 0;
        }
    }

    /** Sets what each row outside the basis adds to the sum per unit of residual, and the gain of letting each row of it go. */
    private void setSlopes(double[] signs) {
        for (int i = 0; i < n; i++) {
            signs[i] = basic[i] ? 0 : residuals[i] < 0 ? level - 1 : level;
        }
        double[] sums = new double[k];
        for (int c = 0; c < k; c++) {
            sums[c] = dot(signs, columns[c]);
        }
        for (int j = 0; j < k; j++) {
            slopes[j] = 0;
            for (int c = 0; c < k; c++) {
                slopes[j] += sums[c] * inverse[c][j];
            }
        }
    }

    /** Goes along the steepest edge to its lowest point; false if no edge goes down. */
    private boolean pivot() {
        double steepest = -FLAT * n;
        int leaving = -1;
        boolean up = false;
        for (int j = 0; j < k; j++) {
            double rising = 1 - level - slopes[j];
            double falling = level + slopes[j];
            if (Math.min(rising, falling) < steepest) {
                steepest = Math.min(rising, falling);
                leaving = j;
                up = rising < falling;
            }
        }
        if (leaving < 0) {
            return false;
        }
        int entering = lowestPoint(leaving, up ? 1 : -1, steepest);
        if (entering < 0) {
            return false;
        }
        basic[basis[leaving]] = false;
        basic[entering] = true;
        basis[leaving] = entering;
        invert();
        pivots++;
        return true;
    }

    /** Returns the row whose residual is 0 where the slope of an edge ceases to be negative. */
    private int lowestPoint(int leaving, int side, double slope) {
        Arrays.fill(speeds, 0);
        for (int c = 0; c < k; c++) {
            double factor = side * inverse[c][leaving];
            for (int i = 0; i < n; i++) {
                speeds[i] += factor * columns[c][i];
            }
        }
        breaks.clear();
        for (int i = 0; i < n; i++) {
            // a residual that shrinks; a speed of roundings would put its row into the basis, and that could not be
            // inverted
            if (!basic[i] && Math.abs(speeds[i]) > FLAT && (residuals[i] < 0) == (speeds[i] < 0)) {
                breaks.add(residuals[i] / speeds[i], Math.abs(speeds[i]), i);
            }
        }
        return breaks.isEmpty() ? -1 : breaks.rowAt(-slope);
    }

    /** Sets the lower bound: the sum of the dual solution, which are signs and slopes. */
    private void certify(double[] signs) {
        double objective = 0;
        for (int i = 0; i < n; i++) {
            objective += Math.max(level * residuals[i], (level - 1) * residuals[i]);
            lowerBound += signs[i] * residuals[i];
        }
        // a better fit has no residual larger than this; so much can a slope outside its range be worth
        double farthest = objective / Math.min(level, 1 - level);
        for (double slope : slopes) {
            lowerBound -= farthest * Math.max(0, Math.max(slope - (1 - level), -level - slope));
        }
    }

    static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
