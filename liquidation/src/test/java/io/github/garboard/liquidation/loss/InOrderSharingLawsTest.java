package io.github.garboard.liquidation.loss;

import io.github.garboard.liquidation.laws.LossSharingLaws;

class InOrderSharingLawsTest implements LossSharingLaws {

    @Override
    public LossSharing sharing() {
        return LossSharing.inOrder();
    }
}
