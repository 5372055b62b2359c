package io.github.garboard.collateral.laws;

import io.github.garboard.collateral.Haircut;
import io.github.garboard.collateral.HaircutPart;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every {@link Haircut} keeps.
 *
 * <p>A haircut that grows with the amount so fast that more of an asset is worth less (square-root impact far beyond
 * the market's volume) does not keep {@link #moreIsNeverWorthLess}, and says so.
 *
 * @param <A> the type of the assets
 */
public interface HaircutLaws<A> {

    /** Relative tolerance of a comparison of haircuts or values: some roundings of their formula. */
    double TOLERANCE = 1e-14;

    /** Returns the haircut under test. */
    Haircut<A> haircut();

    /** Returns assets that the haircut knows. */
    Arbitrary<A> assets();

    /** Hands the assets to the laws. */
    @Provide
    default Arbitrary<A> anyAsset() {
        return assets();
    }

    /** Hands the amounts to the laws: none, round ones, and any from 1e-12 to 1e15. */
    @Provide
    default Arbitrary<Double> anyAmount() {
        return HoldingProvider.amounts();
    }

    /** Hands the horizons to the laws: none, seconds, days, and up to 30 years. */
    @Provide
    default Arbitrary<Double> anyHorizon() {
        return HoldingProvider.amounts().map(amount -> amount / (1 + amount) * 30);
    }

    /** A haircut lies in [0, 1]. */
    @Property
    default void haircutIsAFraction(
            @ForAll("anyAsset") A asset, @ForAll("anyAmount") double amount, @ForAll("anyHorizon") double years) {
        double fraction = haircut().fraction(asset, amount, years);
        Law.holds(fraction >= 0 && fraction <= 1, "haircut " + fraction + " of " + amount + " " + asset);
    }

    /** The same question has the same answer. */
    @Property
    default void haircutIsDeterministic(
            @ForAll("anyAsset") A asset, @ForAll("anyAmount") double amount, @ForAll("anyHorizon") double years) {
        double first = haircut().fraction(asset, amount, years);
        double again = haircut().fraction(asset, amount, years);
        Law.holds(Double.compare(first, again) == 0, first + " and then " + again);
    }

    /** The explanation has the same fraction, to the last bit, and so have the explanations at one horizon. */
    @Property
    default void explanationHasTheSameFraction(
            @ForAll("anyAsset") A asset, @ForAll("anyAmount") double amount, @ForAll("anyHorizon") double years) {
        double fraction = haircut().fraction(asset, amount, years);
        HaircutPart part = haircut().explain(asset, amount, years);
        Law.holds(Double.compare(fraction, part.fraction()) == 0, fraction + " is explained by " + part);
        HaircutPart bound = haircut().at(years).explain(asset, amount);
        Law.holds(bound.equals(part), part + " becomes at its horizon " + bound);
    }

    /** A longer horizon never lowers the haircut. */
    @Property
    default void longerHorizonNeverLowersTheHaircut(
            @ForAll("anyAsset") A asset,
            @ForAll("anyAmount") double amount,
            @ForAll("anyHorizon") double years,
            @ForAll("anyHorizon") double otherYears) {
        double shorter = haircut().fraction(asset, amount, Math.min(years, otherYears));
        double longer = haircut().fraction(asset, amount, Math.max(years, otherYears));
        Law.holds(
                longer >= shorter * (1 - TOLERANCE),
                "from " + shorter + " to " + longer + " between the horizons " + years + " and " + otherYears);
    }

    /** A larger holding never has a smaller haircut. */
    @Property
    default void largerHoldingNeverLowersTheHaircut(
            @ForAll("anyAsset") A asset,
            @ForAll("anyAmount") double amount,
            @ForAll("anyAmount") double otherAmount,
            @ForAll("anyHorizon") double years) {
        double smaller = haircut().fraction(asset, Math.min(amount, otherAmount), years);
        double larger = haircut().fraction(asset, Math.max(amount, otherAmount), years);
        Law.holds(
                larger >= smaller * (1 - TOLERANCE),
                "from " + smaller + " to " + larger + " between the amounts " + amount + " and " + otherAmount);
    }

    /** More of an asset is never worth less after the haircut. */
    @Property
    default void moreIsNeverWorthLess(
            @ForAll("anyAsset") A asset,
            @ForAll("anyAmount") double amount,
            @ForAll("anyAmount") double otherAmount,
            @ForAll("anyHorizon") double years) {
        double less = Math.min(amount, otherAmount);
        double more = Math.max(amount, otherAmount);
        double valueOfLess = less * (1 - haircut().fraction(asset, less, years));
        double valueOfMore = more * (1 - haircut().fraction(asset, more, years));
        // the complement of a haircut near 1 carries the haircut's own rounding
        Law.holds(
                valueOfMore >= valueOfLess - TOLERANCE * more,
                less + " are worth " + valueOfLess + ", " + more + " are worth " + valueOfMore);
    }

    /** A negative amount or horizon, or one that is not a number, is rejected. */
    @Property(tries = 20)
    default void rejectsWhatIsNoHolding(@ForAll("anyAsset") A asset) {
        for (double bad : new double[] {-1, -Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY}) {
            Law.rejects("amount " + bad, () -> haircut().fraction(asset, bad, 1));
            Law.rejects("horizon " + bad, () -> haircut().fraction(asset, 1, bad));
            Law.rejects("explained amount " + bad, () -> haircut().explain(asset, bad, 1));
            Law.rejects("explained horizon " + bad, () -> haircut().explain(asset, 1, bad));
        }
    }
}
