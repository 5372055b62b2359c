package io.github.garboard.margin.measure;

import io.github.garboard.margin.PnlVector;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;

/** The losses of a vector, ascending, with the scenario that each belongs to: equal losses in the order of the scenarios. */
final class SortedLosses {

    private final PnlVector portfolio;
    private final double[] ascending;

    private SortedLosses(PnlVector portfolio, double[] ascending) {
        this.portfolio = portfolio;
        this.ascending = ascending;
    }

    static SortedLosses of(PnlVector portfolio) {
        double[] losses = portfolio.toArray();
        for (int i = 0; i < losses.length; i++) {
            // 0 - x, for -0.0 would sort before 0.0
            losses[i] = 0 - losses[i];
        }
        Arrays.sort(losses);
        return new SortedLosses(portfolio, losses);
    }

    static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be in (0, 1): " + level);
        }
    }

    int size() {
        return ascending.length;
    }

    /** Returns the loss of a rank, from 1. */
    double ascending(int rank) {
        return ascending[rank - 1];
    }

    /** Returns the first scenario with the loss of a rank. */
    int scenario(int rank) {
        int at = 0;
        while (0 - portfolio.pnl(at) != ascending(rank)) {
            at++;
        }
        return at;
    }

    /**
     * Returns weights of scenarios from weights of ranks: scenarios of equal loss share the weights of their ranks in the order
     * of the scenarios.
     *
     * @param ofRank the weight of a rank, from 1
     */
    double[] scenarioWeights(IntToDoubleFunction ofRank) {
        Integer[] order = new Integer[ascending.length];
        Arrays.setAll(order, s -> s);
        Arrays.sort(order, Comparator.comparingDouble(s -> 0 - portfolio.pnl(s)));
        double[] weights = new double[order.length];
        for (int rank = 1; rank <= order.length; rank++) {
            weights[order[rank - 1]] = ofRank.applyAsDouble(rank);
        }
        return weights;
    }
}
