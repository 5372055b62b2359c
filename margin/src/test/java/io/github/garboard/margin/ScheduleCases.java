package io.github.garboard.margin;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.margin.schedule.Brackets;
import io.github.garboard.margin.schedule.LeverageSchedule;
import io.github.garboard.margin.schedule.OpenInterestScaled;
import io.github.garboard.margin.schedule.VolatilityTarget;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Published figures of leverage schedules. */
final class ScheduleCases {

    private static final int MILLIONTHS = 6;

    private ScheduleCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("hyperliquid.tiers", ScheduleCases::tiers)
                .model("binance.brackets", ScheduleCases::brackets)
                .model("okx.tieredMinimum", ScheduleCases::tieredMinimum)
                .model("dydx.initialMargin", ScheduleCases::openInterestScaled)
                .model("dydx.maintenanceFraction", ScheduleCases::maintenanceFraction)
                .model(
                        "vega.riskFactor",
                        one -> Map.of("riskFactorShort", target(one).shortFactor()))
                .model("vega.marginLevels", ScheduleCases::levels);
    }

    private static Object tiers(Case one) {
        double[] rates = Arrays.stream(one.numbers("maxLeverage"))
                .map(leverage -> 0.5 / leverage)
                .toArray();
        Brackets brackets = Brackets.of(one.numbers("lowerBounds"), rates);
        return Map.of(
                "maintenanceMargin",
                brackets.requirement(one.number("notional")),
                "maintenanceDeduction",
                brackets.deductions());
    }

    private static Object brackets(Case one) {
        Brackets brackets = Brackets.of(one.numbers("notionalFloor"), one.numbers("maintMarginRatio"));
        return Map.of("maintenanceMargin", brackets.requirement(one.number("notional")), "cum", brackets.deductions());
    }

    private static Object tieredMinimum(Case one) {
        JsonNode tiers = one.inputs().get("tiers");
        Brackets slices = Brackets.of(column(tiers, 0), column(tiers, 1));
        double minimum = slices.requirement(one.number("mr7Raw"));
        MarginModel<Double> model = (raw, level) -> MarginRequirement.of(
                level, List.of(MarginComponent.of("other", one.number("mrOther"))), Optional.empty());
        Charge<Double> floor = (raw, level) -> MarginComponent.of("minimum", slices.requirement(raw));
        return Map.of(
                "mr7Adjusted",
                minimum,
                "mmr",
                model.atLeast(floor)
                        .requirement(one.number("mr7Raw"), MarginLevel.MAINTENANCE)
                        .total());
    }

    private static double[] column(JsonNode rows, int column) {
        return StreamSupport.stream(rows.spliterator(), false)
                .mapToDouble(row -> row.get(column).doubleValue())
                .toArray();
    }

    private static Object openInterestScaled(Case one) {
        LeverageSchedule schedule = new OpenInterestScaled(
                        one.number("baseImfPpm") / 1e6,
                        one.number("oiLowerCap"),
                        one.number("oiUpperCap"),
                        Rounding.floor(MILLIONTHS))
                .at(one.number("openNotional"))
                .rounded(Rounding.ceiling(0));
        return Map.of("initialMargin", schedule.requirement(one.number("positionNotional")));
    }

    private static Object maintenanceFraction(Case one) {
        return Map.of(
                "maintenanceMarginPpm",
                Rounding.floor(0)
                        .quotient(one.number("initialMarginPpm"), one.number("maintenanceFractionPpm"), 1_000_000));
    }

    private static VolatilityTarget target(Case one) {
        return new VolatilityTarget(
                one.number("sigma"), one.number("mu"), one.number("tauYears"), one.number("riskAversion"));
    }

    private static Object levels(Case one) {
        double maintenance = target(one)
                .longSchedule()
                .rounded(Rounding.ceiling(0))
                .requirement(one.number("longVolume") * one.number("markPrice"));
        Rounding down = Rounding.floor(0);
        return Map.of(
                "maintenance", maintenance,
                "search", down.product(maintenance, one.number("searchFactor")),
                "initial", down.product(maintenance, one.number("initialFactor")),
                "release", down.product(maintenance, one.number("releaseFactor")));
    }
}
