package io.github.garboard.margin.sensitivity;

import java.util.Arrays;

/** The arithmetic of one measure over resolved names. Mutable: it reuses its memory. */
final class MeasureKernel {

    /** The 99.5 % quantile of the standard normal, squared, less 1: a published constant of the curvature rule. */
    static final double CURVATURE_TAIL = 2.5758293035489004 * 2.5758293035489004 - 1;

    private final MeasureIndex index;
    private final boolean curvature;
    private final boolean byBucket;
    private final double[] weighted;
    private final double[] nets;
    private final double[] concentrations;
    private final double[] inverses;
    private final double[] roots;
    private final double[] sums;

    MeasureKernel(SensitivityMeasure measure, MeasureIndex index) {
        this.index = index;
        this.curvature = measure.form() == SensitivityMeasure.Form.CURVATURE;
        this.byBucket = measure.concentration() == SensitivityMeasure.Concentration.BUCKET;
        this.weighted = new double[index.weights.length];
        this.nets = new double[index.thresholds.length];
        this.concentrations = new double[weighted.length];
        this.inverses = new double[weighted.length];
        this.roots = new double[index.ends.length];
        this.sums = new double[index.ends.length];
    }

    double amount(double[] amounts, int offset) {
        net(amounts, offset);
        boolean concentrated = weigh();
        aggregateWithin(concentrated && !byBucket);
        int named = index.residual ? roots.length - 1 : roots.length;
        double root = aggregateAcross(named, concentrated && byBucket);
        if (!curvature) {
            return index.residual ? root + roots[named] : root;
        }
        int to = named == 0 ? 0 : index.ends[named - 1];
        return convex(0, to, root) + (index.residual ? convex(to, weighted.length, roots[named]) : 0);
    }

    private void net(double[] amounts, int offset) {
        Arrays.fill(weighted, 0);
        for (int i = 0; i < index.columns.length; i++) {
            weighted[index.factors[i]] += index.scales[i] * amounts[offset + index.columns[i]];
        }
    }

    /** Turns nets into weighted sensitivities; whether a threshold is passed. */
    private boolean weigh() {
        Arrays.fill(nets, 0);
        for (int k = 0; k < weighted.length; k++) {
            if (index.groups[k] >= 0) {
                nets[index.groups[k]] += weighted[k];
            }
        }
        boolean concentrated = false;
        for (int g = 0; g < nets.length; g++) {
            nets[g] = Math.max(1, Math.sqrt(Math.abs(nets[g]) / index.thresholds[g]));
            concentrated |= nets[g] != 1;
        }
        for (int k = 0; k < weighted.length; k++) {
            double concentration = index.groups[k] >= 0 ? nets[index.groups[k]] : 1;
            concentrations[k] = concentration;
            inverses[k] = 1 / concentration;
            weighted[k] *= index.weights[k] * concentration;
        }
        return concentrated;
    }

    private void aggregateWithin(boolean falling) {
        int from = 0;
        int at = 0;
        for (int b = 0; b < roots.length; b++) {
            int end = index.ends[b];
            double form = 0;
            double sum = 0;
            for (int k = from; k < end; k++) {
                double row = falling ? fallingRow(at, from, k) : row(at, from, k);
                at += k - from;
                form += weighted[k] * (weighted[k] + 2 * row);
                sum += weighted[k];
            }
            roots[b] = Math.sqrt(Math.max(0, form));
            sums[b] = Math.max(-roots[b], Math.min(sum, roots[b]));
            from = end;
        }
    }

    private double row(int at, int from, int to) {
        double row = 0;
        for (int l = from; l < to; l++) {
            row += index.within[at + l - from] * weighted[l];
        }
        return row;
    }

    private double fallingRow(int at, int from, int to) {
        double row = 0;
        for (int l = from; l < to; l++) {
            // the smaller of the two ratios is min / max
            double fall = Math.min(concentrations[to] * inverses[l], concentrations[l] * inverses[to]);
            row += index.within[at + l - from] * fall * weighted[l];
        }
        return row;
    }

    private double aggregateAcross(int named, boolean falling) {
        double form = 0;
        int at = 0;
        for (int b = 0; b < named; b++) {
            double row = 0;
            for (int c = 0; c < b; c++) {
                double fall = falling ? Math.min(nets[b] / nets[c], nets[c] / nets[b]) : 1;
                row += index.across[at++] * fall * sums[c];
            }
            form += roots[b] * roots[b] + 2 * row * sums[b];
        }
        return Math.sqrt(Math.max(0, form));
    }

    private double convex(int from, int to, double root) {
        double sum = 0;
        double gross = 0;
        for (int k = from; k < to; k++) {
            sum += weighted[k];
            gross += Math.abs(weighted[k]);
        }
        double theta = gross == 0 ? 0 : Math.min(sum / gross, 0);
        return Math.max(0, sum + (CURVATURE_TAIL * (1 + theta) - theta) * root);
    }
}
