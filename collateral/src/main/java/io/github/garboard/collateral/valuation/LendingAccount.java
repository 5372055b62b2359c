package io.github.garboard.collateral.valuation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/**
 * What a borrower holds as collateral and what it owes.
 *
 * <p>An asset may be on both sides; nothing is netted. Where a venue nets, the caller puts the difference on one side.
 *
 * <pre>{@code
 * AccountValuation<Coin> borrow = account.valuation(LendingWeights.ofFactor(Coin::loanToValue), prices);
 * AccountValuation<Coin> liquidation = account.valuation(LendingWeights.ofFactor(Coin::threshold), prices);
 * double more = borrow.availableBorrow(1);
 * double healthFactor = liquidation.healthFactor();
 * }</pre>
 *
 * @param <A> the caller's description of an asset
 * @param collateral what is held
 * @param debts what is owed
 */
public record LendingAccount<A>(Basket<A> collateral, Basket<A> debts) {

    /** Checks that no component is null. */
    public LendingAccount {
        Objects.requireNonNull(collateral, "collateral");
        Objects.requireNonNull(debts, "debts");
    }

    /** Returns an account that holds and owes nothing. */
    public static <A> LendingAccount<A> empty() {
        return new LendingAccount<>(Basket.of(), Basket.of());
    }

    /**
     * Returns the value of everything held and owed, each at the price of its side times its weight. Costs
     * O(positions).
     *
     * @param weights the weights of the level in question
     * @param prices the prices by side, non-negative and finite
     * @throws IllegalArgumentException if a weight or price breaks its rule, or a value is beyond the largest
     *     double
     */
    public AccountValuation<A> valuation(LendingWeights<? super A> weights, SidedPrices<? super A> prices) {
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(prices, "prices");
        return new AccountValuation<>(
                weighted(collateral, prices.on(ValuationSide.ASSET), weights.asset()::weight),
                weighted(debts, prices.on(ValuationSide.DEBT), weights.liability()::weight));
    }

    /**
     * Returns the account after a change, if the rule lets it pass. More cannot be withdrawn than is held nor repaid
     * than is owed: that is refused before the rule is asked.
     *
     * @param change what is deposited, withdrawn, borrowed and repaid
     * @param rule the venue's rule
     */
    public Adjustment<A> adjust(AccountChange<A> change, AdjustmentRule<? super A> rule) {
        Optional<Refusal> overdrawn = overdraws(collateral, change.collateral());
        if (overdrawn.isEmpty()) {
            overdrawn = overdraws(debts, change.debts());
        }
        if (overdrawn.isPresent()) {
            return new Adjustment.Refused<>(overdrawn.get());
        }
        LendingAccount<A> after =
                new LendingAccount<>(moved(collateral, change.collateral()), moved(debts, change.debts()));
        return rule.refusal(this, after)
                .<Adjustment<A>>map(Adjustment.Refused::new)
                .orElseGet(() -> new Adjustment.Accepted<>(after));
    }

    private static <A> List<WeightedHolding<A>> weighted(
            Basket<A> basket, ToDoubleFunction<? super A> prices, ToDoubleBiFunction<A, Double> weight) {
        List<WeightedHolding<A>> parts = new ArrayList<>(basket.holdings().size());
        for (Holding<A> holding : basket.holdings()) {
            parts.add(new WeightedHolding<>(
                    holding,
                    prices.applyAsDouble(holding.asset()),
                    weight.applyAsDouble(holding.asset(), holding.amount())));
        }
        return parts;
    }

    private static <A> Optional<Refusal> overdraws(Basket<A> basket, Map<A, Double> change) {
        return change.entrySet().stream()
                .filter(entry -> basket.amount(entry.getKey()) + entry.getValue() < 0)
                .findFirst()
                .map(entry -> new Refusal(
                        Refusal.Reason.OVERDRAWN,
                        String.valueOf(entry.getKey()),
                        -entry.getValue(),
                        basket.amount(entry.getKey())));
    }

    private static <A> Basket<A> moved(Basket<A> basket, Map<A, Double> change) {
        Basket<A> result = basket;
        for (Map.Entry<A, Double> entry : change.entrySet()) {
            result = result.with(entry.getKey(), basket.amount(entry.getKey()) + entry.getValue());
        }
        return result;
    }
}
