package io.github.garboard.greeks.contract;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Contract;
import io.github.garboard.greeks.Greek;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * A digital option that pays one unit of the asset if it ends in the money: V = S exp(-q T) N(w d1).
 *
 * <p>Less the strike in cash if in the money, it is the vanilla option: w (asset-or-nothing - K units of cash-or-nothing).
 * Accuracy and special cases are those of {@link CashOrNothing}.
 *
 * @param option type, strike and expiry, and the market
 * @see "Haug, The Complete Guide to Option Pricing Formulas, 2nd ed., 2007, section 4.19"
 */
public record AssetOrNothing(BlackScholesMerton option) implements Contract {

    /** Checks that the option is not null. */
    public AssetOrNothing {
        Objects.requireNonNull(option, "option");
    }

    @Override
    public ToDoubleFunction<Greek> evaluate() {
        return DigitalEvaluation.ofAsset(option);
    }
}
