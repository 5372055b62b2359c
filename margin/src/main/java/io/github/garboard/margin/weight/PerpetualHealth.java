package io.github.garboard.margin.weight;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * A perpetual position with its open orders, as it counts in health: the worse of all bids filled and all asks filled, the
 * base weighted by its sign, and a gain only in part.
 *
 * <pre>
 *   worst = min over fills of: quote - traded price + (base + traded) price weight,  traded = bids or -asks
 *   value = worst overall  if worst &gt; 0, else worst
 * </pre>
 *
 * @param base the base held, in units, finite; negative for a short
 * @param quote the quote balance of the position, in money, finite; negative for a debt
 * @param bids the base that open bids may buy, non-negative and finite
 * @param asks the base that open asks may sell, non-negative and finite
 * @param baseWeights the weights of the base, long and short
 * @param gainWeight the part of a positive value that counts, in [0, 1]: unrealised profit is not yet money
 */
public record PerpetualHealth(
        double base, double quote, double bids, double asks, WeightSchedule baseWeights, double gainWeight) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public PerpetualHealth {
        Checks.requireFinite("base", base);
        Checks.requireFinite("quote", quote);
        Checks.requireNonNegative("bids", bids);
        Checks.requireNonNegative("asks", asks);
        Objects.requireNonNull(baseWeights, "baseWeights");
        Checks.requireFraction("gainWeight", gainWeight);
    }

    /**
     * Returns what the position counts for, in the token in which it settles.
     *
     * @param price the price of the base, in the settle token, non-negative and finite
     * @throws IllegalArgumentException if it is not
     */
    public double value(double price) {
        double worst = Math.min(filled(bids, price), filled(-asks, price));
        return worst > 0 ? gainWeight * worst : worst;
    }

    private double filled(double traded, double price) {
        return quote - traded * price + baseWeights.value(base + traded, price);
    }
}
