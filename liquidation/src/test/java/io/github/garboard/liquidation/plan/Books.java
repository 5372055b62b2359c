package io.github.garboard.liquidation.plan;

import io.github.garboard.liquidation.ExecutionCost;
import io.github.garboard.liquidation.HealthFunction;
import io.github.garboard.liquidation.Holdings;
import io.github.garboard.liquidation.Position;
import java.util.List;
import java.util.stream.IntStream;

/** Small markets whose right answers are known. Positions are named by their index. */
final class Books {

    /** Health: equity less a margin rate per unit held; cost: a rate per unit closed. */
    record Linear(double equity, List<Double> rates, List<Double> costs) {

        static final HealthFunction<Integer, Linear> HEALTH = (holdings, market) -> {
            double health = market.equity;
            for (int i = 0; i < holdings.size(); i++) {
                health -= market.rates.get(i) * Math.abs(holdings.quantity(i));
            }
            return health;
        };

        static final ExecutionCost<Integer, Linear> COST = (holdings, index, market) -> market.costs.get(index);
    }

    /** Health: equity less the worst loss of the netted positions over scenarios, given per unit held. */
    record Netting(double equity, List<List<Double>> pnlPerUnit) {

        static final HealthFunction<Integer, Netting> HEALTH = (holdings, market) -> {
            double worst = 0;
            for (List<Double> scenario : market.pnlPerUnit) {
                double pnl = 0;
                for (int i = 0; i < holdings.size(); i++) {
                    pnl += scenario.get(i) * holdings.quantity(i);
                }
                worst = Math.max(worst, -pnl);
            }
            return market.equity - worst;
        };
    }

    private Books() {}

    static Holdings<Integer> account(double... quantities) {
        List<Position<Integer>> positions = IntStream.range(0, quantities.length)
                .mapToObj(i -> new Position<>(i, quantities[i]))
                .toList();
        return Holdings.of(positions);
    }
}
