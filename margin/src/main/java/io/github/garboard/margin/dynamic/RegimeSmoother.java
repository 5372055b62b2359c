package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.dynamic.RegimeFilter.Regimes;

/**
 * The probability of stress for each move given all moves, and the regimes that are most likely given those probabilities.
 * Mutable: it holds the sums of the last pass.
 */
final class RegimeSmoother {

    private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

    /** A thousandth of the volatility of all moves, which is 1. */
    private static final double LOWEST_VARIANCE = 1e-6;

    private final double[] moves;

    /** Probabilities of stress given the moves before, and given those and the move itself. */
    private final double[] before;

    private final double[] seen;

    private double calms;
    private double stresses;
    private double calmSquares;
    private double stressSquares;
    private double toStress;
    private double toCalm;
    private double lastStress;

    RegimeSmoother(double[] moves) {
        this.moves = moves;
        before = new double[moves.length];
        seen = new double[moves.length];
    }

    /** Goes forward and back under some regimes and returns the log-likelihood. */
    double smooth(Regimes regimes) {
        double logLikelihood = forward(regimes);
        back(regimes);
        return logLikelihood;
    }

    private double forward(Regimes regimes) {
        RegimeFilter state = regimes.start();
        double sum = 0;
        for (int t = 0; t < moves.length; t++) {
            before[t] = state.stress();
            seen[t] = state.seen(moves[t]);
            // by the likelier regime, which cannot have vanished: density = its own over its part
            boolean stressed = seen[t] > 0.5;
            double volatility = stressed ? regimes.stressVolatility() : regimes.calmVolatility();
            double prior = stressed ? before[t] : 1 - before[t];
            double part = stressed ? seen[t] : 1 - seen[t];
            double z = moves[t] / volatility;
            sum += Math.log(prior / part) - Math.log(volatility) - 0.5 * (LOG_TWO_PI + z * z);
            state = state.next(moves[t]);
        }
        return sum;
    }

    private void back(Regimes regimes) {
        int last = moves.length - 1;
        double stress = seen[last];
        lastStress = stress;
        clear();
        add(moves[last], stress);
        for (int t = last - 1; t >= 0; t--) {
            double ratioStress = ratio(stress, before[t + 1]);
            double ratioCalm = ratio(1 - stress, 1 - before[t + 1]);
            double leaving = seen[t] * regimes.toCalm() * ratioCalm;
            double staying = seen[t] * (1 - regimes.toCalm()) * ratioStress;
            toCalm += leaving;
            toStress += (1 - seen[t]) * regimes.toStress() * ratioStress;
            stress = Math.min(1, leaving + staying);
            add(moves[t], stress);
        }
    }

    private void clear() {
        calms = 0;
        stresses = 0;
        calmSquares = 0;
        stressSquares = 0;
        toStress = 0;
        toCalm = 0;
    }

    private void add(double move, double stress) {
        stresses += stress;
        calms += 1 - stress;
        stressSquares += stress * move * move;
        calmSquares += (1 - stress) * move * move;
    }

    /** Returns whether the last pass has told two regimes apart that a filter can have. */
    boolean separates() {
        return calms - (1 - lastStress) > 0
                && stresses - lastStress > 0
                && toStress + toCalm > 0
                && variance(stressSquares, stresses) > variance(calmSquares, calms);
    }

    /** Returns the regimes that the last pass makes most likely. */
    Regimes regimes() {
        return new Regimes(
                Math.sqrt(variance(calmSquares, calms)),
                Math.sqrt(variance(stressSquares, stresses)),
                Math.min(1, toStress / (calms - (1 - lastStress))),
                Math.min(1, toCalm / (stresses - lastStress)));
    }

    private static double variance(double squares, double count) {
        return Math.max(LOWEST_VARIANCE, squares / count);
    }

    private static double ratio(double after, double before) {
        return before > 0 ? after / before : 0;
    }
}
