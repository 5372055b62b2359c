package io.github.garboard.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class VectorRuleProperties {

    private static final ScenarioSet ONE =
            ScenarioSet.of(List.of(), List.of(Scenario.of("only").withWeight(0.375)));

    /** Rules that the Javadoc calls homogeneous and superadditive. */
    private static final List<VectorRule> COHERENT = List.of(
            VectorRule.none(),
            VectorRule.gainOffset(0.6),
            VectorRule.gainOffset(0),
            VectorRule.eitherSign(),
            VectorRule.weighted());

    /** Some roundings of figures up to 10⁶ times 10³. */
    private static final double TOLERANCE = 1e-5;

    @Provide
    Arbitrary<Double> figures() {
        return Arbitraries.doubles().between(-1e6, 1e6).ofScale(6);
    }

    @Provide
    Arbitrary<VectorRule> coherent() {
        return Arbitraries.of(COHERENT);
    }

    @Property
    void nettingBeforeTheRuleNeverCostsMore(
            @ForAll("coherent") VectorRule rule, @ForAll("figures") double x, @ForAll("figures") double y) {
        double apart = rule.apply(x, ONE, 0) + rule.apply(y, ONE, 0);
        assertTrue(rule.apply(x + y, ONE, 0) >= apart - TOLERANCE, () -> x + " and " + y);
    }

    @Property
    void ruleOfAMultipleIsTheMultiple(
            @ForAll("coherent") VectorRule rule, @ForAll("figures") double x, @ForAll("factors") double k) {
        assertEquals(k * rule.apply(x, ONE, 0), rule.apply(k * x, ONE, 0), TOLERANCE);
    }

    @Property
    void discountKeepsBothLawsIfDebtsAreNotDiscountedMoreThanAssets(
            @ForAll("figures") double base,
            @ForAll("figures") double other,
            @ForAll("figures") double x,
            @ForAll("figures") double y) {
        double together = VectorRule.discounted(base + other, 0.95, 1.04).apply(x + y, ONE, 0);
        double apart = VectorRule.discounted(base, 0.95, 1.04).apply(x, ONE, 0)
                + VectorRule.discounted(other, 0.95, 1.04).apply(y, ONE, 0);
        assertTrue(together >= apart - TOLERANCE, () -> base + ", " + other + ", " + x + ", " + y);
        assertEquals(
                3 * VectorRule.discounted(base, 0.95, 1.04).apply(x, ONE, 0),
                VectorRule.discounted(3 * base, 0.95, 1.04).apply(3 * x, ONE, 0),
                TOLERANCE);
    }

    @Property
    void collateralInItsOwnTokenNeverLowersARequirement(
            @ForAll("figures") double position, @ForAll("figures") double collateral) {
        ScenarioSet set = ScenarioSet.of(
                List.of(new RiskFactor("price", ShockRule.RELATIVE)),
                List.of(Scenario.of("up", 0.2), Scenario.of("down", -0.2)));
        PnlMatrix positions = linear(set, position);
        PnlMatrix withCollateral =
                positions.and(linear(set, Math.abs(collateral)).map(VectorRule.gainOffset(0)));
        double without = LossMeasure.worst().loss(positions.portfolio()).amount();
        double with = LossMeasure.worst().loss(withCollateral.portfolio()).amount();
        assertTrue(with >= without, () -> without + " becomes " + with);
        double expected = position > 0 ? without + 0.2 * Math.abs(collateral) : Math.max(without, with);
        assertEquals(expected, with, TOLERANCE);
    }

    private static PnlMatrix linear(ScenarioSet set, double value) {
        Factor price = set.factor("price");
        return PnlMatrix.of(1, set, Revaluation.perPosition((p, all, s) -> price.apply(value, s, 0) - value));
    }

    @Provide
    Arbitrary<Double> factors() {
        return Arbitraries.doubles().between(0, 1000).ofScale(3);
    }
}
