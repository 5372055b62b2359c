package io.github.garboard.collateral.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What a haircut keeps whose value is concave in the amount: each unit adds at most what the one before did, so that a
 * large holding is never worth more than its slices.
 *
 * <p>Tables, estimates, marginal tiers and the square root of size keep it. The square-root impact keeps it while its
 * haircut is below 1 only, tiers that apply to the whole amount not at all.
 *
 * @param <A> the type of the assets
 */
public interface HaircutConcavityLaws<A> extends HaircutLaws<A> {

    /** An amount between two others is worth at least what the line between them says. */
    @Property
    default void valueIsConcaveInTheAmount(
            @ForAll("anyAsset") A asset,
            @ForAll("anyAmount") double amount,
            @ForAll("anyAmount") double otherAmount,
            @ForAll("anyHorizon") double years) {
        double middle = amount / 2 + otherAmount / 2;
        double line = value(asset, amount, years) / 2 + value(asset, otherAmount, years) / 2;
        double value = value(asset, middle, years);
        Law.holds(
                value >= line - TOLERANCE * middle,
                middle + " are worth " + value + ", the mean of " + amount + " and " + otherAmount + " is " + line);
    }

    private double value(A asset, double amount, double years) {
        return amount * (1 - haircut().fraction(asset, amount, years));
    }
}
