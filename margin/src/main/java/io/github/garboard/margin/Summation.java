package io.github.garboard.margin;

import java.util.Arrays;

/**
 * How the positions of a book are added up, scenario by scenario: the two kernels of the module.
 *
 * <p>Both add a row-major block of positions by scenarios into one row. With n positions and u = 2⁻⁵³ the result differs from
 * the exact sum s of the terms x by at most
 *
 * <ul>
 *   <li>{@link #ACCURATE}: u |s| + (n u)² Σ|x| (to leading order): the order of the positions changes the last bit at most,
 *       unless gains and losses cancel to less than about 10⁻¹⁵ of their size. The readable tier uses it.
 *   <li>{@link #FAST}: n u Σ|x| (to leading order).
 * </ul>
 *
 * @see "Ogita, Rump, Oishi, Accurate Sum and Dot Product, SIAM J. Sci. Comput. 26 (2005), Algorithm 4.4, Proposition 4.5"
 * @see "Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed. (2002), section 4.2"
 */
public enum Summation {
    /** Compensated summation in the order of the positions. */
    ACCURATE {
        @Override
        void add(double[] pnl, int from, int to, int scenarios, double[] sums, double[] lost) {
            for (int row = from; row < to; row += scenarios) {
                for (int s = 0; s < scenarios; s++) {
                    double sum = sums[s];
                    double term = pnl[row + s];
                    double next = sum + term;
                    double added = next - sum;
                    lost[s] += (sum - (next - added)) + (term - added);
                    sums[s] = next;
                }
            }
            for (int s = 0; s < scenarios; s++) {
                sums[s] += lost[s];
            }
        }
    },

    /** Plain summation in the order of the positions. */
    FAST {
        @Override
        void add(double[] pnl, int from, int to, int scenarios, double[] sums, double[] lost) {
            if (scenarios < TILE) {
                for (int row = from; row < to; row += scenarios) {
                    for (int s = 0; s < scenarios; s++) {
                        sums[s] += pnl[row + s];
                    }
                }
                return;
            }
            for (int s = 0; s < scenarios - TILE; s += TILE) {
                addTile(pnl, from, to, scenarios, sums, s);
            }
            // the last tile may overlap the one before: it finds the same sums again
            addTile(pnl, from, to, scenarios, sums, scenarios - TILE);
        }
    };

    /** How many sums stay in registers: enough to hide the latency of an addition. */
    private static final int TILE = 8;

    private static void addTile(double[] pnl, int from, int to, int scenarios, double[] sums, int s) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        double f = 0;
        double g = 0;
        double h = 0;
        for (int cell = from + s; cell < to; cell += scenarios) {
            a += pnl[cell];
            b += pnl[cell + 1];
            c += pnl[cell + 2];
            d += pnl[cell + 3];
            e += pnl[cell + 4];
            f += pnl[cell + 5];
            g += pnl[cell + 6];
            h += pnl[cell + 7];
        }
        sums[s] = a;
        sums[s + 1] = b;
        sums[s + 2] = c;
        sums[s + 3] = d;
        sums[s + 4] = e;
        sums[s + 5] = f;
        sums[s + 6] = g;
        sums[s + 7] = h;
    }

    /** Adds a block to sums that are 0. */
    abstract void add(double[] pnl, int from, int to, int scenarios, double[] sums, double[] lost);

    /** Writes the sums of a block; {@code lost} is scratch of the same length. */
    final void sum(double[] pnl, int from, int to, int scenarios, double[] sums, double[] lost) {
        Arrays.fill(sums, 0, scenarios, 0);
        Arrays.fill(lost, 0, scenarios, 0);
        add(pnl, from, to, scenarios, sums, lost);
    }
}
