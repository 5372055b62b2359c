package io.github.garboard.margin;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.margin.charge.BasisContingency;
import io.github.garboard.margin.charge.DoubtRate;
import io.github.garboard.margin.charge.NakedShorts;
import io.github.garboard.margin.scenario.SkewShock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A venue's portfolio margin of options, perpetuals and collateral on one underlying (derivexyz/v2-core, rules as published):
 * scenarios of price, volatility and skew, discounted per expiry, against a basis contingency, with charges.
 */
final class PortfolioMarginCases {

    static final String PRICE = "price";
    static final String VOLATILITY = "volatility";
    static final String SKEW = "skew";

    private final JsonNode in;
    private final PortfolioMarginParameters parameters;
    private final ScenarioSet scenarios;
    private final List<SkewShock> skews;

    private PortfolioMarginCases(Case one) {
        this.in = one.inputs();
        this.parameters = new PortfolioMarginParameters(in.get("parameterOverrides"));
        this.scenarios = parameters.scenarioSet();
        this.skews = List.of(
                parameters.skew(SkewShock.Shape.LINEAR, "LINEAR"), parameters.skew(SkewShock.Shape.WINGS, "ABS"));
    }

    static CaseSuite on(CaseSuite suite) {
        return suite.model("derive.pmrm2", one -> new PortfolioMarginCases(one).figures());
    }

    private Map<String, Double> figures() {
        List<OptionExpiry> expiries = expiries();
        double markToMarket = expiries.stream()
                        .mapToDouble(expiry -> expiry.value(1, (option, e) -> option.volatility()))
                        .sum()
                + collateral()
                + in.get("perp").get("unrealisedPnl").doubleValue()
                + in.get("perp").get("unrealisedFunding").doubleValue();
        double equity = markToMarket + in.get("cash").doubleValue();
        double lossFactor = margin("IM_LOSS_FACTOR")
                + new DoubtRate(other("PEG_LOSS_THRESHOLD"), other("PEG_LOSS_FACTOR")).ofPeg(stable());
        MarginModel<List<OptionExpiry>> loss = scenarioLoss().max(basisLoss());
        MarginModel<List<OptionExpiry>> maintenance =
                loss.scaled(margin("MM_LOSS_FACTOR")).plus(this::floors);
        MarginModel<List<OptionExpiry>> initial =
                loss.scaled(lossFactor).plus(this::floors).plus(this::initialCharges);
        return Map.of(
                "markToMarketInclCash",
                equity,
                "basisContingency",
                -basisLoss().requirement(expiries, MarginLevel.INITIAL).total(),
                "maintenanceMargin",
                equity
                        - maintenance
                                .requirement(expiries, MarginLevel.MAINTENANCE)
                                .total(),
                "initialMargin",
                equity - initial.requirement(expiries, MarginLevel.INITIAL).total());
    }

    private MarginModel<List<OptionExpiry>> scenarioLoss() {
        Factor price = scenarios.factor(PRICE);
        Factor volatility = scenarios.factor(VOLATILITY);
        Factor skew = scenarios.factor(SKEW);
        ScenarioMargin worst = new ScenarioMargin(
                scenarios, LossMeasure.worst(), LevelFactors.of(MarginLevel.MAINTENANCE, MarginLevel.INITIAL, 1));
        return worst.on(expiries -> {
            PnlMatrix options = PnlMatrix.of(expiries.size(), scenarios, Revaluation.perPosition((p, set, s) -> {
                OptionExpiry expiry = expiries.get(p);
                OptionExpiry.VolatilityOf shocked = skew.shock(s) > 0
                        ? (o, e) -> skews.get((int) skew.shock(s) - 1)
                                .apply(o.volatility(), o.strike(), e.forward(), e.years())
                        : (o, e) -> volatility.apply(o.volatility(), s, e.years());
                // the price stands still while the smile turns, whatever the scenario says of it
                double move = skew.shock(s) > 0 ? 1 : price.apply(1, s, 0);
                return expiry.value(move, shocked) - expiry.value(1, (o, e) -> o.volatility());
            }));
            PnlMatrix linear = PnlMatrix.of(
                    1,
                    scenarios,
                    Revaluation.perPosition((p, set, s) -> skew.shock(s) > 0 ? 0 : linear() * price.shock(s)));
            return options.map(row -> discount(expiries.get(row))
                            .andThen(VectorRule.eitherSign().in(s -> skew.shock(s) > 0)))
                    .and(linear);
        });
    }

    private VectorRule discount(OptionExpiry expiry) {
        double rate = Math.max(expiry.rate(), 0);
        double asset = margin("BASE_STATIC_DISCOUNT")
                * Math.exp(-expiry.years() * (rate * margin("LONG_RATE_MULTSCALE") + margin("LONG_RATE_ADDSCALE")));
        double debt = margin("BASE_STATIC_DISCOUNT_NEG")
                * Math.exp(expiry.years() * (rate * margin("SHORT_RATE_MULTSCALE") + margin("SHORT_RATE_ADDSCALE")));
        return VectorRule.discounted(
                expiry.value(1, (o, e) -> o.volatility()), asset, Math.min(1 / expiry.discountFactor(), debt));
    }

    /** The loss of each expiry under a small move, in part. */
    private MarginModel<List<OptionExpiry>> basisLoss() {
        BasisContingency contingency = new BasisContingency(
                parameters.number("BasisContingency", "BASIS_CONT_ADD_FACTOR"),
                parameters.number("BasisContingency", "BASIS_CONT_MULT_FACTOR"));
        ScenarioSet upDown = ScenarioSet.of(
                List.of(new RiskFactor(PRICE, ShockRule.RELATIVE)),
                List.of(
                        Scenario.of("basis up", parameters.number("BasisContingency", "SCENARIO_SPOT_UP") - 1),
                        Scenario.of("basis down", parameters.number("BasisContingency", "SCENARIO_SPOT_DOWN") - 1)));
        Factor price = upDown.factor(PRICE);
        return (expiries, level) -> {
            PnlMatrix pnl = PnlMatrix.of(
                    expiries.size(),
                    upDown,
                    Revaluation.perPosition(
                            (p, set, s) -> expiries.get(p).value(price.apply(1, s, 0), (o, e) -> o.volatility())
                                    - expiries.get(p).value(1, (o, e) -> o.volatility())));
            List<MarginComponent> parts = new ArrayList<>();
            for (int p = 0; p < expiries.size(); p++) {
                double factor = contingency.factor(expiries.get(p).years());
                parts.add(MarginComponent.of(
                        "basis " + p,
                        factor * LossMeasure.worst().loss(pnl.row(p)).amount()));
            }
            return MarginRequirement.of(level, parts, Optional.empty());
        };
    }

    private MarginComponent floors(List<OptionExpiry> expiries, MarginLevel level) {
        return MarginComponent.sum(
                "floors",
                List.of(
                        MarginComponent.of("perpetual", Math.abs(perp("amount")) * spot() * other("MM_PERP_PERCENT")),
                        MarginComponent.of("short options", naked(expiries) * spot() * other("MM_OPTION_PERCENT")),
                        collateralHaircut("mmHaircut")));
    }

    private MarginComponent initialCharges(List<OptionExpiry> expiries, MarginLevel level) {
        DoubtRate doubt = new DoubtRate(other("CONF_THRESHOLD"), other("CONF_MARGIN"));
        double held = Math.abs(perp("amount"));
        double spotConfidence = in.get("spotConfidence").doubleValue();
        double perpConfidence = held == 0 ? 1 : perp("confidence");
        double options = expiries.stream()
                .mapToDouble(expiry -> doubt.ofConfidence(spotConfidence, perpConfidence, expiry.confidence())
                        * expiry.options().stream()
                                .mapToDouble(o -> Math.abs(o.quantity()))
                                .sum())
                .sum();
        double collateral = 0;
        for (JsonNode one : in.get("collaterals")) {
            collateral +=
                    doubt.ofConfidence(spotConfidence, one.get("confidence").doubleValue()) * value(one);
        }
        return MarginComponent.sum(
                "initial",
                List.of(
                        MarginComponent.of("perpetual", held * spot() * other("IM_PERP_PERCENT")),
                        MarginComponent.of("short options", naked(expiries) * spot() * other("IM_OPTION_PERCENT")),
                        collateralHaircut("imHaircutAdd"),
                        MarginComponent.of(
                                "doubt",
                                doubt.ofConfidence(spotConfidence, perpConfidence) * held * spot()
                                        + options * spot()
                                        + collateral)));
    }

    private MarginComponent collateralHaircut(String name) {
        double sum = 0;
        for (JsonNode one : in.get("collaterals")) {
            sum += one.get(name).doubleValue() * value(one);
        }
        return MarginComponent.of("collateral", sum);
    }

    private static double naked(List<OptionExpiry> expiries) {
        double sum = 0;
        for (OptionExpiry expiry : expiries) {
            NakedShorts shorts = NakedShorts.NONE;
            for (OptionExpiry.Option option : expiry.options()) {
                shorts = shorts.and(option.strike(), option.quantity());
            }
            sum += shorts.quantity();
        }
        return sum;
    }

    private double linear() {
        double sum = perp("amount") * perp("price");
        for (JsonNode one : in.get("collaterals")) {
            sum += one.get("riskCancelling").booleanValue() ? value(one) : 0;
        }
        return sum;
    }

    private double collateral() {
        double sum = 0;
        for (JsonNode one : in.get("collaterals")) {
            sum += value(one);
        }
        return sum;
    }

    private double value(JsonNode collateral) {
        return collateral.get("amount").doubleValue() * collateral.get("price").doubleValue() / stable();
    }

    private List<OptionExpiry> expiries() {
        List<OptionExpiry> expiries = new ArrayList<>();
        for (JsonNode row : in.get("expiries")) {
            List<OptionExpiry.Option> options = new ArrayList<>();
            for (JsonNode option : in.get("options")) {
                if (option.get(0).equals(row.get(0))) {
                    options.add(new OptionExpiry.Option(
                            option.get(2).textValue().equals("C") ? 1 : -1,
                            option.get(1).doubleValue(),
                            option.get(3).doubleValue(),
                            option.get(4).doubleValue()));
                }
            }
            double least = Math.min(
                    row.get(3).doubleValue(),
                    Math.min(row.get(4).doubleValue(), row.get(5).doubleValue()));
            expiries.add(new OptionExpiry(
                    row.get(0).doubleValue(),
                    row.get(1).doubleValue(),
                    row.get(2).doubleValue(),
                    least,
                    options));
        }
        return expiries;
    }

    private double spot() {
        return in.get("spot").doubleValue();
    }

    private double stable() {
        return in.get("stablePrice").doubleValue();
    }

    private double perp(String name) {
        return in.get("perp").get(name).doubleValue();
    }

    private double margin(String name) {
        return parameters.number("Margin", name);
    }

    private double other(String name) {
        return parameters.number("OtherContingency", name);
    }
}
