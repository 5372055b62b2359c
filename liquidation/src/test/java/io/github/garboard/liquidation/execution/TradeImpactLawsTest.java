package io.github.garboard.liquidation.execution;

import io.github.garboard.liquidation.laws.TradeImpactLaws;

class TradeImpactLawsTest implements TradeImpactLaws {

    @Override
    public TradeImpact impact() {
        return TradeImpact.spread(0.0625).plus(TradeImpact.linear(2.5e-6)).plus(TradeImpact.squareRoot(0.3, 1e6));
    }
}
