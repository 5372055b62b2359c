package io.github.garboard.margin.laws;

import io.github.garboard.margin.MarginComponent;
import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.MarginModel;
import io.github.garboard.margin.MarginRequirement;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every margin model should keep. A model that breaks a law on purpose (a concentration charge is neither homogeneous
 * nor subadditive) overrides that property, without {@code @Property}, and documents the counterexample.
 *
 * @param <P> the portfolio of the model under test
 */
public interface MarginModelLaws<P> {

    /**
     * The relative part of {@link #tolerance}: many thousand roundings of a double, and still far below what a margin desk
     * calls a difference.
     */
    double RELATIVE = 1e-9;

    /**
     * The absolute part of {@link #tolerance}, in units of money: rounding where gains and losses cancel, for books whose
     * gross profit and loss is up to about 10⁹.
     */
    double ABSOLUTE = 1e-6;

    /** Returns the model under test. */
    MarginModel<P> model();

    /** Returns portfolios that the model accepts, the empty one and those with large offsets among them. */
    Arbitrary<P> portfolios();

    /**
     * Returns the portfolio of two portfolios.
     *
     * @param first a portfolio
     * @param second another one
     * @return the portfolio that holds the positions of both
     */
    P combine(P first, P second);

    /**
     * Returns a portfolio with every position scaled.
     *
     * @param portfolio a portfolio
     * @param factor the factor, finite and non-negative
     * @return the portfolio with every quantity times the factor
     */
    P scale(P portfolio, double factor);

    /** Returns the levels that the model knows, in any order. */
    List<MarginLevel> levels();

    /**
     * Returns how far two totals that should be equal may differ.
     *
     * @param first a total
     * @param second another one
     * @return {@link #RELATIVE} of the larger one plus {@link #ABSOLUTE}
     */
    default double tolerance(double first, double second) {
        return RELATIVE * Math.max(Math.abs(first), Math.abs(second)) + ABSOLUTE;
    }

    /** Returns {@link #portfolios()} to the properties of this interface. */
    @Provide
    default Arbitrary<P> lawPortfolios() {
        return portfolios();
    }

    /** Returns {@link #levels()} to the properties of this interface. */
    @Provide
    default Arbitrary<MarginLevel> lawLevels() {
        return Arbitraries.of(levels());
    }

    /** Returns scale factors to the properties of this interface: from a thousandth to a thousand. */
    @Provide
    default Arbitrary<Double> lawFactors() {
        return Arbitraries.doubles().between(0.001, 1000).ofScale(6);
    }

    /** A portfolio scaled to nothing needs nothing. */
    @Property
    default void emptyPortfolioNeedsNothing(
            @ForAll("lawPortfolios") P portfolio, @ForAll("lawLevels") MarginLevel level) {
        double total = total(scale(portfolio, 0), level);
        Law.require(total == 0, "empty portfolio needs " + total);
    }

    /** A requirement is non-negative and finite, and is for the level asked. */
    @Property
    default void requirementIsNonNegativeAndFinite(
            @ForAll("lawPortfolios") P portfolio, @ForAll("lawLevels") MarginLevel level) {
        MarginRequirement requirement = model().requirement(portfolio, level);
        double total = requirement.total();
        Law.require(total >= 0 && total < Double.POSITIVE_INFINITY, "total " + total);
        Law.require(requirement.level().equals(level), "asked for " + level + ", got " + requirement.level());
    }

    /** Asking twice gives the same requirement. */
    @Property
    default void requirementIsDeterministic(
            @ForAll("lawPortfolios") P portfolio, @ForAll("lawLevels") MarginLevel level) {
        MarginRequirement first = model().requirement(portfolio, level);
        MarginRequirement second = model().requirement(portfolio, level);
        Law.require(first.equals(second), "first " + first + ", then " + second);
    }

    /** A stricter level never needs less. */
    @Property
    default void stricterLevelNeedsNoLess(
            @ForAll("lawPortfolios") P portfolio,
            @ForAll("lawLevels") MarginLevel first,
            @ForAll("lawLevels") MarginLevel second) {
        MarginLevel strict = first.compareTo(second) >= 0 ? first : second;
        MarginLevel loose = first.compareTo(second) >= 0 ? second : first;
        double more = total(portfolio, strict);
        double less = total(portfolio, loose);
        Law.require(
                more >= less - tolerance(more, less),
                strict.name() + " needs " + more + ", " + loose.name() + " needs " + less);
    }

    /** A portfolio scaled by k needs k times as much. */
    @Property
    default void requirementIsPositivelyHomogeneous(
            @ForAll("lawPortfolios") P portfolio,
            @ForAll("lawLevels") MarginLevel level,
            @ForAll("lawFactors") double factor) {
        double scaled = total(scale(portfolio, factor), level);
        double expected = factor * total(portfolio, level);
        Law.require(
                Math.abs(scaled - expected) <= tolerance(scaled, expected),
                "scaled by " + factor + " needs " + scaled + ", not " + expected);
    }

    /** Two portfolios together need no more than the two apart. */
    @Property
    default void combiningNeedsNoMore(
            @ForAll("lawPortfolios") P first,
            @ForAll("lawPortfolios") P second,
            @ForAll("lawLevels") MarginLevel level) {
        double together = total(combine(first, second), level);
        double apart = total(first, level) + total(second, level);
        Law.require(together <= apart + tolerance(together, apart), "together " + together + ", apart " + apart);
    }

    /** A portfolio held in two halves, or twice, is the portfolio scaled: positions net, however they are booked. */
    @Property
    default void splittingChangesNothing(@ForAll("lawPortfolios") P portfolio, @ForAll("lawLevels") MarginLevel level) {
        double booked = total(combine(portfolio, portfolio), level);
        double scaled = total(scale(portfolio, 2), level);
        Law.require(
                Math.abs(booked - scaled) <= tolerance(booked, scaled),
                "booked twice needs " + booked + ", scaled by 2 needs " + scaled);
    }

    /** The order in which positions are combined does not matter. */
    @Property
    default void combiningIsOrderIndependent(
            @ForAll("lawPortfolios") P first,
            @ForAll("lawPortfolios") P second,
            @ForAll("lawPortfolios") P third,
            @ForAll("lawLevels") MarginLevel level) {
        double forward = total(combine(combine(first, second), third), level);
        double backward = total(combine(third, combine(second, first)), level);
        Law.require(
                Math.abs(forward - backward) <= tolerance(forward, backward),
                "forward " + forward + ", backward " + backward);
    }

    /** The parts of a requirement add up to it, at every depth. */
    @Property
    default void partsAddUpToTheTotal(@ForAll("lawPortfolios") P portfolio, @ForAll("lawLevels") MarginLevel level) {
        MarginRequirement requirement = model().requirement(portfolio, level);
        requireAddsUp("total", requirement.total(), requirement.components());
    }

    private void requireAddsUp(String name, double total, List<MarginComponent> parts) {
        double sum = parts.stream().mapToDouble(MarginComponent::amount).sum();
        Law.require(Math.abs(sum - total) <= tolerance(sum, total), name + " is " + total + ", its parts " + sum);
        for (MarginComponent part : parts) {
            if (!part.parts().isEmpty()) {
                requireAddsUp(part.name(), part.amount(), part.parts());
            }
        }
    }

    private double total(P portfolio, MarginLevel level) {
        return model().requirement(portfolio, level).total();
    }
}
