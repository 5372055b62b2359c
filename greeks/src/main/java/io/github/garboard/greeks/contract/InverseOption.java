package io.github.garboard.greeks.contract;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Contract;
import io.github.garboard.greeks.DeltaConvention;
import io.github.garboard.greeks.Greek;
import java.util.function.ToDoubleFunction;

/**
 * A coin-settled (inverse) option on one coin: pays max(w (S - K), 0) / S in coin, which is worth the vanilla payoff in the
 * quote currency.
 *
 * <p>As a {@link Contract} its Greeks are those in the quote currency, the vanilla ones. {@link #inCoin} has the Greeks of the
 * price in coin, W = V / S, as the venue quotes it. Their spot sensitivities all come from W_S = w K exp(-r T) N(w d2) / S^2,
 * so that the wings keep their digits. Where the venue prices on the forward, take that for the spot and rate and yield 0.
 *
 * @param option type, strike and expiry, and the market; the spot is positive
 * @see "Deribit, Inverse Options, and Options (documentation of the venue); Reiswich and Wystup, A Guide to FX Options Quoting
 *     Conventions, J. Derivatives 18, 2010 (premium-adjusted delta)"
 */
public record InverseOption(BlackScholesMerton option) implements Contract {

    /**
     * Checks the spot.
     *
     * @throws IllegalArgumentException if the spot is 0: nothing can be counted in a worthless coin
     */
    public InverseOption {
        Inputs.requirePositive("spot", option.spot());
    }

    /** Evaluates the option in the quote currency. */
    @Override
    public ToDoubleFunction<Greek> evaluate() {
        return option.evaluate();
    }

    /** Returns the contract counted in coin: W = V / S and its derivatives. */
    public Contract inCoin() {
        return this::evaluateInCoin;
    }

    /**
     * Returns the price-adjusted delta, dV/dS - V/S: the coins to hold against a long option whose premium is paid in coin. It
     * is S times the delta in coin, and delta less the coin price.
     */
    public double priceAdjustedDelta() {
        return option.delta(DeltaConvention.PREMIUM_ADJUSTED_SPOT);
    }

    private ToDoubleFunction<Greek> evaluateInCoin() {
        double spot = option.spot();
        ToDoubleFunction<Greek> quote = option.evaluate();
        Contract claim = new Position(option.type().sign(), new CashOrNothing(option, option.strike()));
        ToDoubleFunction<Greek> strike = claim.evaluate();
        return greek -> switch (greek) {
            case PRICE, VEGA, THETA, RHO, PHI, DUAL_DELTA, DUAL_GAMMA, VOLGA, VETA, ULTIMA ->
                quote.applyAsDouble(greek) / spot;
            case DELTA -> strike.applyAsDouble(Greek.PRICE) / spot / spot;
            case VANNA -> strike.applyAsDouble(Greek.VEGA) / spot / spot;
            case CHARM -> strike.applyAsDouble(Greek.THETA) / spot / spot;
            case GAMMA -> second(strike, Greek.DELTA, Greek.PRICE);
            case ZOMMA -> second(strike, Greek.VANNA, Greek.VEGA);
            case COLOR -> second(strike, Greek.CHARM, Greek.THETA);
            case SPEED ->
                (strike.applyAsDouble(Greek.GAMMA)
                                - (4 * strike.applyAsDouble(Greek.DELTA) - 6 * strike.applyAsDouble(Greek.PRICE) / spot)
                                        / spot)
                        / spot
                        / spot;
        };
    }

    /** The derivative of f / S^2 in S. */
    private double second(ToDoubleFunction<Greek> f, Greek slope, Greek value) {
        double spot = option.spot();
        return (f.applyAsDouble(slope) - 2 * f.applyAsDouble(value) / spot) / spot / spot;
    }
}
