package io.github.garboard.greeks.exposure;

import io.github.garboard.greeks.Contract;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.Greeks;
import java.util.EnumSet;
import java.util.Set;

/**
 * What one position adds to its venue and its underlying, in money.
 *
 * @param value quantity times value
 * @param delta quantity delta S: the money in the underlying that moves as the position does
 * @param gammaPerPercent quantity gamma S^2 / 100: the change of that delta per move of 1 %
 * @param vega quantity times vega, per 1.0 of volatility
 * @param theta quantity times theta, per year
 * @param years the time to expiry in years, non-negative, infinite for a contract without one: the bucket of the vega
 */
public record PositionExposure(
        double value, double delta, double gammaPerPercent, double vega, double theta, double years) {

    private static final Set<Greek> NEEDED = EnumSet.of(Greek.PRICE, Greek.DELTA, Greek.GAMMA, Greek.VEGA, Greek.THETA);

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if one is NaN or infinite, as gamma is at the strike on expiry, or years is negative or NaN
     */
    public PositionExposure {
        requireFinite("value", value);
        requireFinite("delta", delta);
        requireFinite("gammaPerPercent", gammaPerPercent);
        requireFinite("vega", vega);
        requireFinite("theta", theta);
        if (!(years >= 0)) {
            throw new IllegalArgumentException("years must be non-negative: " + years);
        }
    }

    /**
     * Returns the exposure of a quantity of a contract. Costs one evaluation.
     *
     * @param contract what is held, evaluated in the market of this spot
     * @param quantity units held, negative when short, finite
     * @param spot the price S that the contract's delta refers to, positive
     * @param years the time to expiry in years, non-negative, infinite for a contract without one
     * @throws IllegalArgumentException if an input is out of its range, or a figure not finite
     */
    public static PositionExposure of(Contract contract, double quantity, double spot, double years) {
        requireFinite("quantity", quantity);
        if (!(spot > 0 && spot < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("spot must be positive and finite: " + spot);
        }
        Greeks greeks = contract.greeks(NEEDED);
        return new PositionExposure(
                quantity * greeks.price(),
                delta(quantity, greeks.delta(), spot),
                gammaPerPercent(quantity, greeks.gamma(), spot),
                quantity * greeks.vega(),
                quantity * greeks.theta(),
                years);
    }

    /** One formula for both tiers: their terms have the same bits. */
    static double delta(double quantity, double delta, double spot) {
        return quantity * delta * spot;
    }

    static double gammaPerPercent(double quantity, double gamma, double spot) {
        return quantity * gamma * spot * spot / 100;
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite: " + value);
        }
    }
}
