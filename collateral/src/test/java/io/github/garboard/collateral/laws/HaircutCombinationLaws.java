package io.github.garboard.collateral.laws;

import io.github.garboard.collateral.Haircut;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What the combinations of two haircuts keep: none is less conservative than its parts, and each is as conservative as
 * the next.
 *
 * @param <A> the type of the assets
 */
public interface HaircutCombinationLaws<A> extends HaircutLaws<A> {

    /** Returns the haircut that the one under test is combined with. */
    Haircut<A> other();

    /** The larger, both one after the other, and the sum are never below either. */
    @Property
    default void combinationIsNeverLessConservativeThanItsParts(
            @ForAll("anyAsset") A asset, @ForAll("anyAmount") double amount, @ForAll("anyHorizon") double years) {
        double one = haircut().fraction(asset, amount, years);
        double two = other().fraction(asset, amount, years);
        double least = Math.max(one, two);
        Law.holds(haircut().max(other()).fraction(asset, amount, years) == least, one + " or " + two);
        double successive = haircut().andThen(other()).fraction(asset, amount, years);
        Law.holds(successive >= least && successive <= 1, one + " and then " + two + " is " + successive);
        double sum = haircut().plus(other()).fraction(asset, amount, years);
        Law.holds(sum >= least && sum <= 1, one + " and " + two + " is " + sum);
    }

    /** One haircut after another leaves the product of what they leave, and never takes more than their sum. */
    @Property
    default void successiveHaircutsMultiplyWhatTheyLeave(
            @ForAll("anyAsset") A asset, @ForAll("anyAmount") double amount, @ForAll("anyHorizon") double years) {
        double one = haircut().fraction(asset, amount, years);
        double two = other().fraction(asset, amount, years);
        double successive = haircut().andThen(other()).fraction(asset, amount, years);
        Law.holds(
                Math.abs(1 - successive - (1 - one) * (1 - two)) <= TOLERANCE,
                one + " and then " + two + " is " + successive);
        double sum = haircut().plus(other()).fraction(asset, amount, years);
        Law.holds(successive <= sum + TOLERANCE, successive + " is above the sum " + sum);
    }

    /** A cap is never exceeded and never raises. */
    @Property
    default void capOnlyLowers(
            @ForAll("anyAsset") A asset, @ForAll("anyAmount") double amount, @ForAll("anyHorizon") double years) {
        double fraction = haircut().fraction(asset, amount, years);
        double cap = other().fraction(asset, amount, years);
        double capped = haircut().cappedAt(cap).fraction(asset, amount, years);
        Law.holds(capped == Math.min(cap, fraction), fraction + " capped at " + cap + " is " + capped);
    }
}
