package io.github.garboard.margin;

import io.github.garboard.margin.internal.Checks;

/**
 * How a shock moves a market value.
 *
 * <p>A rule is applied in the innermost loop of a revaluation: the rules here cost O(1), do not allocate and do not check
 * the base; a NaN base or shock gives NaN, which the {@link PnlMatrix} refuses by position and scenario.
 */
@FunctionalInterface
public interface ShockRule {

    /** base (1 + shock): the shock is a fraction of the value. */
    ShockRule RELATIVE = (base, shock, years) -> base * (1 + shock);

    /** base + shock: the shock is in the units of the value, such as points of a rate or of a volatility. */
    ShockRule ABSOLUTE = (base, shock, years) -> base + shock;

    /** base exp(shock): the shock is a logarithmic return. */
    ShockRule LOGARITHMIC = (base, shock, years) -> base * Math.exp(shock);

    /** max(0, base - shock): the time to expiry after a roll of time, base and shock in years. */
    ShockRule ROLL = (base, shock, years) -> Math.max(0, base - shock);

    /**
     * Returns the shocked value.
     *
     * @param base the value before the shock, in its own units
     * @param shock the shock of one scenario, in the units of the rule
     * @param years the time to expiry of what is valued, in years of 365 days, non-negative; rules that do not depend on it
     *     ignore it
     * @return the value after the shock, in the units of the base
     */
    double apply(double base, double shock, double years);

    /**
     * Returns a rule whose result is never below a minimum.
     *
     * @param minimum the lowest result, in the units of the base, finite
     * @return max(minimum, this rule)
     * @throws IllegalArgumentException if minimum is not finite
     */
    default ShockRule flooredAt(double minimum) {
        Checks.requireFinite("minimum", minimum);
        return (base, shock, years) -> Math.max(minimum, apply(base, shock, years));
    }

    /**
     * Returns a rule whose result is never below a minimum where the shock is positive. Venues use it so that a rise of
     * volatility is tested at a meaningful level however calm the market is.
     *
     * @param minimum the lowest result of a positive shock, in the units of the base, finite
     * @return max(minimum, this rule) for a shock above 0, this rule otherwise
     * @throws IllegalArgumentException if minimum is not finite
     */
    default ShockRule upShocksFlooredAt(double minimum) {
        Checks.requireFinite("minimum", minimum);
        return (base, shock, years) -> {
            double shocked = apply(base, shock, years);
            return shock > 0 ? Math.max(minimum, shocked) : shocked;
        };
    }
}
