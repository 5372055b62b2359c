package io.github.garboard.liquidation.trigger;

import io.github.garboard.liquidation.laws.CrossingLaws;

class CurvedCrossingLawsTest implements CrossingLaws {

    private static final double[] PRICES = {100, 0.5, 30_000, 7, 1, 2000};
    private static final Portfolios ACCOUNTS = Portfolios.of(200, PRICES, 5);

    @Override
    public AccountHealth health() {
        return ACCOUNTS::curved;
    }

    @Override
    public int accounts() {
        return 200;
    }

    @Override
    public int[] factors(int account) {
        return ACCOUNTS.factors(account);
    }

    @Override
    public double[] prices() {
        return PRICES.clone();
    }
}
