package io.github.garboard.liquidation.plan;

import io.github.garboard.liquidation.HealthFunction;
import io.github.garboard.liquidation.Holdings;

/**
 * The health of an account along the closing of one position: a function of the amount closed, taken to be concave.
 *
 * @param <K> the caller's type of position names
 * @param <M> the caller's market
 */
final class Closing<K, M> {

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

    private final HealthFunction<K, M> health;
    private final Holdings<K> holdings;
    private final int index;
    private final M market;
    private final double size;

    Closing(HealthFunction<K, M> health, Holdings<K> holdings, int index, M market) {
        this.health = health;
        this.holdings = holdings;
        this.index = index;
        this.market = market;
        this.size = Math.abs(holdings.quantity(index));
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

    /** Bisection down to neighbouring doubles: the upper end always holds the target, the lower one never. */
    private Probe smallestReaching(double target, Probe reaching) {
        double fails = 0;
        Probe holds = reaching;
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
        return new Probe(amount, LiquidationPlanner.health(health, holdings.reduce(index, amount), market));
    }
}
