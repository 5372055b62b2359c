package io.github.garboard.margin;

import java.util.Arrays;

/** Sums that change by a row at a time, each with what its additions have rounded away. Mutable. */
final class CompensatedRow {

    private final ScenarioSet scenarios;
    private final double[] sums;
    private final double[] lost;

    CompensatedRow(ScenarioSet scenarios) {
        this.scenarios = scenarios;
        this.sums = new double[scenarios.size()];
        this.lost = new double[scenarios.size()];
    }

    double sum(int scenario) {
        return sums[scenario] + lost[scenario];
    }

    /**
     * Adds sign min(cap, quantity x) to every sum.
     *
     * @throws IllegalArgumentException if a sum would not be finite; nothing has changed then
     */
    void add(double[] row, double quantity, double cap, double sign) {
        for (int s = 0; s < sums.length; s++) {
            double next = sums[s] + sign * Math.min(cap, quantity * row[s]);
            if (!Double.isFinite(next)) {
                throw new IllegalArgumentException(
                        "pnl of the book in scenario " + scenarios.scenario(s).name() + " must be finite: " + next);
            }
        }
        for (int s = 0; s < sums.length; s++) {
            double sum = sums[s];
            double term = sign * Math.min(cap, quantity * row[s]);
            double next = sum + term;
            double added = next - sum;
            lost[s] += (sum - (next - added)) + (term - added);
            sums[s] = next;
        }
    }

    /** Takes sums as they are and returns the largest change. */
    double set(double[] exact) {
        double change = 0;
        for (int s = 0; s < sums.length; s++) {
            change = Math.max(change, Math.abs(sum(s) - exact[s]));
            sums[s] = exact[s];
        }
        Arrays.fill(lost, 0);
        return change;
    }
}
