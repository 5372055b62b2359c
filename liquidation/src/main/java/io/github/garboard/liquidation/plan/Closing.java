package io.github.garboard.liquidation.plan;

import java.util.function.DoubleUnaryOperator;

/** The health of an account along a closing: a function of the amount closed, taken to be concave. */
final class Closing {

    /** An amount closed and the health there. */
    record Probe(double amount, double health) {

        Probe best(Probe other) {
            return other.health > health || (other.health == health && other.amount < amount) ? other : this;
        }
    }

    /** The golden section, (sqrt(5) - 1) / 2. */
    private static final double GOLDEN = 0.6180339887498949;

    /** The part of a position to which the amount of largest health is found: the last bits of a double. */
    private static final double RESOLUTION = 0x1p-50;

    /** The smallest difference of amounts that a search tells apart, for positions near the bottom of the doubles. */
    private static final double SMALLEST = Double.MIN_NORMAL;

    /** The part of a position left open to see whether health still rises at its end. */
    private static final double END = 0x1p-20;

    /** Chords tried before the last bits: one for a linear health, one more for each kink on the way. */
    private static final int CHORDS = 4;

    /** How fast the search widens from the last bits. */
    private static final int WIDENING = 4;

    private final DoubleUnaryOperator health;
    private final double size;
    private final Probe start;

    /**
     * Creates the search.
     *
     * @param health the health after closing an amount
     * @param size the largest amount
     * @param reached the health after closing nothing
     */
    Closing(DoubleUnaryOperator health, double size, double reached) {
        this.health = health;
        this.size = size;
        this.start = new Probe(0, reached);
    }

    /** Returns the smallest amount that reaches the target if one does, else the amount of largest health. */
    Probe towards(double target) {
        Probe whole = probe(size);
        if (whole.health() >= target) {
            return smallestReaching(target, whole);
        }
        // concave and still rising at the end: the end is the largest
        if (probe(size - END * size).health() < whole.health()) {
            return whole;
        }
        Probe largest = largest(target, whole);
        return largest.health() >= target ? smallestReaching(target, largest) : largest;
    }

    /** Golden-section search, which ends early at a probe that reaches the target. */
    private Probe largest(double target, Probe whole) {
        double low = 0;
        double high = size;
        Probe left = probe(high - GOLDEN * (high - low));
        Probe right = probe(low + GOLDEN * (high - low));
        Probe best = whole.best(left).best(right);
        while (best.health() < target && high - low > Math.max(RESOLUTION * size, SMALLEST)) {
            if (left.health() < right.health()) {
                low = left.amount();
                left = right;
                right = probe(low + GOLDEN * (high - low));
                best = best.best(right);
            } else {
                high = right.amount();
                right = left;
                left = probe(high - GOLDEN * (high - low));
                best = best.best(left);
            }
        }
        return best;
    }

    /** Narrows down to neighbouring doubles: the upper end always holds the target, the lower one never. */
    private Probe smallestReaching(double target, Probe reaching) {
        Probe fails = start;
        Probe holds = reaching;
        for (int i = 0; i < CHORDS; i++) {
            double part = (target - fails.health()) / (holds.health() - fails.health());
            double amount = fails.amount() + part * (holds.amount() - fails.amount());
            if (!(amount > fails.amount() && amount < holds.amount())) {
                break;
            }
            Probe chord = probe(amount);
            if (chord.health() >= target) {
                holds = chord;
            } else {
                fails = chord;
            }
        }
        // a chord is right but for its last bits, where health is linear
        for (double width = 2 * Math.ulp(holds.amount()); holds.amount() - width > fails.amount(); width *= WIDENING) {
            Probe below = probe(holds.amount() - width);
            if (below.health() < target) {
                fails = below;
                break;
            }
            holds = below;
        }
        return bisect(target, fails, holds);
    }

    private Probe bisect(double target, Probe failing, Probe holding) {
        double fails = failing.amount();
        Probe holds = holding;
        while (true) {
            double middle = fails + (holds.amount() - fails) / 2;
            if (!(middle > fails && middle < holds.amount())) {
                return holds;
            }
            Probe probe = probe(middle);
            if (probe.health() >= target) {
                holds = probe;
            } else {
                fails = middle;
            }
        }
    }

    private Probe probe(double amount) {
        return new Probe(amount, health.applyAsDouble(amount));
    }
}
