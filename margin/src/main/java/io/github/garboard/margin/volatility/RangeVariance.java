package io.github.garboard.margin.volatility;

import java.util.Objects;

/** The estimators of {@link VarianceEstimator} over columns. */
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
        double sum = 0;
        for (int i = from + 1; i < to; i++) {
            double excess = LogRatio.of(close[i], close[i - 1]) - mean;
            sum += excess * excess;
        }
        return sum / (moves - 1);
    }

    private static double parkinson(BarColumns bars, int from, int to) {
        int count = requireBars(bars, from, to, 1);
        double[] high = bars.high();
        double[] low = bars.low();
        double sum = 0;
        for (int i = from; i < to; i++) {
            double range = LogRatio.of(high[i], low[i]);
            sum += range * range;
        }
        return sum / (FOUR_LOG_TWO * count);
    }

    private static double garmanKlass(BarColumns bars, int from, int to) {
        int count = requireBars(bars, from, to, 1);
        double[] open = bars.open();
        double[] high = bars.high();
        double[] low = bars.low();
        double[] close = bars.close();
        double sum = 0;
        for (int i = from; i < to; i++) {
            double range = LogRatio.of(high[i], low[i]);
            double move = LogRatio.of(close[i], open[i]);
            sum += 0.5 * range * range - TWO_LOG_TWO_LESS_ONE * move * move;
        }
        return sum / count;
    }

    private static double rogersSatchell(BarColumns bars, int from, int to) {
        int count = requireBars(bars, from, to, 1);
        double[] open = bars.open();
        double[] high = bars.high();
        double[] low = bars.low();
        double[] close = bars.close();
        double sum = 0;
        for (int i = from; i < to; i++) {
            double up = LogRatio.of(high[i], open[i]);
            double down = LogRatio.of(low[i], open[i]);
            double move = LogRatio.of(close[i], open[i]);
            sum += up * (up - move) + down * (down - move);
        }
        return atLeastZero(sum / count);
    }

    /** Sums are of deviations from the first move, which costs one pass and keeps the digits of a steady drift. */
    private static double yangZhang(BarColumns bars, int from, int to) {
        double n = requireBars(bars, from, to, 3) - 1;
        double[] open = bars.open();
        double[] high = bars.high();
        double[] low = bars.low();
        double[] close = bars.close();
        double firstJump = LogRatio.of(open[from + 1], close[from]);
        double firstMove = LogRatio.of(close[from + 1], open[from + 1]);
        double jumps = 0;
        double jumpSquares = 0;
        double moves = 0;
        double moveSquares = 0;
        double ranges = 0;
        for (int i = from + 1; i < to; i++) {
            double jump = LogRatio.of(open[i], close[i - 1]) - firstJump;
            double up = LogRatio.of(high[i], open[i]);
            double down = LogRatio.of(low[i], open[i]);
            double move = LogRatio.of(close[i], open[i]);
            ranges += up * (up - move) + down * (down - move);
            jumps += jump;
            jumpSquares += jump * jump;
            moves += move - firstMove;
            moveSquares += (move - firstMove) * (move - firstMove);
        }
        double k = 0.34 / (1.34 + (n + 1) / (n - 1));
        return sampleVariance(jumps, jumpSquares, n)
                + k * sampleVariance(moves, moveSquares, n)
                + (1 - k) * atLeastZero(ranges / n);
    }

    private static double sampleVariance(double sum, double squares, double n) {
        return atLeastZero((squares - sum * sum / n) / (n - 1));
    }

    /** Returns a figure that only rounding can have made negative. */
    private static double atLeastZero(double variance) {
        return variance < 0 ? 0 : variance;
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
