package io.github.garboard.collateral.valuation;

/** What a change does to an account. */
final class AccountMoves {

    private AccountMoves() {}

    static <A> boolean raisesDebt(LendingAccount<? extends A> before, LendingAccount<? extends A> after) {
        return rises(before.debts(), after.debts());
    }

    static <A> boolean lowersCollateral(LendingAccount<? extends A> before, LendingAccount<? extends A> after) {
        return rises(after.collateral(), before.collateral());
    }

    static <A> double debtValue(LendingAccount<? extends A> account, SidedPrices<? super A> prices) {
        double total = 0;
        for (Holding<? extends A> debt : account.debts().holdings()) {
            total += debt.amount() * prices.price(debt.asset(), ValuationSide.DEBT);
        }
        return total;
    }

    private static boolean rises(Basket<?> before, Basket<?> after) {
        return after.holdings().stream().anyMatch(holding -> holding.amount() > amount(before, holding.asset()));
    }

    private static double amount(Basket<?> basket, Object asset) {
        return basket.holdings().stream()
                .filter(holding -> holding.asset().equals(asset))
                .mapToDouble(Holding::amount)
                .findFirst()
                .orElse(0);
    }
}
