package io.github.garboard.examples.unified;

import io.github.garboard.examples.book.BookEntry;
import io.github.garboard.greeks.Greeks;
import io.github.garboard.liquidation.Holdings;
import io.github.garboard.margin.Factor;
import io.github.garboard.margin.PnlMatrix;
import io.github.garboard.margin.PnlVector;
import io.github.garboard.margin.ScenarioSet;
import io.github.garboard.margin.scenario.PriceVolatilityGrid;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The instruments of a book at one market: value, sensitivities and scenario profit of one unit of each. What depends on
 * quantities is a multiple of these, so that a plan can try many quantities without pricing anything twice.
 */
final class Repricing {

    private final List<BookEntry> entries;
    private final ScenarioSet scenarios;
    private final List<Greeks> units;
    private final double[] unitPnl;

    Repricing(List<BookEntry> entries, Market market, ScenarioSet scenarios) {
        this.entries = entries;
        this.scenarios = scenarios;
        this.units = entries.stream()
                .map(entry -> Instruments.greeks(entry, market.now(), market.mark(), market.volatility()))
                .toList();
        this.unitPnl = new double[entries.size() * scenarios.size()];
        Factor price = scenarios.factor(PriceVolatilityGrid.PRICE);
        Factor volatility = scenarios.factor(PriceVolatilityGrid.VOLATILITY);
        int at = 0;
        for (int i = 0; i < entries.size(); i++) {
            BookEntry entry = entries.get(i);
            double years = Instruments.years(entry, market.now());
            for (int s = 0; s < scenarios.size(); s++) {
                double shocked = Instruments.value(
                        entry,
                        market.now(),
                        price.apply(market.mark(), s, years),
                        volatility.apply(market.volatility(), s, years));
                unitPnl[at++] = shocked - units.get(i).price();
            }
        }
    }

    /** Returns the profit of one unit since its opening. */
    double profit(int index) {
        return units.get(index).price() - entries.get(index).entry();
    }

    /** Returns value and sensitivities of one unit. */
    Greeks greeks(int index) {
        return units.get(index);
    }

    /** Returns the scenario profit of an entry as the book has it. */
    PnlVector pnl(int index) {
        double quantity = entries.get(index).quantity();
        int first = index * scenarios.size();
        return PnlVector.of(
                scenarios,
                Arrays.stream(unitPnl, first, first + scenarios.size())
                        .map(unit -> quantity * unit)
                        .toArray());
    }

    /** Returns the scenario profit of the positions with these indexes. */
    PnlMatrix pnl(Holdings<PositionId> holdings, int... indexes) {
        return PnlMatrix.of(indexes.length, scenarios, (from, to, set, out, offset) -> {
            int at = offset;
            for (int p = from; p < to; p++) {
                int first = indexes[p] * set.size();
                for (int s = 0; s < set.size(); s++) {
                    out[at++] = holdings.quantity(indexes[p]) * unitPnl[first + s];
                }
            }
        });
    }

    /** Returns the scenario profit of all positions. */
    PnlMatrix pnl(Holdings<PositionId> holdings) {
        return pnl(holdings, IntStream.range(0, entries.size()).toArray());
    }
}
