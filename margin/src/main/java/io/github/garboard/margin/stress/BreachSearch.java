package io.github.garboard.margin.stress;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** Finds where a function of moves turns negative. Confined to one thread. */
final class BreachSearch {

    /** Steps in which a ray is searched for its first breach. */
    private static final int STEPS = 64;

    /** The relative width to which a breach is located: some thousand roundings of a double. */
    private static final double WIDTH = 1e-12;

    /** The step of a central difference, in the unit of the moves. */
    private static final double STEP = 1e-5;

    /** Turns of one ray. */
    private static final int TURNS = 60;

    /** The relative gain in distance below which turning ends. */
    private static final double GAIN = 1e-11;

    private final ToDoubleFunction<double[]> excess;
    private final double[] point;

    BreachSearch(ToDoubleFunction<double[]> excess, int factors) {
        this.excess = excess;
        this.point = new double[factors];
    }

    /** Returns the distance of the first breach along a direction, infinite if there is none up to the most. */
    double distance(double[] direction, double most) {
        double holds = 0;
        double breaks = Double.POSITIVE_INFINITY;
        for (int step = 0; step <= STEPS && breaks == Double.POSITIVE_INFINITY; step++) {
            double distance = most * step / STEPS;
            if (isBroken(direction, distance)) {
                breaks = distance;
            } else {
                holds = distance;
            }
        }
        while (breaks < Double.POSITIVE_INFINITY && breaks - holds > WIDTH * breaks) {
            double middle = holds + (breaks - holds) / 2;
            if (isBroken(direction, middle)) {
                breaks = middle;
            } else {
                holds = middle;
            }
        }
        return breaks;
    }

    /** Returns the direction of length 1 in which the nearest breach was found. */
    double[] nearest(double most) {
        double[] best = turned(steepest(new double[point.length]), most);
        double least = distance(best, most);
        for (int axis = 0; axis < 2 * point.length && least > 0; axis++) {
            double[] start = new double[point.length];
            start[axis / 2] = axis % 2 == 0 ? 1 : -1;
            double[] end = turned(start, most);
            double distance = distance(end, most);
            if (distance < least) {
                least = distance;
                best = end;
            }
        }
        return best;
    }

    /** Turns a ray towards the steepest loss at its breach, by half as much where that overshoots. */
    private double[] turned(double[] start, double most) {
        double[] direction = start;
        double distance = distance(direction, most);
        double weight = 1;
        for (int turn = 0; turn < TURNS && weight > STEP && 0 < distance && distance <= most; turn++) {
            double[] down = steepest(times(direction, distance));
            double[] next = unit(blend(direction, down, weight));
            double nearer = distance(next, distance);
            if (nearer < distance) {
                weight = nearer > distance * (1 - GAIN) ? 0 : 1;
                direction = next;
                distance = nearer;
            } else {
                weight /= 2;
            }
        }
        return direction;
    }

    /** Returns the direction of steepest loss at a place; the first axis where nothing changes. */
    private double[] steepest(double[] place) {
        double[] down = new double[place.length];
        for (int i = 0; i < place.length; i++) {
            double[] moved = place.clone();
            moved[i] = place[i] + STEP;
            double above = value(moved);
            moved[i] = place[i] - STEP;
            down[i] = value(moved) - above;
        }
        return unit(down);
    }

    private boolean isBroken(double[] direction, double distance) {
        for (int i = 0; i < point.length; i++) {
            point[i] = distance * direction[i];
        }
        return value(point) < 0;
    }

    private double value(double[] moves) {
        double value = excess.applyAsDouble(moves);
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("excess must be a number at " + Arrays.toString(moves) + ": NaN");
        }
        return value;
    }

    static double[] times(double[] direction, double distance) {
        double[] place = direction.clone();
        for (int i = 0; i < place.length; i++) {
            place[i] *= distance;
        }
        return place;
    }

    private static double[] blend(double[] from, double[] to, double weight) {
        double[] blended = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            blended[i] = (1 - weight) * from[i] + weight * to[i];
        }
        return blended;
    }

    private static double[] unit(double[] vector) {
        double square = 0;
        for (double part : vector) {
            square += part * part;
        }
        if (!(square > 0 && square < Double.POSITIVE_INFINITY)) {
            double[] first = new double[vector.length];
            first[0] = 1;
            return first;
        }
        return times(vector, 1 / Math.sqrt(square));
    }
}
