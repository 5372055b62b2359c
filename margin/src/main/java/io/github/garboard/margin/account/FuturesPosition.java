package io.github.garboard.margin.account;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * A position in a futures or perpetual contract as an explicit state: each step returns the next state and the cash that is
 * due, so that equity is cash plus {@link #unrealised}.
 *
 * <p>The basis is what the position has been paid for and not yet settled: of trades and settlements at prices p with
 * quantities q, the sum of q value(p) over the open quantity, at average cost. The funding index is what one unit held long
 * has paid since the contract began.
 *
 * <p>However often one settles, cash plus unrealised profit is the same: only rounding differs. Every payment of a long is
 * the receipt of a short of the same quantity.
 *
 * @param contract how the contract pays
 * @param quantity the open quantity, finite; negative for a short
 * @param basis the value at which the open quantity stands, in the currency of settlement, finite; 0 for no quantity
 * @param fundingIndex the funding index up to which funding has been paid, in the currency of settlement per unit, finite
 */
public record FuturesPosition(Contract contract, double quantity, double basis, double fundingIndex) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a number is not finite, or there is a basis without a quantity
     */
    public FuturesPosition {
        Objects.requireNonNull(contract, "contract");
        Checks.requireFinite("quantity", quantity);
        Checks.requireFinite("basis", basis);
        Checks.requireFinite("fundingIndex", fundingIndex);
        if (quantity == 0 && basis != 0) {
            throw new IllegalArgumentException("basis must be 0 without a quantity: " + basis);
        }
    }

    /**
     * Returns no position.
     *
     * @param contract how the contract pays
     * @param fundingIndex the funding index now, in the currency of settlement per unit; 0 where there is no funding
     * @throws IllegalArgumentException if the index is not finite
     */
    public static FuturesPosition none(Contract contract, double fundingIndex) {
        return new FuturesPosition(contract, 0, 0, fundingIndex);
    }

    /**
     * Returns what closing at a price would earn before funding: quantity value(price) - basis.
     *
     * @param price the mark price, positive and finite
     * @throws IllegalArgumentException if it is not
     */
    public double unrealised(double price) {
        return quantity == 0 ? 0 : quantity * valueAt(price) - basis;
    }

    /** Returns what the position owes for funding up to an index: quantity (index - funding index); negative is a receipt. */
    public double fundingDue(double index) {
        Checks.requireFinite("index", index);
        return quantity == 0 ? 0 : quantity * (index - fundingIndex);
    }

    /**
     * Returns the settlement of a trade. What the trade closes is realised at average cost, what it opens joins the basis; a
     * trade through zero does both. Funding is paid up to the index on the quantity held before.
     *
     * @param traded the quantity traded, finite; negative for a sale
     * @param price the price of the trade, positive and finite
     * @param index the funding index now
     * @return the next state, what was realised and the funding
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public Settlement trade(double traded, double price, double index) {
        Checks.requireFinite("traded", traded);
        double value = valueAt(price);
        double funding = -fundingDue(index);
        double after = quantity + traded;
        boolean opens = quantity == 0 || Math.signum(traded) == Math.signum(quantity);
        if (opens) {
            return new Settlement(next(after, basis + traded * value, index), 0, funding);
        }
        boolean through = Math.abs(traded) >= Math.abs(quantity);
        if (through) {
            return new Settlement(next(after, after * value, index), unrealised(price), funding);
        }
        double kept = basis * (after / quantity);
        return new Settlement(next(after, kept, index), -traded * value - (basis - kept), funding);
    }

    /**
     * Returns the settlement of a mark: the unrealised profit is paid in cash as variation margin, and the position stands at
     * the mark.
     *
     * @param price the settlement price, positive and finite
     * @param index the funding index now
     * @return the next state, the variation margin and the funding
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public Settlement settle(double price, double index) {
        double value = valueAt(price);
        return new Settlement(next(quantity, quantity * value, index), unrealised(price), -fundingDue(index));
    }

    private FuturesPosition next(double newQuantity, double newBasis, double index) {
        // an open quantity of 0 has no basis, not even a rounding or a negative zero
        return new FuturesPosition(contract, newQuantity, newQuantity == 0 ? 0 : newBasis, index);
    }

    private double valueAt(double price) {
        return contract.value(Checks.requirePositive("price", price));
    }
}
