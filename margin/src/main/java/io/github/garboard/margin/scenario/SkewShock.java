package io.github.garboard.margin.scenario;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * A shock of the volatility smile that turns with the strike: sigma max(0, 1 + m) with
 *
 * <pre>
 *   m    = k cap / k* within [-cap, cap],   k = ln(strike / forward), or |k| for the wings
 *   cap  = max(0, cap0 + slope sqrt(T))
 *   k*   = max(k0, w sqrt(T) (v + u sqrt(T)))
 * </pre>
 *
 * <p>At the money nothing moves; k* away the shock has its full size. Nobody knows which way a smile turns: count the
 * result by {@link io.github.garboard.margin.VectorRule#eitherSign()}. Costs O(1) and does not allocate.
 *
 * @param shape which side rises
 * @param cap0 the relative shock of the wing at T = 0, finite and non-negative
 * @param slope the change of the cap per square root of a year, finite
 * @param k0 the smallest width, finite and non-negative
 * @param w the width in standard deviations, finite and non-negative
 * @param v the volatility that the width is made of at T = 0, decimal, finite
 * @param u the change of that volatility per square root of a year, finite
 * @see "derivexyz/v2-core 7736900d, skew scenarios (read 2026)"
 */
public record SkewShock(Shape shape, double cap0, double slope, double k0, double w, double v, double u) {

    /** Which side of the smile rises. */
    public enum Shape {
        /** Strikes above the forward rise, those below fall. */
        LINEAR,
        /** Both wings rise. */
        WINGS
    }

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public SkewShock {
        Objects.requireNonNull(shape, "shape");
        Checks.requireNonNegative("cap0", cap0);
        Checks.requireFinite("slope", slope);
        Checks.requireNonNegative("k0", k0);
        Checks.requireNonNegative("w", w);
        Checks.requireFinite("v", v);
        Checks.requireFinite("u", u);
    }

    /**
     * Returns the shocked volatility.
     *
     * @param volatility the volatility, decimal, non-negative
     * @param strike the strike, positive
     * @param forward the forward, positive
     * @param years the time to expiry, in years, non-negative
     * @return the volatility after the shock, non-negative; NaN if an argument is NaN
     */
    public double apply(double volatility, double strike, double forward, double years) {
        double root = Math.sqrt(years);
        double cap = Math.max(0, cap0 + slope * root);
        double moneyness = Math.log(strike / forward);
        double k = shape == Shape.WINGS ? Math.abs(moneyness) : moneyness;
        if (k == 0 || cap == 0) {
            return volatility;
        }
        double width = Math.max(k0, w * root * (v + u * root));
        return volatility * Math.max(0, 1 + Math.max(-cap, Math.min(cap, k * cap / width)));
    }
}
