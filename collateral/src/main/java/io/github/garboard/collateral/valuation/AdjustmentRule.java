package io.github.garboard.collateral.valuation;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which changes of an account a venue lets pass. Rules combine with {@link #and}; the first that refuses is reported.
 *
 * <p>A vault with ceilings, a least debt and "may only improve" (Maker):
 *
 * <pre>{@code
 * AdjustmentRule<String> vault = AdjustmentRule.<String>ceiling(ofThisCollateral, prices)
 *         .and(AdjustmentRule.ceiling(ofAll, prices))
 *         .and(AdjustmentRule.covered(weights, prices))
 *         .and(AdjustmentRule.noDust(leastDebt, prices));
 * }</pre>
 *
 * <p>A debt or a holding "rises" or "falls" in units, asset by asset; interest and prices do not count as a change.
 *
 * @param <A> the caller's description of an asset
 */
@FunctionalInterface
public interface AdjustmentRule<A> {

    /**
     * Returns why a change is refused, or nothing if it passes.
     *
     * @param before the account before the change
     * @param after the account after it
     */
    Optional<Refusal> refusal(LendingAccount<? extends A> before, LendingAccount<? extends A> after);

    /** Returns a rule that lets everything pass. */
    static <A> AdjustmentRule<A> free() {
        return (before, after) -> Optional.empty();
    }

    /** Returns a rule that lets pass what this rule and then the other one do. */
    default AdjustmentRule<A> and(AdjustmentRule<? super A> other) {
        Objects.requireNonNull(other, "other");
        return (before, after) -> {
            Optional<Refusal> first = refusal(before, after);
            return first.isPresent() ? first : other.refusal(before, after);
        };
    }

    /**
     * Returns the rule that whoever raises a debt or lowers a holding must be covered afterwards. A change that does
     * neither passes also where the account is not covered: it may only improve.
     *
     * @param weights the weights that cover is measured with
     * @param prices the prices by side
     * @see "makerdao/dss, src/vat.sol, frob: the test 'not-safe'"
     */
    static <A> AdjustmentRule<A> covered(LendingWeights<? super A> weights, SidedPrices<? super A> prices) {
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(prices, "prices");
        return (before, after) -> {
            if (!AccountMoves.raisesDebt(before, after) && !AccountMoves.lowersCollateral(before, after)) {
                return Optional.empty();
            }
            AccountValuation<?> valuation = after.valuation(weights, prices);
            return valuation.isCovered()
                    ? Optional.empty()
                    : refuse(Refusal.Reason.NOT_COVERED, "account", valuation.weightedDebt(), valuation.capacity());
        };
    }

    /**
     * Returns the rule that the outstanding debt, with the rise of this account's, stays at or below a ceiling. Where
     * the account's debt does not rise in value the ceiling is not asked, also when it is exceeded already.
     *
     * @param ceiling the ceiling, with what is outstanding before the change
     * @param prices the prices of the debts
     * @see "makerdao/dss, src/vat.sol, frob: the test 'ceiling-exceeded'"
     */
    static <A> AdjustmentRule<A> ceiling(DebtCeiling ceiling, SidedPrices<? super A> prices) {
        Objects.requireNonNull(ceiling, "ceiling");
        Objects.requireNonNull(prices, "prices");
        return (before, after) -> {
            double rise = AccountMoves.debtValue(after, prices) - AccountMoves.debtValue(before, prices);
            double outstanding = ceiling.outstanding() + rise;
            return rise <= 0 || outstanding <= ceiling.ceiling()
                    ? Optional.empty()
                    : refuse(Refusal.Reason.DEBT_CEILING, ceiling.name(), outstanding, ceiling.ceiling());
        };
    }

    /**
     * Returns the rule that an account owes nothing or at least a least debt: a smaller one is not worth liquidating. It
     * holds for repayments too.
     *
     * @param least the least debt, in the unit of account, non-negative and finite
     * @param prices the prices of the debts
     * @see "makerdao/dss, src/vat.sol, frob: the test 'dust'"
     */
    static <A> AdjustmentRule<A> noDust(double least, SidedPrices<? super A> prices) {
        Amounts.requireAmount("least", least);
        Objects.requireNonNull(prices, "prices");
        return (before, after) -> {
            double debt = AccountMoves.debtValue(after, prices);
            return after.debts().holdings().isEmpty() || debt >= least
                    ? Optional.empty()
                    : refuse(Refusal.Reason.DUST, "debt", debt, least);
        };
    }

    /**
     * Returns the rule of a correlated mode: a debt may rise only in the mode's assets, and only while nothing else is
     * owed. Without it, {@link LendingWeights#inMode} would lend against a volatile asset at the terms of a pair.
     *
     * @param borrowable which assets may be owed
     * @see "aave-dao/aave-v3-origin: efficiency mode (eMode)"
     */
    static <A> AdjustmentRule<A> onlyDebtsOf(Predicate<? super A> borrowable) {
        return againstIsolated(asset -> true, borrowable);
    }

    /**
     * Returns the rule of isolated collateral: while any of it is held, a debt may rise only in assets that may be owed
     * against it, and only while nothing else is owed. The debt ceiling of the isolated asset is a {@link #ceiling};
     * where other collateral does not count beside it, its weight is 0.
     *
     * @param isolated which collateral is isolated
     * @param borrowable which assets may be owed against it
     * @see "aave-dao/aave-v3-origin: isolation mode"
     */
    static <A> AdjustmentRule<A> againstIsolated(Predicate<? super A> isolated, Predicate<? super A> borrowable) {
        Objects.requireNonNull(isolated, "isolated");
        Objects.requireNonNull(borrowable, "borrowable");
        return (before, after) -> {
            if (!AccountMoves.raisesDebt(before, after)
                    || after.collateral().holdings().stream().noneMatch(held -> isolated.test(held.asset()))) {
                return Optional.empty();
            }
            return after.debts().holdings().stream()
                    .filter(debt -> !borrowable.test(debt.asset()))
                    .findFirst()
                    .map(debt ->
                            new Refusal(Refusal.Reason.NOT_BORROWABLE, String.valueOf(debt.asset()), debt.amount(), 0));
        };
    }

    /**
     * Returns the rule of siloed borrowing: whoever owes a siloed asset owes nothing else. A change that raises no debt
     * passes.
     *
     * @param siloed which assets are siloed
     * @see "aave-dao/aave-v3-origin: siloed borrowing"
     */
    static <A> AdjustmentRule<A> siloed(Predicate<? super A> siloed) {
        Objects.requireNonNull(siloed, "siloed");
        return (before, after) -> {
            int owed = after.debts().holdings().size();
            return owed <= 1 || !AccountMoves.raisesDebt(before, after)
                    ? Optional.empty()
                    : after.debts().holdings().stream()
                            .filter(debt -> siloed.test(debt.asset()))
                            .findFirst()
                            .map(debt -> new Refusal(Refusal.Reason.SILOED, String.valueOf(debt.asset()), owed, 1));
        };
    }

    private static Optional<Refusal> refuse(Refusal.Reason reason, String subject, double value, double limit) {
        return Optional.of(new Refusal(reason, subject, value, limit));
    }
}
