package io.github.garboard.greeks;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Why the value of an option changed between two market states: the part of each Greek of the first state, and what they leave
 * unexplained. The parts and the remainder add up to the change.
 *
 * <p>Parts: delta dS, gamma dS^2 / 2, speed dS^3 / 6, vega dv, volga dv^2 / 2, ultima dv^3 / 6, vanna dS dv,
 * zomma dS^2 dv / 2, theta dt, charm dS dt, veta dv dt, color dS^2 dt / 2, rho dr, phi dq, where dt is the time that passed.
 *
 * @param change the value after less the value before
 * @param parts the part of each Greek
 */
public record PnlExplanation(double change, Map<Greek, Double> parts) {

    /** Copies the map. */
    public PnlExplanation {
        EnumMap<Greek, Double> copy = new EnumMap<>(Greek.class);
        copy.putAll(parts);
        parts = Collections.unmodifiableMap(copy);
    }

    /**
     * Explains a change by the Greeks before it.
     *
     * @param before the option in the first state
     * @param after the same option in the second state: no later expiry, and type and strike unchanged
     * @throws IllegalArgumentException if type or strike differ, or time went back
     */
    public static PnlExplanation between(BlackScholesMerton before, BlackScholesMerton after) {
        if (before.type() != after.type() || before.strike() != after.strike()) {
            throw new IllegalArgumentException("after must be the same option, " + before + ": " + after);
        }
        double time = before.years() - after.years();
        if (!(time >= 0)) {
            throw new IllegalArgumentException("after must not be earlier than before: years " + after.years());
        }
        double move = after.spot() - before.spot();
        double volatility = after.volatility() - before.volatility();
        Greeks greeks = before.greeks();
        Map<Greek, Double> parts = new EnumMap<>(Greek.class);
        parts.put(Greek.DELTA, greeks.delta() * move);
        parts.put(Greek.GAMMA, greeks.gamma() * move * move / 2);
        parts.put(Greek.SPEED, greeks.speed() * move * move * move / 6);
        parts.put(Greek.VEGA, greeks.vega() * volatility);
        parts.put(Greek.VOLGA, greeks.volga() * volatility * volatility / 2);
        parts.put(Greek.ULTIMA, greeks.ultima() * volatility * volatility * volatility / 6);
        parts.put(Greek.VANNA, greeks.vanna() * move * volatility);
        parts.put(Greek.ZOMMA, greeks.zomma() * move * move * volatility / 2);
        parts.put(Greek.THETA, greeks.theta() * time);
        parts.put(Greek.CHARM, greeks.charm() * move * time);
        parts.put(Greek.VETA, greeks.veta() * volatility * time);
        parts.put(Greek.COLOR, greeks.color() * move * move * time / 2);
        parts.put(Greek.RHO, greeks.rho() * (after.rate() - before.rate()));
        parts.put(Greek.PHI, greeks.phi() * (after.dividendYield() - before.dividendYield()));
        return new PnlExplanation(after.price() - before.price(), parts);
    }

    /** Returns the part of one Greek, 0 for one that explains nothing here. */
    public double part(Greek greek) {
        return Objects.requireNonNullElse(parts.get(greek), 0.0);
    }

    /** Returns the sum of the parts. */
    public double explained() {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Returns what the parts leave: the change less their sum. */
    public double unexplained() {
        return change - explained();
    }
}
