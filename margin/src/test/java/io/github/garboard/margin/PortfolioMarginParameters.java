package io.github.garboard.margin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.garboard.margin.scenario.HorizonScaledShock;
import io.github.garboard.margin.scenario.SkewShock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The parameters of a venue's portfolio margin, as its case file has them, with what a case overrides. */
final class PortfolioMarginParameters {

    private final JsonNode node;

    PortfolioMarginParameters(JsonNode overrides) {
        this.node = merged(defaults(), overrides);
    }

    double number(String group, String name) {
        return node.get(group).get(name).doubleValue();
    }

    ScenarioSet scenarioSet() {
        JsonNode shock = node.get("VolShock");
        ShockRule rule = new HorizonScaledShock(
                        shock.get("SHORTTERMPOWER").doubleValue(),
                        shock.get("LONGTERMPOWER").doubleValue(),
                        shock.get("DTE_FLOOR").doubleValue())
                .upShocksFlooredAt(shock.get("MIN_VOL_EVAL_SHOCKED").doubleValue())
                .flooredAt(0);
        Map<String, Double> moves = Map.of(
                "up",
                shock.get("VOLRANGEUP").doubleValue(),
                "down",
                -shock.get("VOLRANGEDOWN").doubleValue());
        List<Scenario> all = new ArrayList<>();
        for (JsonNode row : node.get("Scenarios")) {
            String kind = row.get(1).textValue();
            int turn = List.of("linear", "abs").indexOf(kind) + 1;
            all.add(Scenario.of(
                            all.size() + " " + row, row.get(0).doubleValue() - 1, moves.getOrDefault(kind, 0.0), turn)
                    .withWeight(row.get(2).doubleValue()));
        }
        return ScenarioSet.of(
                List.of(
                        new RiskFactor(PortfolioMarginCases.PRICE, ShockRule.RELATIVE),
                        new RiskFactor(PortfolioMarginCases.VOLATILITY, rule),
                        new RiskFactor(PortfolioMarginCases.SKEW, ShockRule.ABSOLUTE)),
                all);
    }

    SkewShock skew(SkewShock.Shape shape, String prefix) {
        JsonNode skew = node.get("SkewShock");
        return new SkewShock(
                shape,
                skew.get(prefix + "_SCALE_CAP").doubleValue(),
                skew.get(prefix + "_CBASE").doubleValue(),
                skew.get("MIN_K_STAR").doubleValue(),
                skew.get("MIN_WIDTH_SCALE").doubleValue(),
                skew.get("VOL_PARAM_STATIC").doubleValue(),
                skew.get("VOL_PARAM_SCALE").doubleValue());
    }

    /** The defaults stand once, at the head of the case file. */
    private static JsonNode defaults() {
        try (InputStream file = PortfolioMarginParameters.class.getResourceAsStream("/cases/cases.json")) {
            return new ObjectMapper()
                    .readTree(Objects.requireNonNull(file, "cases.json"))
                    .get("pmrm2DefaultParameters");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode merged(JsonNode defaults, JsonNode overrides) {
        ObjectNode merged = defaults.deepCopy();
        overrides.properties().forEach(group -> {
            if (group.getValue().isObject()) {
                ((ObjectNode) merged.get(group.getKey())).setAll((ObjectNode) group.getValue());
            } else {
                merged.set(group.getKey(), group.getValue());
            }
        });
        return merged;
    }
}
