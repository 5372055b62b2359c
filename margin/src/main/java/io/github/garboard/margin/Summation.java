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
 *   <li>{@link #FAST}: n u Σ|x| (to leading order), four positions at a time.
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

    /** Plain summation, four positions at a time. */
    FAST {
        @Override
        void add(double[] pnl, int from, int to, int scenarios, double[] sums, double[] lost) {
            int row = from;
            for (; row <= to - 4 * scenarios; row += 4 * scenarios) {
                int second = row + scenarios;
                int third = second + scenarios;
                int fourth = third + scenarios;
                for (int s = 0; s < scenarios; s++) {
                    sums[s] += (pnl[row + s] + pnl[second + s]) + (pnl[third + s] + pnl[fourth + s]);
                }
            }
            for (; row < to; row += scenarios) {
                for (int s = 0; s < scenarios; s++) {
                    sums[s] += pnl[row + s];
                }
            }
        }
    };

    abstract void add(double[] pnl, int from, int to, int scenarios, double[] sums, double[] lost);

    /** Writes the sums of a block; {@code lost} is scratch of the same length. */
    final void sum(double[] pnl, int from, int to, int scenarios, double[] sums, double[] lost) {
        Arrays.fill(sums, 0, scenarios, 0);
        Arrays.fill(lost, 0, scenarios, 0);
        add(pnl, from, to, scenarios, sums, lost);
    }
}
