package io.github.garboard.liquidation;

/**
 * What closing costs: spread, fees, penalty or expected impact per unit closed, at the margin.
 *
 * @param <K> the caller's type of position names
 * @param <M> the caller's market
 */
@FunctionalInterface
public interface ExecutionCost<K, M> {

    /**
     * Returns the cost of closing, per unit of a position.
     *
     * @param holdings what the account holds
     * @param index the index of an open position
     * @param market the market
     * @return money per unit of the position, finite and non-negative
     */
    double perUnit(Holdings<K> holdings, int index, M market);

    /**
     * Returns a cost of 0 for everything.
     *
     * @param <K> the caller's type of position names
     * @param <M> the caller's market
     * @return the cost
     */
    static <K, M> ExecutionCost<K, M> free() {
        return (holdings, index, market) -> 0;
    }
}
