package io.github.garboard.margin.volatility;

import java.util.Objects;

/** The estimators of {@link VarianceEstimator} over columns, block by block. */
final class RangeVariance {

    static final VarianceEstimator CLOSE_TO_CLOSE = RangeVariance::closeToClose;
    static final VarianceEstimator PARKINSON = RangeVariance::parkinson;
    static final VarianceEstimator GARMAN_KLASS = RangeVariance::garmanKlass;
    static final VarianceEstimator ROGERS_SATCHELL = RangeVariance::rogersSatchell;
    static final VarianceEstimator YANG_ZHANG = RangeVariance::yangZhang;

    private static final double FOUR_LOG_TWO = 4 * Math.log(2);
    private static final double TWO_LOG_TWO_LESS_ONE = 2 * Math.log(2) - 1;

    private RangeVariance() {}

    private static double closeToClose(BarColumns bars, int from, int to) {
        double moves = requireBars(bars, from, to, 3) - 1;
        double[] close = bars.close();
        double mean = LogRatio.of(close[to - 1], close[from]) / moves;
        LogRatio ratio = new LogRatio(to - from);
        double[] move = ratio.block();
        double sum = 0;
        for (int at = from + 1; at < to; at += LogRatio.BLOCK) {
            int n = Math.min(LogRatio.BLOCK, to - at);
            ratio.fill(close, at, close, at - 1, n, move);
            sum += sumOfSquares(move, mean, n);
        }
        return sum / (moves - 1);
    }

    private static double parkinson(BarColumns bars, int from, int to) {
        int count = requireBars(bars, from, to, 1);
        LogRatio ratio = new LogRatio(count);
        double[] range = ratio.block();
        double sum = 0;
        for (int at = from; at < to; at += LogRatio.BLOCK) {
            int n = Math.min(LogRatio.BLOCK, to - at);
            ratio.fill(bars.high(), at, bars.low(), at, n, range);
            sum += sumOfSquares(range, 0, n);
        }
        return sum / (FOUR_LOG_TWO * count);
    }

    private static double garmanKlass(BarColumns bars, int from, int to) {
        int count = requireBars(bars, from, to, 1);
        LogRatio ratio = new LogRatio(count);
        double[] range = ratio.block();
        double[] move = ratio.block();
        double sum = 0;
        for (int at = from; at < to; at += LogRatio.BLOCK) {
            int n = Math.min(LogRatio.BLOCK, to - at);
            ratio.fill(bars.high(), at, bars.low(), at, n, range);
            ratio.fill(bars.close(), at, bars.open(), at, n, move);
            sum += 0.5 * sumOfSquares(range, 0, n) - TWO_LOG_TWO_LESS_ONE * sumOfSquares(move, 0, n);
        }
        return sum / count;
    }

    private static double rogersSatchell(BarColumns bars, int from, int to) {
        int count = requireBars(bars, from, to, 1);
        LogRatio ratio = new LogRatio(count);
        double[] up = ratio.block();
        double[] down = ratio.block();
        double[] move = ratio.block();
        double sum = 0;
        for (int at = from; at < to; at += LogRatio.BLOCK) {
            int n = Math.min(LogRatio.BLOCK, to - at);
            sum += rogersSatchell(bars, at, n, ratio, up, down, move);
        }
        return atLeastZero(sum / count);
    }

    /** Returns the sum over a block, and leaves the moves from open to close. */
    private static double rogersSatchell(
            BarColumns bars, int at, int n, LogRatio ratio, double[] up, double[] down, double[] move) {
        ratio.fill(bars.high(), at, bars.open(), at, n, up);
        ratio.fill(bars.low(), at, bars.open(), at, n, down);
        ratio.fill(bars.close(), at, bars.open(), at, n, move);
        for (int i = 0; i < n; i++) {
            up[i] = up[i] * (up[i] - move[i]) + down[i] * (down[i] - move[i]);
        }
        return sum(up, 0, n);
    }

    /** Sums are of deviations from the first move, which costs one pass and keeps the digits of a steady drift. */
    private static double yangZhang(BarColumns bars, int from, int to) {
        double count = requireBars(bars, from, to, 3) - 1;
        LogRatio ratio = new LogRatio(to - from);
        double[] jump = ratio.block();
        double[] up = ratio.block();
        double[] down = ratio.block();
        double[] move = ratio.block();
        double firstJump = LogRatio.of(bars.open()[from + 1], bars.close()[from]);
        double firstMove = LogRatio.of(bars.close()[from + 1], bars.open()[from + 1]);
        double jumps = 0;
        double jumpSquares = 0;
        double moves = 0;
        double moveSquares = 0;
        double ranges = 0;
        for (int at = from + 1; at < to; at += LogRatio.BLOCK) {
            int n = Math.min(LogRatio.BLOCK, to - at);
            ratio.fill(bars.open(), at, bars.close(), at - 1, n, jump);
            ranges += rogersSatchell(bars, at, n, ratio, up, down, move);
            jumps += sum(jump, firstJump, n);
            jumpSquares += sumOfSquares(jump, firstJump, n);
            moves += sum(move, firstMove, n);
            moveSquares += sumOfSquares(move, firstMove, n);
        }
        double k = 0.34 / (1.34 + (count + 1) / (count - 1));
        return sampleVariance(jumps, jumpSquares, count)
                + k * sampleVariance(moves, moveSquares, count)
                + (1 - k) * atLeastZero(ranges / count);
    }

    private static double sampleVariance(double sum, double squares, double n) {
        return atLeastZero((squares - sum * sum / n) / (n - 1));
    }

    /** Returns a figure that only rounding can have made negative. */
    private static double atLeastZero(double variance) {
        return variance < 0 ? 0 : variance;
    }

    /** Returns Σ (x - centre), as four sums that do not wait for each other. */
    private static double sum(double[] x, double centre, int n) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i < n - 3; i += 4) {
            a += x[i] - centre;
            b += x[i + 1] - centre;
            c += x[i + 2] - centre;
            d += x[i + 3] - centre;
        }
        for (; i < n; i++) {
            a += x[i] - centre;
        }
        return (a + b) + (c + d);
    }

    private static double sumOfSquares(double[] x, double centre, int n) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i < n - 3; i += 4) {
            a += (x[i] - centre) * (x[i] - centre);
            b += (x[i + 1] - centre) * (x[i + 1] - centre);
            c += (x[i + 2] - centre) * (x[i + 2] - centre);
            d += (x[i + 3] - centre) * (x[i + 3] - centre);
        }
        for (; i < n; i++) {
            a += (x[i] - centre) * (x[i] - centre);
        }
        return (a + b) + (c + d);
    }

    /** Returns the number of bars in the range. */
    static int requireBars(BarColumns bars, int from, int to, int least) {
        Objects.checkFromToIndex(from, to, bars.size());
        if (to - from < least) {
            throw new IllegalArgumentException("bars must be at least " + least + ": " + (to - from));
        }
        return to - from;
    }
}
