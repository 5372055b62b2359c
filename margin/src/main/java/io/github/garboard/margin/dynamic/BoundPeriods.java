package io.github.garboard.margin.dynamic;

/**
 * How many past periods had a requirement that a limit set, and not the model. A promise of the model about breaches speaks for
 * the other periods: floor and falls can only have prevented breaches, cap and rises can only have added some.
 *
 * @param floor the periods at the floor
 * @param cap the periods at the cap
 * @param rise the periods held back on the way up
 * @param fall the periods held back on the way down
 */
public record BoundPeriods(long floor, long cap, long rise, long fall) {

    static final BoundPeriods NONE = new BoundPeriods(0, 0, 0, 0);

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public BoundPeriods {
        if (Math.min(Math.min(floor, cap), Math.min(rise, fall)) < 0) {
            throw new IllegalArgumentException(
                    "counts must be >= 0: floor " + floor + ", cap " + cap + ", rise " + rise + ", fall " + fall);
        }
    }

    /** Returns the periods in which less was held than the model said: cap and rise. */
    public long below() {
        return cap + rise;
    }

    /** Returns the periods in which more was held than the model said: floor and fall. */
    public long above() {
        return floor + fall;
    }

    BoundPeriods with(Limit limit) {
        return switch (limit) {
            case NONE -> this;
            case FLOOR -> new BoundPeriods(floor + 1, cap, rise, fall);
            case CAP -> new BoundPeriods(floor, cap + 1, rise, fall);
            case RISE -> new BoundPeriods(floor, cap, rise + 1, fall);
            case FALL -> new BoundPeriods(floor, cap, rise, fall + 1);
        };
    }
}
