package io.github.garboard.greeks.contract;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Contract;
import io.github.garboard.greeks.Greek;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * A digital option that pays a fixed amount of cash if it ends in the money: V = X exp(-r T) N(w d2).
 *
 * <p>Every sensitivity up to third order in closed form, from one evaluation of the vanilla option; sums that cross zero are
 * as close relative to their largest term. Values far from the strike keep their digits. The amount is held fixed where the
 * strike moves (dual delta, dual gamma).
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>If years or volatility is 0, the forward decides; exactly at the forward the value is that of probability 1/2, delta
 *       is infinite with the sign of the type, and vega has its limit.
 *   <li>If a normal density underflows, so do the sensitivities that carry it.
 * </ul>
 *
 * @param option type, strike and expiry, and the market
 * @param cash the amount X that is paid, non-negative
 * @see "Reiner and Rubinstein, Unscrambling the Binary Code, Risk 4, 1991; Haug, The Complete Guide to Option Pricing Formulas,
 *     2nd ed., 2007, section 4.19"
 */
public record CashOrNothing(BlackScholesMerton option, double cash) implements Contract {

    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if the amount is negative, NaN or infinite
     */
    public CashOrNothing {
        Objects.requireNonNull(option, "option");
        Inputs.requireNonNegative("cash", cash);
    }

    @Override
    public ToDoubleFunction<Greek> evaluate() {
        return DigitalEvaluation.ofCash(option, cash);
    }
}
