package io.github.garboard.greeks;

import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * A European option on a forward that is lognormal after a shift: {@link Black76} on F + s and K + s. A displacement between
 * lognormal (0) and normal (large) behaviour; it also lets a forward or strike be negative.
 *
 * <p>The volatility is that of F + s. Sensitivities hold the displacement fixed, so they are those of the shifted option.
 *
 * @param type call or put
 * @param forward the forward price F, at least -displacement
 * @param strike the strike K, above -displacement
 * @param years the time to expiry T in years, non-negative
 * @param discount the discount factor D to the payment, positive
 * @param volatility the volatility v of F + s, decimal per square root of a year, non-negative
 * @param displacement the shift s, finite
 * @see "Rubinstein, Displaced Diffusion Option Pricing, J. Finance 38, 1983"
 */
public record DisplacedBlack(
        OptionType type,
        double forward,
        double strike,
        double years,
        double discount,
        double volatility,
        double displacement)
        implements VanillaOption {

    /**
     * Checks the inputs.
     *
     * @throws IllegalArgumentException if an input is NaN, infinite or out of its range
     */
    public DisplacedBlack {
        Objects.requireNonNull(type, "type");
        Inputs.requireFinite("displacement", displacement);
        Inputs.requireNonNegative("forward + displacement", forward + displacement);
        Inputs.requirePositive("strike + displacement", strike + displacement);
        Inputs.requireNonNegative("years", years);
        Inputs.requirePositive("discount", discount);
        Inputs.requireNonNegative("volatility", volatility);
    }

    @Override
    public ToDoubleFunction<Greek> evaluate(Kernel kernel) {
        return new Black76(type, forward + displacement, strike + displacement, years, discount, volatility)
                .evaluate(kernel);
    }
}
