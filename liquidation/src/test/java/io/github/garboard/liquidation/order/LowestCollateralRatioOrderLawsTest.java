package io.github.garboard.liquidation.order;

import io.github.garboard.liquidation.laws.AccountOrderLaws;

class LowestCollateralRatioOrderLawsTest implements AccountOrderLaws {

    @Override
    public AccountOrder order() {
        return AccountOrder.lowestCollateralRatio();
    }
}
