package io.github.garboard.collateral.haircut;

import io.github.garboard.collateral.Haircut;

/**
 * Limits that keep a haircut from following the market up and down.
 *
 * <p>A current estimate e becomes the target max(floor, (1 - w) e + w s), with w the weight of the stressed estimate s;
 * the haircut moves to the target by no more than a step for each day, of its own size up and down.
 *
 * <p>Sources: Delegated Regulation (EU) 153/2013, Art. 28 (at least 25 % weight to stressed observations; a floor from a
 * ten-year look-back) and Art. 41 (haircuts to limit procyclical effects). The steps are the caller's.
 *
 * @param floor the smallest haircut, such as the estimate over a long window, in [0, 1]
 * @param stressedWeight w, in [0, 1]; 0 to leave stress out
 * @param stressed s, the haircut of a stressed time, in [0, 1]
 * @param largestStepUpPerDay the largest rise in a day, above 0; infinite for no limit
 * @param largestStepDownPerDay the largest fall in a day, above 0; infinite for no limit
 */
public record AntiProcyclicality(
        double floor,
        double stressedWeight,
        double stressed,
        double largestStepUpPerDay,
        double largestStepDownPerDay) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is outside of its range
     */
    public AntiProcyclicality {
        Haircut.requireFraction("floor", floor);
        Haircut.requireFraction("stressedWeight", stressedWeight);
        Haircut.requireFraction("stressed", stressed);
        requireStep("largestStepUpPerDay", largestStepUpPerDay);
        requireStep("largestStepDownPerDay", largestStepDownPerDay);
    }

    /**
     * Returns the haircut to move to: max(floor, (1 - w) estimate + w s), at most 1.
     *
     * @param estimate the current estimate, in [0, 1]
     * @throws IllegalArgumentException if it is not
     */
    public double target(double estimate) {
        return Math.max(floor, blended(estimate));
    }

    /** Returns (1 - w) estimate + w s, at most 1. */
    double blended(double estimate) {
        Haircut.requireFraction("estimate", estimate);
        return Math.min(1, (1 - stressedWeight) * estimate + stressedWeight * stressed);
    }

    private static void requireStep(String name, double step) {
        if (!(step > 0)) {
            throw new IllegalArgumentException(name + " must be above 0: " + step);
        }
    }
}
