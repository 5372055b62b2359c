package io.github.garboard.liquidation.order;

import io.github.garboard.liquidation.laws.AccountOrderLaws;

class RandomFairOrderLawsTest implements AccountOrderLaws {

    @Override
    public AccountOrder order() {
        return AccountOrder.randomFair(7);
    }
}
