package io.github.garboard.margin.scanning;

import io.github.garboard.margin.LevelFactors;
import io.github.garboard.margin.MarginComponent;
import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.MarginModel;
import io.github.garboard.margin.MarginRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Scanning-range margin of several combined commodities. For each, at maintenance:
 *
 * <pre>
 *   risk = max(scan risk + calendar charges - credits between commodities, short option minimum)
 *   need = sum over commodities of factor(level) risk - net option value, at least 0
 * </pre>
 *
 * <p>Spreads between commodities are formed by priority from the net deltas; each leg is credited with rate ratio count
 * weighted price risk. A commodity's credit is at most its scan risk and calendar charges. What net option value a commodity
 * does not need serves the others; {@link OptionValue#WITHIN} keeps it where it is.
 *
 * <p><b>Laws.</b> Keeps all of {@code MarginModelLaws} without spreads, minimum and option value. Priority of spreads makes it
 * neither subadditive nor independent of a commodity's place: two accounts that can form a spread of high rate each may
 * together be given one of low rate first. The short option minimum counts shorts, so that an offsetting long does not lower
 * it.
 *
 * @param commodities the commodities, in the order of a portfolio's positions; at least one
 * @param spreads the spreads between them, by priority
 * @param levels the factor of each level on the risk: initial over maintenance
 * @param optionValue where net option value counts
 * @see "CME Group, Understanding SPAN margin; M. G. McMillan, McMillan on Options, chapter on SPAN"
 */
public record ScanningRangeMargin(
        List<CombinedCommodity> commodities,
        List<InterCommoditySpread> spreads,
        LevelFactors levels,
        OptionValue optionValue)
        implements MarginModel<List<CommodityPosition>> {

    /** Where the net value of options counts. */
    public enum OptionValue {
        /** Everywhere: what one commodity does not need serves the others. */
        ACROSS,
        /** In its own commodity only. */
        WITHIN
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if there is no commodity
     */
    public ScanningRangeMargin {
        commodities = List.copyOf(commodities);
        spreads = List.copyOf(spreads);
        Objects.requireNonNull(levels, "levels");
        Objects.requireNonNull(optionValue, "optionValue");
        if (commodities.isEmpty()) {
            throw new IllegalArgumentException("commodities must not be empty: []");
        }
    }

    /**
     * Returns what an account must hold.
     *
     * @param portfolio one position per commodity, in their order
     * @param level a level that this model has a factor for
     * @return the requirement: one component for each commodity, made of scan risk, calendar charges, credits, minimum and
     *     option value; the binding scenario is that of a single commodity, else none is
     * @throws IllegalArgumentException if the portfolio does not have one position per commodity
     */
    @Override
    public MarginRequirement requirement(List<CommodityPosition> portfolio, MarginLevel level) {
        double factor = levels.of(level);
        if (portfolio.size() != commodities.size()) {
            throw new IllegalArgumentException(
                    "portfolio must have one position per commodity, " + commodities.size() + ": " + portfolio.size());
        }
        List<ScanRisk> risks =
                portfolio.stream().map(position -> ScanRisk.of(position.pnl())).toList();
        double[] credits = credits(portfolio, risks);
        List<MarginComponent> parts = new ArrayList<>();
        for (int i = 0; i < commodities.size(); i++) {
            parts.add(component(i, portfolio.get(i), risks.get(i).amount(), credits[i], factor));
        }
        return MarginRequirement.of(level, parts, binding(portfolio, risks));
    }

    private double[] credits(List<CommodityPosition> portfolio, List<ScanRisk> risks) {
        List<Double> deltas =
                portfolio.stream().map(CommodityPosition::netDelta).toList();
        Spread.Formed formed = Spread.form(
                deltas, spreads.stream().map(InterCommoditySpread::spread).toList());
        double[] credits = new double[commodities.size()];
        for (int s = 0; s < spreads.size(); s++) {
            for (Spread.Leg leg : spreads.get(s).spread().legs()) {
                CombinedCommodity commodity = commodities.get(leg.index());
                double priceRisk = risks.get(leg.index())
                        .weightedPriceRisk(deltas.get(leg.index()), commodity.method(), commodity.priceScanRange());
                credits[leg.index()] += spreads.get(s).creditRate()
                        * leg.ratio()
                        * formed.counts().get(s)
                        * priceRisk;
            }
        }
        return credits;
    }

    private MarginComponent component(
            int index, CommodityPosition position, double scan, double credit, double factor) {
        CombinedCommodity commodity = commodities.get(index);
        double calendar = calendarCharge(commodity, position);
        double earned = Math.min(credit, scan + calendar);
        double minimum = commodity.shortOptionMinimum() * position.shortOptions();
        double topUp = Math.max(0, minimum - (scan + calendar - earned));
        double risk = factor * (scan + calendar - earned + topUp);
        List<MarginComponent> parts = new ArrayList<>(List.of(
                MarginComponent.of("scan risk", factor * scan),
                MarginComponent.of("calendar charge", factor * calendar),
                MarginComponent.of("inter-commodity credit", -factor * earned),
                MarginComponent.of("short option minimum", factor * topUp),
                MarginComponent.of("net option value", -position.netOptionValue())));
        if (optionValue == OptionValue.WITHIN && position.netOptionValue() > risk) {
            parts.add(MarginComponent.of(MarginRequirement.UNUSED_CREDIT, position.netOptionValue() - risk));
        }
        return MarginComponent.sum(commodity.name(), parts);
    }

    private static double calendarCharge(CombinedCommodity commodity, CommodityPosition position) {
        Spread.Formed formed = Spread.form(
                position.deltas(),
                commodity.calendarSpreads().stream()
                        .map(CombinedCommodity.CalendarSpread::spread)
                        .toList());
        double charge = 0;
        for (int s = 0; s < formed.counts().size(); s++) {
            charge +=
                    formed.counts().get(s) * commodity.calendarSpreads().get(s).charge();
        }
        return charge;
    }

    private static Optional<String> binding(List<CommodityPosition> portfolio, List<ScanRisk> risks) {
        return risks.size() == 1 && risks.get(0).activeScenario().isPresent()
                ? Optional.of(portfolio
                        .get(0)
                        .pnl()
                        .scenarios()
                        .scenario(risks.get(0).activeScenario().getAsInt() - 1)
                        .name())
                : Optional.empty();
    }
}
