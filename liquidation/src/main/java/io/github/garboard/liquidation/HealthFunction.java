package io.github.garboard.liquidation;

/**
 * How healthy an account is: the seam to the caller's margin model.
 *
 * <p>The function counts everything that changes when a part is closed: the requirement, and if they matter the fees and the
 * price impact of what was closed, by closing over the holdings before. It is a pure function of its two arguments.
 *
 * @param <K> the caller's type of position names
 * @param <M> the caller's market: prices, volatilities, curves
 */
@FunctionalInterface
public interface HealthFunction<K, M> {

    /**
     * Returns the health of an account.
     *
     * @param holdings what the account holds
     * @param market the market it is valued in
     * @return the health, finite, positive is good; for instance equity less maintenance requirement, in money
     */
    double health(Holdings<K> holdings, M market);
}
