package io.github.garboard.margin.scanning;

import io.github.garboard.margin.internal.Checks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A spread of opposite deltas: between months of one commodity, where it is charged, or between commodities, where it earns a
 * credit.
 *
 * @param name the name that results report, not blank
 * @param legs at least two, each of another delta
 */
public record Spread(String name, List<Leg> legs) {

    /** Which side of the market a leg takes; a spread may also be held the other way round. */
    public enum Side {
        /** Long, if the B legs are short. */
        A,
        /** Short, if the A legs are long. */
        B
    }

    /**
     * One leg.
     *
     * @param index which delta it takes
     * @param ratio how much of it one spread takes, positive and finite
     * @param side its side
     */
    public record Leg(int index, double ratio, Side side) {

        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the index is negative or the ratio not positive and finite
         */
        public Leg {
            if (index < 0) {
                throw new IllegalArgumentException("index must be >= 0: " + index);
            }
            Checks.requirePositive("ratio", ratio);
        }
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the name is blank, there are fewer than two legs, two legs take one delta, or all
     *     legs are of one side
     */
    public Spread {
        Checks.requireName("name", name);
        legs = List.copyOf(legs);
        Set<Integer> indexes = new HashSet<>();
        Set<Side> sides = new HashSet<>();
        for (Leg leg : legs) {
            sides.add(leg.side);
            if (!indexes.add(leg.index)) {
                throw new IllegalArgumentException("legs of " + name + " must take different deltas: " + leg.index);
            }
        }
        if (sides.size() < 2) {
            throw new IllegalArgumentException("legs of " + name + " must be of both sides: " + legs);
        }
    }

    /**
     * Returns the spread of one delta against another.
     *
     * @param name the name, not blank
     * @param near the index of one
     * @param far the index of the other
     * @param deltaPerSpread how much of each one spread takes, positive and finite
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public static Spread of(String name, int near, int far, double deltaPerSpread) {
        return new Spread(name, List.of(new Leg(near, deltaPerSpread, Side.A), new Leg(far, deltaPerSpread, Side.B)));
    }

    /**
     * Forms as many of each spread as the deltas allow, in the order given, each taking its deltas away from the next: the
     * order is the priority.
     *
     * @param deltas the net deltas, finite
     * @param spreads the spreads, first come first served
     * @return how many of each were formed, and the deltas that remain
     * @throws IllegalArgumentException if a delta is not finite or a leg takes a delta that is not there
     */
    public static Formed form(List<Double> deltas, List<Spread> spreads) {
        double[] left = new double[deltas.size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = Checks.requireFinite("delta " + i, deltas.get(i));
        }
        List<Double> counts = new ArrayList<>(spreads.size());
        for (Spread spread : spreads) {
            counts.add(spread.take(left));
        }
        List<Double> remaining = new ArrayList<>(left.length);
        for (double delta : left) {
            remaining.add(delta);
        }
        return new Formed(counts, remaining);
    }

    private double take(double[] deltas) {
        double straight = available(deltas, Side.A);
        double reversed = available(deltas, Side.B);
        double count = Math.max(straight, reversed);
        Side longSide = straight >= reversed ? Side.A : Side.B;
        for (Leg leg : legs) {
            double taken = count * leg.ratio;
            double delta = deltas[leg.index];
            // what is taken in full leaves exactly nothing
            deltas[leg.index] = Math.abs(delta) <= taken ? 0 : delta - (leg.side == longSide ? taken : -taken);
        }
        return count;
    }

    private double available(double[] deltas, Side longSide) {
        double count = Double.POSITIVE_INFINITY;
        for (Leg leg : legs) {
            if (leg.index >= deltas.length) {
                throw new IllegalArgumentException(
                        "leg of " + name + " must take one of " + deltas.length + " deltas: " + leg.index);
            }
            double held = leg.side == longSide ? deltas[leg.index] : -deltas[leg.index];
            count = Math.min(count, Math.max(0, held) / leg.ratio);
        }
        return count;
    }

    /**
     * What was formed.
     *
     * @param counts how many of each spread, in the order of the spreads, non-negative
     * @param remaining the deltas that no spread took
     */
    public record Formed(List<Double> counts, List<Double> remaining) {

        /** Copies. */
        public Formed {
            counts = List.copyOf(counts);
            remaining = List.copyOf(remaining);
        }
    }
}
