package io.github.garboard.greeks;

import io.github.garboard.greeks.internal.NormalKernel;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * A European option on a forward that moves by normal steps: V = D (w (F - K) N(w d) + v sqrt(T) n(d)),
 * d = (F - K) / (v sqrt T), w = +1 for a call and -1 for a put. Forward and strike may be negative.
 *
 * <p>Sensitivities hold the forward fixed: rho is -T V, phi is 0, and time passes at the rate -ln(D) / T, as in
 * {@link Black76}. The out-of-the-money value is v sqrt(T) n(d) (1 - |d| M(|d|)), the bracket taken from the slope of the
 * Mills ratio M, so that no digit is lost far from the money.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>If years or volatility is 0, the price is D max(w (F - K), 0); at the money delta is w D / 2 and gamma infinite.
 *   <li>If years is 0, the rate counts as 0.
 *   <li>If n(d) underflows, so do the sensitivities that carry it.
 *   <li>A difference of two infinite amounts counts as 0.
 * </ul>
 *
 * @param type call or put
 * @param forward the forward price F
 * @param strike the strike K
 * @param years the time to expiry T in years, non-negative
 * @param discount the discount factor D to the payment, positive
 * @param volatility the normal volatility v, in units of the forward per square root of a year, non-negative
 * @see "Bachelier, Theorie de la speculation, Annales scientifiques de l'Ecole Normale Superieure 17, 1900"
 */
public record Bachelier(
        OptionType type, double forward, double strike, double years, double discount, double volatility)
        implements VanillaOption {

    /**
     * Checks the inputs.
     *
     * @throws IllegalArgumentException if an input is NaN, infinite or out of its range
     */
    public Bachelier {
        Objects.requireNonNull(type, "type");
        Inputs.requireFinite("forward", forward);
        Inputs.requireFinite("strike", strike);
        Inputs.requireNonNegative("years", years);
        Inputs.requirePositive("discount", discount);
        Inputs.requireNonNegative("volatility", volatility);
    }

    @Override
    public ToDoubleFunction<Greek> evaluate(Kernel how) {
        NormalKernel kernel = new NormalKernel(type.sign(), forward, strike, years, volatility);
        double rate = years > 0 ? -Math.log(discount) / years : 0;
        return greek -> BlackValues.determined(discount
                * switch (greek) {
                    case PRICE -> kernel.price();
                    case DELTA -> kernel.delta();
                    case GAMMA, DUAL_GAMMA -> kernel.gamma();
                    case VEGA -> kernel.vega();
                    case THETA -> Math.fma(rate, kernel.price(), kernel.theta());
                    case RHO -> -years * kernel.price();
                    case PHI -> 0;
                    case DUAL_DELTA -> -kernel.delta();
                    case VANNA -> kernel.vanna();
                    case VOLGA -> kernel.volga();
                    case CHARM -> Math.fma(rate, kernel.delta(), kernel.charm());
                    case VETA -> Math.fma(rate, kernel.vega(), kernel.veta());
                    case SPEED -> kernel.speed();
                    case ZOMMA -> kernel.zomma();
                    case COLOR -> Math.fma(rate, kernel.gamma(), kernel.color());
                    case ULTIMA -> kernel.ultima();
                });
    }
}
