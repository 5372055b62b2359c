package io.github.garboard.margin.scanning;

import io.github.garboard.margin.Loss;
import io.github.garboard.margin.LossMeasure;
import io.github.garboard.margin.PnlVector;
import io.github.garboard.margin.internal.Checks;
import java.util.OptionalInt;

/**
 * The scan risk of a combined commodity, taken apart: what of it is time, what volatility, and what the price.
 *
 * @param amount the worst weighted loss, non-negative
 * @param activeScenario the number of the scenario that sets it, 1 to 16, the first of equal ones; empty for no loss
 * @param timeRisk the mean loss of scenarios 1 and 2, in which the price stands still
 * @param volatilityAdjusted the mean loss of the active scenario and the one with the same price and the opposite volatility;
 *     of an extreme scenario its own loss
 */
public record ScanRisk(double amount, OptionalInt activeScenario, double timeRisk, double volatilityAdjusted) {

    private static final int LAST_PAIRED = 14;

    /**
     * Returns the scan risk of a summed profit and loss.
     *
     * @param pnl over sixteen scenarios in the order of {@link SixteenScenarios}; weights of the scenarios count
     * @throws IllegalArgumentException if there are not sixteen
     */
    public static ScanRisk of(PnlVector pnl) {
        if (pnl.scenarios().size() != SixteenScenarios.COUNT) {
            throw new IllegalArgumentException(
                    "pnl must be over 16 scenarios: " + pnl.scenarios().size());
        }
        Loss loss = LossMeasure.worst().loss(pnl);
        double time = (loss(pnl, 0) + loss(pnl, 1)) / 2;
        if (loss.scenario().isEmpty()) {
            return new ScanRisk(0, OptionalInt.empty(), time, 0);
        }
        int active = loss.scenario().getAsInt();
        double adjusted = active < LAST_PAIRED ? (loss(pnl, active) + loss(pnl, active ^ 1)) / 2 : loss(pnl, active);
        return new ScanRisk(loss.amount(), OptionalInt.of(active + 1), time, adjusted);
    }

    /** Returns the part of the risk that is the price's: max(0, volatility-adjusted risk - time risk). */
    public double priceRisk() {
        return Math.max(0, volatilityAdjusted - timeRisk);
    }

    /**
     * Returns the price risk per unit of delta, of which spreads between commodities get a credit.
     *
     * @param netDelta the net composite delta, finite
     * @param method how the figure is taken
     * @param priceScanRange the price scan range of one unit of delta, in money, positive and finite
     * @return the weighted price risk; 0 for no delta
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public double weightedPriceRisk(double netDelta, PriceRiskMethod method, double priceScanRange) {
        Checks.requireFinite("netDelta", netDelta);
        Checks.requirePositive("priceScanRange", priceScanRange);
        if (netDelta == 0) {
            return 0;
        }
        double normal = priceRisk() / Math.abs(netDelta);
        return switch (method) {
            case NORMAL -> normal;
            case SCAN_RANGE -> priceScanRange;
            case SCAN_RANGE_CAP -> Math.min(normal, priceScanRange);
        };
    }

    /** How the price risk per unit of delta is taken. */
    public enum PriceRiskMethod {
        /** The price risk over the net delta: large where options make the delta small. */
        NORMAL,
        /** The price scan range. */
        SCAN_RANGE,
        /** The smaller of the two: the default of most products since 2010 (CME advisory 10-409). */
        SCAN_RANGE_CAP
    }

    private static double loss(PnlVector pnl, int scenario) {
        // 0 - x, for no loss is 0 and not -0
        return 0 - pnl.scenarios().weight(scenario) * pnl.pnl(scenario);
    }
}
