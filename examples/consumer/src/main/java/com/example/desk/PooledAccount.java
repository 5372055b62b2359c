package com.example.desk;

import io.github.garboard.collateral.haircut.VolatilityHaircut;
import io.github.garboard.collateral.valuation.Basket;
import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.MarginModel;
import io.github.garboard.margin.account.AccountHealth;
import java.util.Map;

/**
 * Two modules meet: a pool of collateral after haircut stands behind net notionals under any margin model.
 *
 * @param pool what is deposited
 * @param notionals the net notional of each market
 */
public record PooledAccount(Basket<String> pool, Map<String, Double> notionals) {

    private static final double CONFIDENCE = 0.99;
    private static final double ONE_DAY = 1.0 / 365;

    /** Returns the health of the account at given prices and volatilities of the assets. */
    public AccountHealth health(
            MarginModel<Map<String, Double>> model, Map<String, Double> prices, Map<String, Double> volatilities) {
        double equity = pool.value(VolatilityHaircut.lognormal(volatilities::get, CONFIDENCE).at(ONE_DAY), prices::get);
        return new AccountHealth(equity, model.requirement(notionals, MarginLevel.MAINTENANCE));
    }
}
