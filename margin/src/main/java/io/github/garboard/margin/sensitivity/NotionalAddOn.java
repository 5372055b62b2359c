package io.github.garboard.margin.sensitivity;

import io.github.garboard.margin.Charge;
import io.github.garboard.margin.MarginComponent;
import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An add-on for what sensitivities do not show: a fraction of the notional of each trade, by product, and a fixed amount. The
 * same at every level.
 *
 * @param factors the fraction of the notional by product, finite and non-negative; a product without one is charged nothing
 * @param fixed the fixed amount, finite and non-negative
 */
public record NotionalAddOn(Map<String, Double> factors, double fixed) implements Charge<List<NotionalAddOn.Notional>> {

    /** The name of the component. */
    public static final String COMPONENT = "add-on";

    /**
     * The notional of a trade.
     *
     * @param product the product
     * @param amount the notional, finite; its sign does not count
     */
    public record Notional(String product, double amount) {

        /**
         * Checks the amount.
         *
         * @throws IllegalArgumentException if it is not finite
         */
        public Notional {
            Objects.requireNonNull(product, "product");
            Checks.requireFinite("amount of " + product, amount);
        }
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a number breaks its rule
     */
    public NotionalAddOn {
        factors = TableChecks.weights("factor of", factors);
        Checks.requireNonNegative("fixed", fixed);
    }

    /** Returns the sum of the fixed amount and, trade by trade, the fraction of the notional. */
    @Override
    public MarginComponent charge(List<Notional> portfolio, MarginLevel level) {
        List<MarginComponent> parts = new ArrayList<>(List.of(MarginComponent.of("fixed", fixed)));
        for (Notional notional : portfolio) {
            double factor = factors.getOrDefault(notional.product(), 0.0);
            parts.add(MarginComponent.of("notional of " + notional.product(), factor * Math.abs(notional.amount())));
        }
        return MarginComponent.sum(COMPONENT, parts);
    }
}
