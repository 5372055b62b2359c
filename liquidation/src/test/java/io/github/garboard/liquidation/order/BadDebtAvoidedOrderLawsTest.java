package io.github.garboard.liquidation.order;

import io.github.garboard.liquidation.AccountView;
import io.github.garboard.liquidation.laws.AccountOrderLaws;

class BadDebtAvoidedOrderLawsTest implements AccountOrderLaws {

    @Override
    public AccountOrder order() {
        return AccountOrder.badDebtAvoidedPerDepth(AccountView::deficit, AccountView::notional);
    }
}
