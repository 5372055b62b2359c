package io.github.garboard.liquidation.order;

import io.github.garboard.liquidation.laws.AccountOrderLaws;

class CombinedAccountOrderLawsTest implements AccountOrderLaws {

    @Override
    public AccountOrder order() {
        return AccountOrder.mostUnderWater()
                .thenBy(AccountOrder.firstBreached())
                .thenBy(AccountOrder.lowestHealthFactor());
    }
}
