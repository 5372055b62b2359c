package io.github.garboard.greeks.numerical;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Brownian motion at given times from independent normal numbers: each step k settles W at one time, given W at a settled time before it
 * and, in a bridge, at one after it.
 *
 * <p>A bridge settles the last time first and then the middle of each gap in turn, so that the first numbers decide most.
 */
final class BrownianPaths {

    private static final int NONE = -1;

    private final int[] target;
    private final int[] left;
    private final int[] right;
    private final double[] leftWeight;
    private final double[] rightWeight;
    private final double[] deviation;
    private int settled;

    BrownianPaths(double[] times, boolean bridge) {
        int n = times.length;
        this.target = new int[n];
        this.left = new int[n];
        this.right = new int[n];
        this.leftWeight = new double[n];
        this.rightWeight = new double[n];
        this.deviation = new double[n];
        if (bridge) {
            bridge(times);
        } else {
            for (int i = 0; i < n; i++) {
                forward(times, i, i - 1);
            }
        }
    }

    private void bridge(double[] times) {
        int last = times.length - 1;
        forward(times, last, NONE);
        Queue<int[]> gaps = new ArrayDeque<>();
        gaps.add(new int[] {NONE, last});
        while (settled < times.length) {
            int[] gap = gaps.remove();
            int middle = (gap[0] + gap[1]) >> 1;
            if (middle > gap[0]) {
                between(times, middle, gap[0], gap[1]);
                gaps.add(new int[] {gap[0], middle});
                gaps.add(new int[] {middle, gap[1]});
            }
        }
    }

    private void forward(double[] times, int at, int from) {
        settle(at, from, NONE, 1, 0, Math.sqrt(times[at] - time(times, from)));
    }

    private void between(double[] times, int at, int from, int to) {
        double before = times[at] - time(times, from);
        double after = times[to] - times[at];
        double gap = before + after;
        settle(at, from, to, after / gap, before / gap, Math.sqrt(before * after / gap));
    }

    private void settle(int at, int from, int to, double fromWeight, double toWeight, double sd) {
        target[settled] = at;
        left[settled] = from;
        right[settled] = to;
        leftWeight[settled] = fromWeight;
        rightWeight[settled] = toWeight;
        deviation[settled] = sd;
        settled++;
    }

    private static double time(double[] times, int index) {
        return index == NONE ? 0 : times[index];
    }

    /** Makes W from normal numbers. */
    void build(double[] normals, double[] brownian) {
        for (int k = 0; k < target.length; k++) {
            double value = deviation[k] * normals[k];
            if (left[k] != NONE) {
                value += leftWeight[k] * brownian[left[k]];
            }
            if (right[k] != NONE) {
                value += rightWeight[k] * brownian[right[k]];
            }
            brownian[target[k]] = value;
        }
    }
}
