package io.github.garboard.margin;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * What counts of a profit and loss, scenario by scenario, before a loss is measured: gains in part, losses dampened, values
 * discounted.
 *
 * <p>A rule sees one figure at a time; {@link PnlVector#map} and {@link PnlMatrix#map} apply it to all. The rules here cost
 * O(1) and do not allocate. Each says whether it is <em>homogeneous</em> (k times the figure gives k times the result) and
 * <em>superadditive</em> (the rule of a sum is at least the sum of the rules, so that netting before the rule never costs
 * more than netting after it): a model of worst losses inherits both as laws.
 */
@FunctionalInterface
public interface VectorRule {

    /**
     * Returns what counts of a figure.
     *
     * @param pnl the profit and loss, positive is a gain, finite
     * @param scenarios the scenarios
     * @param scenario the index of the scenario
     * @return what counts of it, finite
     */
    double apply(double pnl, ScenarioSet scenarios, int scenario);

    /** Returns the rule that changes nothing. */
    static VectorRule none() {
        return (pnl, scenarios, scenario) -> pnl;
    }

    /**
     * Returns the rule that lets gains count in part: offset max(0, pnl) + min(0, pnl). With 0 nothing offsets the losses of
     * others, with 1 everything does. Homogeneous; superadditive.
     *
     * <p>An offset of 0 is the wrong-way rule for collateral: a row of the collateral's own profit and loss under it adds its
     * losses to those of the positions and never its gains, so that a token never lowers the requirement of a position in
     * itself, long or short: {@code positions.and(collateral.map(VectorRule.gainOffset(0)))}.
     *
     * @param offset the part of a gain that counts, in [0, 1]
     * @throws IllegalArgumentException if it is outside
     */
    static VectorRule gainOffset(double offset) {
        Checks.requireFraction("offset", offset);
        return (pnl, scenarios, scenario) -> pnl > 0 ? offset * pnl : pnl;
    }

    /**
     * Returns the rule that caps gains: min(pnl, cap). Not homogeneous: the cap is an amount. Not superadditive: two gains of
     * 1 under a cap of 1 count 2 apart and 1 together.
     *
     * @param cap the largest gain that counts, in the unit of money, finite and non-negative
     * @throws IllegalArgumentException if it is not
     */
    static VectorRule gainsCappedAt(double cap) {
        Checks.requireNonNegative("cap", cap);
        return (pnl, scenarios, scenario) -> Math.min(pnl, cap);
    }

    /**
     * Returns the rule that forgives the first part of a loss: min(0, pnl + dampener) for a loss, a gain as it is. Venues
     * dampen extreme scenarios so, by an amount of money for the whole account. Not homogeneous; not superadditive: the two
     * halves of a loss are forgiven twice.
     *
     * @param dampener the amount forgiven, in the unit of money, finite and non-negative
     * @throws IllegalArgumentException if it is not
     */
    static VectorRule lossesReducedBy(double dampener) {
        Checks.requireNonNegative("dampener", dampener);
        return (pnl, scenarios, scenario) -> pnl < 0 ? Math.min(0, pnl + dampener) : pnl;
    }

    /**
     * Returns the rule that counts any change as a loss: -|pnl|. For shocks whose sign nobody knows, such as a skew.
     * Homogeneous; superadditive.
     */
    static VectorRule eitherSign() {
        return (pnl, scenarios, scenario) -> -Math.abs(pnl);
    }

    /**
     * Returns the rule that multiplies by the weight of the scenario. {@link LossMeasure#worst()} weighs by itself: use this
     * one where weighted and unweighted figures meet. Homogeneous; superadditive.
     */
    static VectorRule weighted() {
        return (pnl, scenarios, scenario) -> scenarios.weight(scenario) * pnl;
    }

    /**
     * Returns the rule that discounts the value in the scenario, an asset by one factor and a debt by another:
     * value d - base with value = base + pnl and d = asset discount where value &gt;= 0, debt discount below. Homogeneous
     * together with the base value; superadditive if the asset discount is at most the debt discount.
     *
     * @param baseValue the value of the positions today, in the unit of money, finite; negative for a debt
     * @param assetDiscount the factor on a value that is owned, finite and non-negative, usually at most 1
     * @param debtDiscount the factor on a value that is owed, finite and non-negative, usually at least the other one
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    static VectorRule discounted(double baseValue, double assetDiscount, double debtDiscount) {
        Checks.requireFinite("baseValue", baseValue);
        Checks.requireNonNegative("assetDiscount", assetDiscount);
        Checks.requireNonNegative("debtDiscount", debtDiscount);
        return (pnl, scenarios, scenario) -> {
            double value = baseValue + pnl;
            return value * (value >= 0 ? assetDiscount : debtDiscount) - baseValue;
        };
    }

    /** Returns this rule followed by another one. */
    default VectorRule andThen(VectorRule next) {
        Objects.requireNonNull(next, "next");
        return (pnl, scenarios, scenario) -> next.apply(apply(pnl, scenarios, scenario), scenarios, scenario);
    }

    /**
     * Returns this rule in some scenarios, and no change in the others.
     *
     * @param where the indexes of the scenarios in which the rule holds
     */
    default VectorRule in(IntPredicate where) {
        Objects.requireNonNull(where, "where");
        return (pnl, scenarios, scenario) -> where.test(scenario) ? apply(pnl, scenarios, scenario) : pnl;
    }
}
