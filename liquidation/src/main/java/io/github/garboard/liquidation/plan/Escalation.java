package io.github.garboard.liquidation.plan;

/**
 * The part of a shortage that may be cured so far, which grows with the time since the liquidation began.
 *
 * <p>After a time t, the part min(1, initialPart + t / duration) of the whole shortage may be freed, of which some has been
 * freed already. A shortage below the small one may be cured at once.
 *
 * @param initialPart the part at the beginning, in [0, 1]
 * @param duration the time in which the part grows by 1, in the caller's units (seconds, slots), finite and non-negative;
 *     0 allows all at once
 * @param smallBelow the shortage below which all is allowed at once, in money, finite and non-negative
 * @see "Drift protocol v2, largest part to liquidate"
 */
public record Escalation(double initialPart, double duration, double smallBelow) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public Escalation {
        Checks.requireFraction("initialPart", initialPart);
        Checks.requireNonNegative("duration", duration);
        Checks.requireNonNegative("smallBelow", smallBelow);
    }

    /**
     * Returns the part of the current shortage that may be cured now: max(0, (shortage + freed) p - freed) / shortage.
     *
     * @param shortage the health that is still missing, in money, finite and positive
     * @param freed the health that this liquidation has brought so far, in money, finite and non-negative
     * @param elapsed the time since it began, in the units of the duration, finite and non-negative
     * @return a fraction of the shortage, in [0, 1]
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public double fraction(double shortage, double freed, double elapsed) {
        Checks.requirePositive("shortage", shortage);
        Checks.requireNonNegative("freed", freed);
        Checks.requireNonNegative("elapsed", elapsed);
        if (shortage < smallBelow || duration == 0) {
            return 1;
        }
        double part = Math.min(1, initialPart + elapsed / duration);
        return part == 1 ? 1 : Math.max(0, (shortage + freed) * part - freed) / shortage;
    }
}
