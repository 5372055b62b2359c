package io.github.garboard.margin.sensitivity;

import static io.github.garboard.margin.Refusal.assertRefused;
import static io.github.garboard.margin.sensitivity.Fixture.LEVELS;
import static io.github.garboard.margin.sensitivity.Fixture.QUARTER;
import static io.github.garboard.margin.sensitivity.Fixture.ROUNDING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.margin.Aggregation;
import io.github.garboard.margin.CorrelationMatrix;
import io.github.garboard.margin.MarginComponent;
import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.MarginRequirement;
import io.github.garboard.margin.sensitivity.NotionalAddOn.Notional;
import io.github.garboard.margin.sensitivity.SensitivityMeasure.Concentration;
import io.github.garboard.margin.sensitivity.SensitivityMeasure.Form;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SensitivityMarginTest {

    private static final RiskClass TOKENS = Fixture.tokens(100).riskClass("token", QUARTER);
    private static final RiskClass STOCKS = Fixture.tokens(100).riskClass("stock", QUARTER);
    private static final SensitivityMargin MODEL = Fixture.model(TOKENS, STOCKS);

    private static Sensitivity delta(String product, String riskClass, double amount) {
        return new Sensitivity(
                new SensitivityFactor(product, riskClass, SensitivityKind.DELTA, "x", "A", "", ""), amount);
    }

    private static double amount(List<MarginComponent> parts, String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .mapToDouble(MarginComponent::amount)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void riskClassesCorrelateInsideAProductAndProductsAdd() {
        MarginRequirement requirement = MODEL.requirement(
                List.of(delta("otc", "token", 3), delta("otc", "stock", 4), delta("other", "token", -2)),
                MarginLevel.MAINTENANCE);
        double otc = Math.sqrt(900 + 1600 + 2 * 0.25 * 1200);
        assertEquals(otc + 20, requirement.total(), ROUNDING * requirement.total());
        List<MarginComponent> parts = requirement.components().get(0).parts();
        assertEquals(30, amount(parts, "token"), ROUNDING);
        assertEquals(40, amount(parts, "stock"), ROUNDING);
        assertEquals(otc - 70, amount(parts, Aggregation.DIVERSIFICATION), 100 * ROUNDING);
        assertEquals(
                List.of("token"),
                requirement.components().get(1).parts().stream()
                        .map(MarginComponent::name)
                        .toList());
    }

    @Test
    void multiplierOfAProductIsAPart() {
        MarginRequirement requirement =
                MODEL.requirement(List.of(delta("listed", "token", 2)), MarginLevel.MAINTENANCE);
        assertEquals(30, requirement.total(), ROUNDING * 30);
        assertEquals(10, amount(requirement.components().get(0).parts(), SensitivityMargin.MULTIPLIER), ROUNDING * 10);
    }

    @Test
    void stricterLevelScalesEveryPart() {
        MarginRequirement requirement = MODEL.requirement(List.of(delta("otc", "token", 2)), MarginLevel.INITIAL);
        assertEquals(25, requirement.total(), ROUNDING * 25);
        assertEquals(25, amount(requirement.components().get(0).parts(), "token"), ROUNDING * 25);
    }

    @Test
    void emptyPortfolioNeedsNothing() {
        MarginRequirement requirement = MODEL.requirement(List.of(), MarginLevel.INITIAL);
        assertEquals(0, requirement.total());
        assertEquals(List.of(), requirement.components());
    }

    @Test
    void limitedSumsAreNotSubadditive() {
        RiskClass riskClass = new RiskClass(
                "class",
                List.of(measure(
                        input -> new WeightedFactor(input, 1, 1, WeightedFactor.UNLIMITED), Concentration.NAME)));
        Sensitivity x = Fixture.sensitivity("class", SensitivityKind.DELTA, "x", "1", "", 2);
        Sensitivity y = Fixture.sensitivity("class", SensitivityKind.DELTA, "y", "1", "", 2);
        Sensitivity z = Fixture.sensitivity("class", SensitivityKind.DELTA, "z", "2", "", -2);
        assertEquals(0, Fixture.total(riskClass, x, z));
        assertEquals(0, Fixture.total(riskClass, y, z));
        assertTrue(Fixture.total(riskClass, x, z, y, z) > 1.17);
    }

    @Test
    void curvatureIsNotSubadditive() {
        RiskClass riskClass = new RiskClass(
                "class",
                List.of(new SensitivityMeasure(
                        "own",
                        FactorRule.of(
                                SensitivityKind.VEGA,
                                input -> new WeightedFactor(input, 1, 1, WeightedFactor.UNLIMITED)),
                        FactorCorrelation.uniform(0),
                        (one, other) -> 0,
                        Concentration.NAME,
                        Form.CURVATURE)));
        Sensitivity gain = Fixture.sensitivity("class", SensitivityKind.VEGA, "x", "1", "", 1);
        Sensitivity loss = Fixture.sensitivity("class", SensitivityKind.VEGA, "y", "1", "", -1);
        double apart = Fixture.total(riskClass, gain) + Fixture.total(riskClass, loss);
        double together = Fixture.total(riskClass, gain, loss);
        assertEquals(1 + Fixture.TAIL, apart, ROUNDING * apart);
        assertEquals(Fixture.TAIL * Math.sqrt(2), together, ROUNDING * together);
    }

    @Test
    void twiceAConcentratedNameNeedsMoreThanTwice() {
        double once = Fixture.total(TOKENS, delta("otc", "token", 100));
        double twice = Fixture.total(TOKENS, delta("otc", "token", 200));
        assertEquals(Math.pow(2, 1.5) * once, twice, ROUNDING * twice);
    }

    @Test
    void addOnIsAFractionOfEachNotional() {
        NotionalAddOn addOn = new NotionalAddOn(Map.of("exotic", 0.25), 7);
        MarginComponent charge = addOn.charge(
                List.of(new Notional("exotic", 100), new Notional("exotic", -60), new Notional("plain", 1e6)),
                MarginLevel.INITIAL);
        assertEquals(7 + 25 + 15, charge.amount());
        assertEquals(4, charge.parts().size());
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertRefused(
                "riskClass of a factor must be one of [stock, token]: \"bond\"",
                () -> MODEL.requirement(List.of(delta("otc", "bond", 1)), MarginLevel.INITIAL));
        assertRefused(
                "level must be one of [maintenance, initial]: fill",
                () -> MODEL.requirement(List.of(), MarginLevel.FILL));
        assertRefused("product must not be blank: \"\"", () -> delta("", "token", 1));
        assertRefused("amount of x must be finite: NaN", () -> delta("otc", "token", Double.NaN));
        assertRefused("amount of p must be finite: Infinity", () -> new Notional("p", Double.POSITIVE_INFINITY));
    }

    @Test
    void refusesAnIllFormedModel() {
        assertRefused("names of classes must differ: [token, token]", () -> Fixture.model(TOKENS, TOKENS));
        assertRefused(
                "correlations must be one row per class, 1: 2",
                () -> new SensitivityMargin(List.of(TOKENS), CorrelationMatrix.uniform(2, 0), Map.of(), LEVELS));
        assertRefused(
                "multiplier of otc must be finite and >= 0: -1.0",
                () -> new SensitivityMargin(
                        List.of(TOKENS), CorrelationMatrix.uniform(1, 0), Map.of("otc", -1.0), LEVELS));
        assertRefused("measures of empty must not be empty: []", () -> new RiskClass("empty", List.of()));
    }

    @Test
    void refusesAMeasureThatContradictsItself() {
        RiskClass byTenor = new RiskClass(
                "class",
                List.of(measure(
                        input -> new WeightedFactor(
                                input.at("1", "", ""), 1, input.tenor().length(), 1),
                        Concentration.NAME)));
        assertRefused(
                "weight of x in own must be one for what is netted, 2.0: 3.0",
                () -> Fixture.total(
                        byTenor,
                        Fixture.sensitivity("class", SensitivityKind.DELTA, "x", "1", "1y", 1),
                        Fixture.sensitivity("class", SensitivityKind.DELTA, "x", "1", "10y", 1)));
        RiskClass byQualifier = new RiskClass(
                "class",
                List.of(measure(
                        input -> new WeightedFactor(
                                input, 1, 1, input.qualifier().length()),
                        Concentration.BUCKET)));
        assertRefused(
                "threshold of xy in own must be one for what is netted, 1.0: 2.0",
                () -> Fixture.total(
                        byQualifier,
                        Fixture.sensitivity("class", SensitivityKind.DELTA, "x", "1", "", 1),
                        Fixture.sensitivity("class", SensitivityKind.DELTA, "xy", "1", "", 1)));
    }

    @Test
    void refusesACorrelationOutsideItsRange() {
        FactorRule rule = FactorRule.of(
                SensitivityKind.DELTA, input -> new WeightedFactor(input, 1, 1, WeightedFactor.UNLIMITED));
        RiskClass riskClass = new RiskClass(
                "class",
                List.of(new SensitivityMeasure(
                        "own", rule, (one, other) -> Double.NaN, (one, other) -> 0, Concentration.NAME, Form.LINEAR)));
        assertRefused(
                "correlation of y and x must be in [-1, 1]: NaN",
                () -> Fixture.total(
                        riskClass,
                        Fixture.sensitivity("class", SensitivityKind.DELTA, "x", "1", "", 1),
                        Fixture.sensitivity("class", SensitivityKind.DELTA, "y", "1", "", 1)));
    }

    /** No correlation in a bucket, full correlation between buckets. */
    private static SensitivityMeasure measure(
            Function<SensitivityFactor, WeightedFactor> weighing, Concentration concentration) {
        return new SensitivityMeasure(
                "own",
                FactorRule.of(SensitivityKind.DELTA, weighing),
                FactorCorrelation.uniform(0),
                (one, other) -> 1,
                concentration,
                Form.LINEAR);
    }
}
