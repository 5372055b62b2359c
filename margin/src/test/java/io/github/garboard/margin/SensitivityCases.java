package io.github.garboard.margin;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.margin.sensitivity.MarginHorizon;
import io.github.garboard.margin.sensitivity.NotionalAddOn;
import io.github.garboard.margin.sensitivity.NotionalAddOn.Notional;
import io.github.garboard.margin.sensitivity.RiskClass;
import io.github.garboard.margin.sensitivity.Sensitivity;
import io.github.garboard.margin.sensitivity.SensitivityFactor;
import io.github.garboard.margin.sensitivity.SensitivityKind;
import io.github.garboard.margin.sensitivity.SensitivityMargin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Published figures of a licensed sensitivities-based model; its cases and tables come by the folder option only. */
final class SensitivityCases {

    private static final double PERCENT = 0.01;

    private static final String RATES = "InterestRate";
    private static final String QUALIFYING = "CreditQualifying";
    private static final String NON_QUALIFYING = "CreditNonQualifying";
    private static final String EQUITY = "Equity";
    private static final String COMMODITY = "Commodity";
    private static final String CURRENCY = "FX";
    private static final List<String> CLASSES = List.of(RATES, QUALIFYING, NON_QUALIFYING, EQUITY, COMMODITY, CURRENCY);

    private static final Map<String, Type> TYPES = Map.ofEntries(
            Map.entry("Risk_IRCurve", new Type(RATES, SensitivityKind.DELTA)),
            Map.entry("Risk_Inflation", new Type(RATES, SensitivityKind.INFLATION)),
            Map.entry("Risk_XCcyBasis", new Type(RATES, SensitivityKind.BASIS)),
            Map.entry("Risk_IRVol", new Type(RATES, SensitivityKind.VEGA)),
            Map.entry("Risk_InflationVol", new Type(RATES, SensitivityKind.INFLATION_VEGA)),
            Map.entry("Risk_CreditQ", new Type(QUALIFYING, SensitivityKind.DELTA)),
            Map.entry("Risk_CreditVol", new Type(QUALIFYING, SensitivityKind.VEGA)),
            Map.entry("Risk_BaseCorr", new Type(QUALIFYING, SensitivityKind.BASE_CORRELATION)),
            Map.entry("Risk_CreditNonQ", new Type(NON_QUALIFYING, SensitivityKind.DELTA)),
            Map.entry("Risk_CreditVolNonQ", new Type(NON_QUALIFYING, SensitivityKind.VEGA)),
            Map.entry("Risk_Equity", new Type(EQUITY, SensitivityKind.DELTA)),
            Map.entry("Risk_EquityVol", new Type(EQUITY, SensitivityKind.VEGA)),
            Map.entry("Risk_Commodity", new Type(COMMODITY, SensitivityKind.DELTA)),
            Map.entry("Risk_CommodityVol", new Type(COMMODITY, SensitivityKind.VEGA)),
            Map.entry("Risk_FX", new Type(CURRENCY, SensitivityKind.DELTA)),
            Map.entry("Risk_FXVol", new Type(CURRENCY, SensitivityKind.VEGA)));

    private SensitivityCases() {}

    private record Type(String riskClass, SensitivityKind kind) {}

    private record Book(List<Sensitivity> sensitivities, List<Notional> notionals) {}

    /** Maps the models where the suite has a folder to read them from. */
    static CaseSuite on(CaseSuite suite) {
        Path licensed = Path.of(System.getProperty("garboard.cases", ""), "margin-licensed");
        return Files.isDirectory(licensed)
                ? suite.model("sensitivities.2.5.tenDay", SensitivityCases::total)
                        .model("sensitivities.2.6.tenDay", SensitivityCases::rates)
                : suite;
    }

    private static Object total(Case one) {
        return Map.of("initialMargin", requirement(one).total());
    }

    private static Object rates(Case one) {
        MarginRequirement requirement = requirement(one);
        MarginComponent rates = part(requirement.components().get(0).parts(), RATES);
        return Map.of(
                "initialMargin", requirement.total(),
                "irDelta", rates.parts().get(0).amount(),
                "irVega", rates.parts().get(1).amount(),
                "irCurvature", rates.parts().get(2).amount());
    }

    private static MarginRequirement requirement(Case one) {
        Map<String, Double> multipliers = new HashMap<>();
        one.inputs()
                .path("productMultipliers")
                .forEach(row -> multipliers.put(row.get(0).asText(), row.get(1).asDouble()));
        Map<String, Double> factors = new HashMap<>();
        one.inputs()
                .path("addOnNotionalFactorPercent")
                .forEach(row -> factors.put(row.get(0).asText(), row.get(1).asDouble() * PERCENT));
        double fixed = 0;
        for (JsonNode amount : one.inputs().path("addOnFixed")) {
            fixed += amount.asDouble();
        }
        NotionalAddOn addOn = new NotionalAddOn(factors, fixed);
        SensitivityTables tables =
                new SensitivityTables(one.table().get("tables").elements().next());
        return new SensitivityMargin(
                        classes(tables),
                        tables.correlations(CLASSES),
                        multipliers,
                        new LevelFactors(Map.of(MarginLevel.INITIAL, 1.0)))
                .on(Book::sensitivities)
                .plus(addOn.on(Book::notionals))
                .requirement(book(one.inputs()), MarginLevel.INITIAL);
    }

    private static List<RiskClass> classes(SensitivityTables tables) {
        MarginHorizon tenDays = MarginHorizon.TEN_DAYS;
        return List.of(
                tables.interestRate().riskClass(RATES, tenDays),
                tables.qualifying().riskClass(QUALIFYING, tenDays),
                tables.nonQualifying().riskClass(NON_QUALIFYING, tenDays),
                tables.equity().riskClass(EQUITY, tenDays),
                tables.commodity().riskClass(COMMODITY, tenDays),
                tables.currency("USD").riskClass(CURRENCY, tenDays));
    }

    private static Book book(JsonNode inputs) {
        List<Sensitivity> sensitivities = new ArrayList<>();
        for (JsonNode row : inputs.get("crif")) {
            Type type = Objects.requireNonNull(TYPES.get(row.get(1).asText()), "type");
            sensitivities.add(new Sensitivity(
                    new SensitivityFactor(
                            row.get(0).asText(),
                            type.riskClass(),
                            type.kind(),
                            row.get(2).asText(),
                            row.get(3).asText(),
                            row.get(4).asText(),
                            row.get(5).asText()),
                    row.get(6).asDouble()));
        }
        List<Notional> notionals = new ArrayList<>();
        inputs.path("notionals")
                .forEach(row -> notionals.add(
                        new Notional(row.get(0).asText(), row.get(1).asDouble())));
        return new Book(sensitivities, notionals);
    }

    private static MarginComponent part(List<MarginComponent> parts, String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
