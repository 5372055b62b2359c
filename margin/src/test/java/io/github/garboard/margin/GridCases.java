package io.github.garboard.margin;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.margin.charge.RollShock;
import io.github.garboard.margin.scenario.PriceVolatilityGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Published figures of exchange grids over prices. */
final class GridCases {

    private static final double DAYS_PER_YEAR = 365;
    private static final LevelFactors ONE_FACTOR = LevelFactors.of(MarginLevel.MAINTENANCE, MarginLevel.INITIAL, 1);

    private GridCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("paradex.scan", GridCases::scan)
                .model("deribit.inverseFutures", GridCases::inverseFutures)
                .model("dederi.futuresLeg", GridCases::futuresLeg);
    }

    private static ScenarioSet prices(List<Scenario> scenarios) {
        return ScenarioSet.of(List.of(new RiskFactor(PriceVolatilityGrid.PRICE, ShockRule.RELATIVE)), scenarios);
    }

    private static List<Scenario> moves(Iterable<Double> moves) {
        List<Scenario> scenarios = new ArrayList<>();
        moves.forEach(move -> scenarios.add(Scenario.of("price " + move, move)));
        return scenarios;
    }

    private static PnlMatrix linear(ScenarioSet set, double value) {
        Factor price = set.factor(PriceVolatilityGrid.PRICE);
        return PnlMatrix.of(1, set, Revaluation.perPosition((p, all, s) -> price.apply(value, s, 0) - value));
    }

    private static Object scan(Case one) {
        List<Scenario> scenarios = new ArrayList<>();
        for (JsonNode row : one.inputs().get("scenarios")) {
            scenarios.add(
                    Scenario.of("scenario " + (scenarios.size() + 1), row.get(0).doubleValue())
                            .withWeight(row.get(2).doubleValue()));
        }
        ScenarioSet set = prices(scenarios);
        PnlMatrix book = linear(set, one.number("position") * one.number("spot"));
        ScenarioMargin model = new ScenarioMargin(
                set,
                LossMeasure.worst(),
                Map.of(MarginLevel.INITIAL, 1.0, MarginLevel.MAINTENANCE, one.number("mmFactor")));
        return Map.of(
                "scanRisk", LossMeasure.worst().loss(book.portfolio()).amount(),
                "imr", model.requirement(book, MarginLevel.INITIAL).total(),
                "mmr", model.requirement(book, MarginLevel.MAINTENANCE).total());
    }

    /** A coin-settled future of q coins gains q (1 - 1 / (1 + move)) coins; each expiry is charged for its roll. */
    private static Object inverseFutures(Case one) {
        JsonNode positions = one.inputs().get("positionsBase");
        List<String> names = new ArrayList<>();
        positions.properties().forEach(entry -> names.add(entry.getKey()));
        ScenarioSet set = prices(moves(
                PriceVolatilityGrid.symmetricMoves(one.number("priceRange"), (int) one.number("bucketsPerSide"))));
        Factor price = set.factor(PriceVolatilityGrid.PRICE);
        Revaluation inverse = Revaluation.perPosition(
                (p, all, s) -> positions.get(names.get(p)).doubleValue() * (1 - 1 / price.apply(1, s, 0)));
        RollShock roll = new RollShock(one.number("minAnnualisedMove"), one.number("annualisedMoveRisk"));
        Charge<PnlMatrix> rolls = (book, level) -> MarginComponent.sum(
                "roll shock",
                names.stream()
                        .map(name -> MarginComponent.of(
                                name,
                                roll.charge(
                                        positions.get(name).doubleValue(),
                                        one.inputs()
                                                        .get("daysToExpiry")
                                                        .path(name)
                                                        .doubleValue()
                                                / DAYS_PER_YEAR)))
                        .toList());
        Charge<PnlMatrix> fixed =
                (book, level) -> MarginComponent.of("orders", one.number("mmpMargin") + one.number("openOrdersMargin"));
        PnlMatrix book = PnlMatrix.of(names.size(), set, inverse);
        MarginModel<PnlMatrix> matrix = new ScenarioMargin(set, LossMeasure.worst(), ONE_FACTOR).plus(rolls);
        return Map.of(
                "worstCase",
                LossMeasure.worst().loss(book.portfolio()).amount(),
                "rollShock",
                rolls.charge(book, MarginLevel.INITIAL).amount(),
                "deltaShock",
                0,
                "riskMatrixMargin",
                matrix.requirement(book, MarginLevel.INITIAL).total(),
                "maintenanceMargin",
                matrix.scaled(one.number("mmFactor"))
                        .requirement(book, MarginLevel.MAINTENANCE)
                        .total(),
                "initialMargin",
                matrix.plus(fixed).requirement(book, MarginLevel.INITIAL).total());
    }

    private static Object futuresLeg(Case one) {
        double forward = one.number("index") * Math.exp(one.number("annualBasis") * one.number("days") / DAYS_PER_YEAR);
        ScenarioSet set =
                prices(moves(Arrays.stream(one.numbers("shocks")).boxed().toList()));
        return Map.of(
                "forward",
                forward,
                "futureContingency",
                one.number("qty") * one.number("index") * one.number("futureContingencyFactor"),
                "simPnl",
                linear(set, one.number("qty") * forward).portfolio().toArray());
    }
}
