package io.github.garboard.liquidation.execution;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How much is held after each of a number of trades at equal intervals.
 *
 * @param riskAversion the weight λ of the variance for which the schedule is the best, per money
 * @param interval the time between trades, in the unit of the model
 * @param holdings what is held at the start and after each trade, in units; the last is 0
 * @param cost what it costs
 */
public record ExecutionSchedule(double riskAversion, double interval, List<Double> holdings, ScheduleCost cost) {

    /** Copies the holdings. */
    public ExecutionSchedule {
        holdings = List.copyOf(holdings);
    }

    /** Returns what each trade sells, in units; their sum is what is held at the start, up to the rounding of the sum. */
    public List<Double> trades() {
        return IntStream.range(1, holdings.size())
                .mapToObj(j -> holdings.get(j - 1) - holdings.get(j))
                .toList();
    }
}
