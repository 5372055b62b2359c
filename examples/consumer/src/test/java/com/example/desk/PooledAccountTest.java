package com.example.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.collateral.valuation.Basket;
import io.github.garboard.collateral.valuation.Holding;
import io.github.garboard.margin.account.AccountHealth;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PooledAccountTest {

    private static final Map<String, Double> PRICES = Map.of("BTC", 30_000.0, "USD", 1.0);

    private final FlatRateMargin model = new FlatRateMargin(Map.of("BTC-PERP", 0.02));
    private final PooledAccount account = new PooledAccount(
            Basket.of(new Holding<>("BTC", 0.5), new Holding<>("USD", 1_000.0)), Map.of("BTC-PERP", -500_000.0));

    @Test
    void healthIsThePoolAfterHaircutOverTheRequirement() {
        AccountHealth health = account.health(model, PRICES, Map.of("BTC", 0.6, "USD", 0.0));
        // one day at 99 %: exp(-2.3263 * 0.6 / sqrt 365) = 0.92954 of 15,000, and 1,000 in cash, against 10,000
        assertEquals(1.4943, health.healthFactor(), 5e-5);
    }

    @Test
    void moreVolatilityLeavesLessHealth() {
        AccountHealth calm = account.health(model, PRICES, Map.of("BTC", 0.3, "USD", 0.0));
        AccountHealth wild = account.health(model, PRICES, Map.of("BTC", 3.0, "USD", 0.0));
        assertTrue(wild.healthFactor() < calm.healthFactor());
    }
}
