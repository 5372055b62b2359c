package io.github.garboard.margin.charge;

import io.github.garboard.margin.internal.Checks;
import java.util.Map;
import java.util.TreeMap;

/**
 * The options of one expiry, netted strike by strike: calls and puts of one strike net against each other, and what remains
 * short is naked. A floor on short options is charged on it.
 *
 * @param netByStrike the net quantity at each strike, finite; negative for a short
 * @see "derivexyz/v2-core 7736900d, portfolio margin risk manager (read 2026)"
 */
public record NakedShorts(Map<Double, Double> netByStrike) {

    /** No options. */
    public static final NakedShorts NONE = new NakedShorts(Map.of());

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a strike is not positive and finite or a quantity is not finite
     */
    public NakedShorts {
        netByStrike = Map.copyOf(netByStrike);
        netByStrike.forEach((strike, net) -> {
            Checks.requirePositive("strike", strike);
            Checks.requireFinite("net quantity at " + strike, net);
        });
    }

    /**
     * Returns these options and one more.
     *
     * @param strike the strike, positive and finite
     * @param quantity the quantity, finite; negative for a short
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public NakedShorts and(double strike, double quantity) {
        Map<Double, Double> all = new TreeMap<>(netByStrike);
        all.merge(strike, quantity, Double::sum);
        return new NakedShorts(all);
    }

    /** Returns the quantity of naked shorts: sum over strikes of max(0, -net). */
    public double quantity() {
        // in the order of the strikes, so that the sum does not depend on the order of insertion
        return new TreeMap<>(netByStrike)
                .values().stream().mapToDouble(net -> Math.max(0, -net)).sum();
    }
}
