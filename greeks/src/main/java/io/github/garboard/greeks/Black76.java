package io.github.garboard.greeks;

import io.github.garboard.greeks.internal.BlackKernel;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * A European option on a forward: V = w D (F N(w d1) - K N(w d2)), d1 = ln(F/K) / (v sqrt T) + v sqrt(T) / 2,
 * d2 = d1 - v sqrt T, w = +1 for a call and -1 for a put.
 *
 * <p>Sensitivities hold the forward fixed: rho is -T V, a yield has no effect (phi is 0), and time passes at the rate
 * r = -ln(D) / T that the discount factor states, so that theta is D theta(undiscounted) + r V, and likewise charm, veta and
 * color. Accuracy and limits are those of {@link BlackScholesMerton} without rate and yield, times D.
 *
 * <p>Special case: if years is 0, r counts as 0.
 *
 * @param type call or put
 * @param forward the forward price F, non-negative
 * @param strike the strike K, positive
 * @param years the time to expiry T in years, non-negative
 * @param discount the discount factor D to the payment, positive
 * @param volatility the volatility v, decimal per square root of a year, non-negative
 * @see "Black, The Pricing of Commodity Contracts, J. Financial Economics 3, 1976"
 */
public record Black76(OptionType type, double forward, double strike, double years, double discount, double volatility)
        implements VanillaOption {

    /**
     * Checks the inputs.
     *
     * @throws IllegalArgumentException if an input is NaN, infinite or out of its range
     */
    public Black76 {
        Objects.requireNonNull(type, "type");
        Inputs.requireNonNegative("forward", forward);
        Inputs.requirePositive("strike", strike);
        Inputs.requireNonNegative("years", years);
        Inputs.requirePositive("discount", discount);
        Inputs.requireNonNegative("volatility", volatility);
    }

    /**
     * Returns the forward that a call and a put of one strike and expiry imply: K + (C - P) / D.
     *
     * @param call the price of the call
     * @param put the price of the put
     * @param strike the strike K
     * @param discount the discount factor D, positive
     * @return the forward; negative where the pair is mispriced
     * @throws IllegalArgumentException if an input is NaN or infinite, or the discount factor is not positive
     */
    public static double impliedForward(double call, double put, double strike, double discount) {
        Inputs.requireFinite("call", call);
        Inputs.requireFinite("put", put);
        Inputs.requireFinite("strike", strike);
        Inputs.requirePositive("discount", discount);
        return strike + (call - put) / discount;
    }

    @Override
    public ToDoubleFunction<Greek> evaluate(Kernel how) {
        BlackKernel kernel = switch (how) {
            case ACCURATE -> BlackKernel.accurate(type.sign(), forward, strike, years, 0, 0, volatility);
            case FAST -> BlackKernel.fast(type.sign(), forward, strike, years, 0, 0, volatility);
        };
        double rate = years > 0 ? -Math.log(discount) / years : 0;
        return greek -> BlackValues.determined(
                switch (greek) {
                    case THETA -> passing(kernel.theta(), kernel.price(), rate);
                    case CHARM -> passing(kernel.charm(), kernel.delta(), rate);
                    case VETA -> passing(kernel.veta(), kernel.vega(), rate);
                    case COLOR -> passing(kernel.color(), kernel.gamma(), rate);
                    case RHO -> -years * (discount * kernel.price());
                    case PHI -> 0;
                    default -> discount * BlackValues.value(kernel, greek);
                });
    }

    /** The derivative in passing time of D f: D (f' + r f). */
    private double passing(double undiscounted, double value, double rate) {
        return discount * Math.fma(rate, value, undiscounted);
    }
}
