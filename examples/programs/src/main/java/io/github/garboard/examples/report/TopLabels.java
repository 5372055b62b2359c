package io.github.garboard.examples.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places labels above a plot in rows, left or right of what they stand at, so that no label covers another one, or the line
 * that comes down from another one; with as few rows as that takes, and in the order of their places.
 */
final class TopLabels {

    /** Between labels in a row. */
    private static final double GAP = 10;

    /** Between a label and its line. */
    private static final double OFFSET = 3;

    /** With more labels than this not every choice of sides is tried: the time would double with each. */
    private static final int TRIED_FULLY = 8;

    private static final long COLLISION = 10_000;
    private static final long ROW = 100;

    private TopLabels() {}

    /**
     * A label without a place.
     *
     * @param text the label
     * @param x what it stands at
     * @param hasLine whether a line comes down from it at x
     */
    record Wanted(String text, double x, boolean hasLine) {}

    /**
     * A label and its place.
     *
     * @param label what is placed
     * @param left where the text begins
     * @param row 0 is the row nearest to the plot
     */
    record Placed(Wanted label, double left, int row) {

        double right() {
            return left + Lettering.width(label.text());
        }

        boolean collides(Placed other) {
            boolean overlap = row == other.row && left < other.right() + GAP && other.left < right() + GAP;
            return overlap || covers(other) || other.covers(this);
        }

        private boolean covers(Placed other) {
            double x = other.label.x();
            return other.label.hasLine() && row < other.row && left - OFFSET < x && x < right() + OFFSET;
        }

        private boolean coversItself() {
            return label.hasLine() && left < label.x() && label.x() < right();
        }

        private boolean isOutOfOrder(Placed other) {
            return row == other.row && label.x() < other.label.x() && left > other.left;
        }
    }

    /** Returns the labels with their places, none of which begins before or ends after the given bounds if it fits at all. */
    static List<Placed> place(List<Wanted> wanted, double leftBound, double rightBound) {
        Comparator<Wanted> fromLeft = Comparator.comparingDouble(Wanted::x);
        List<Wanted> ascending = wanted.stream().sorted(fromLeft).toList();
        List<Wanted> descending = wanted.stream().sorted(fromLeft.reversed()).toList();
        int choices = 1 << Math.min(TRIED_FULLY, wanted.size());
        List<Placed> best = List.of();
        long least = Long.MAX_VALUE;
        for (int leftwards = 0; leftwards < choices; leftwards++) {
            for (List<Wanted> order : List.of(descending, ascending)) {
                List<Placed> placed = rows(order, leftwards, leftBound, rightBound);
                long cost = cost(placed);
                if (cost < least) {
                    least = cost;
                    best = placed;
                }
            }
        }
        return best;
    }

    /** Returns the number of rows that the labels take. */
    static int rows(List<Placed> placed) {
        return placed.stream().mapToInt(label -> label.row() + 1).max().orElse(0);
    }

    /** Puts one label after the other into the lowest row where it collides least. */
    private static List<Placed> rows(List<Wanted> order, int leftwards, double leftBound, double rightBound) {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Wanted label = order.get(i);
            double left = left(label, ((leftwards >> i) & 1) == 1, leftBound, rightBound);
            Placed best = new Placed(label, left, 0);
            long least = collisions(best, placed);
            for (int row = 1; row < order.size() && least > 0; row++) {
                Placed candidate = new Placed(label, left, row);
                long collisions = collisions(candidate, placed);
                if (collisions < least) {
                    least = collisions;
                    best = candidate;
                }
            }
            placed.add(best);
        }
        return placed;
    }

    private static double left(Wanted label, boolean leftwards, double leftBound, double rightBound) {
        double width = Lettering.width(label.text());
        double left = leftwards ? label.x() - OFFSET - width : label.x() + OFFSET;
        return Math.max(leftBound, Math.min(rightBound - width, left));
    }

    private static long collisions(Placed one, List<Placed> others) {
        return others.stream().filter(one::collides).count();
    }

    private static long cost(List<Placed> placed) {
        long cost = ROW * rows(placed)
                + COLLISION * placed.stream().filter(Placed::coversItself).count();
        for (int i = 0; i < placed.size(); i++) {
            Placed one = placed.get(i);
            cost += placed.stream().filter(one::isOutOfOrder).count();
            cost += COLLISION * collisions(one, placed.subList(0, i));
        }
        return cost;
    }
}
