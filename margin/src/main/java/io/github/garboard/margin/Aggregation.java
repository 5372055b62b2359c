package io.github.garboard.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How the amounts of parts become the amount of the whole: added, the largest of them, or by correlation.
 *
 * <p>Where the whole is not the sum, {@link #of} names the difference, so that every component still adds up.
 */
@FunctionalInterface
public interface Aggregation {

    /** The name of the part that stands for what the whole differs from the sum of its parts; mostly a credit. */
    String DIVERSIFICATION = "diversification";

    /**
     * Returns the amount of the whole.
     *
     * @param amounts the amounts of the parts, finite; not changed
     * @return the amount of the whole, finite; 0 for no parts
     */
    double aggregate(double... amounts);

    /** Returns the aggregation that adds. */
    static Aggregation sum() {
        return amounts -> {
            double sum = 0;
            for (double amount : amounts) {
                sum += amount;
            }
            return sum;
        };
    }

    /** Returns the aggregation that takes the largest part, at least 0. */
    static Aggregation largest() {
        return amounts -> {
            double largest = 0;
            for (double amount : amounts) {
                largest = Math.max(largest, amount);
            }
            return largest;
        };
    }

    /**
     * Returns the root of the correlated sum of squares: sqrt(max(0, sum over i, j of c_ij a_i a_j)).
     *
     * <p>Special cases: all correlations 1 give |sum|, none but the diagonal the root of the sum of squares. A matrix that is
     * not positive semidefinite can make the form negative: it then counts as 0. Costs O(n²) and does not allocate.
     *
     * @param correlations the correlations
     */
    static Aggregation correlated(CorrelationMatrix correlations) {
        Objects.requireNonNull(correlations, "correlations");
        return correlations::root;
    }

    /**
     * Returns the whole as a component: the parts, and where they do not add up to it one more part,
     * {@link #DIVERSIFICATION}.
     *
     * @param name the name of the whole, not blank
     * @param parts the parts
     * @throws IllegalArgumentException if the name is blank or the aggregation refuses the amounts
     */
    default MarginComponent of(String name, List<MarginComponent> parts) {
        double[] amounts = parts.stream().mapToDouble(MarginComponent::amount).toArray();
        double whole = aggregate(amounts);
        double difference = whole - sum().aggregate(amounts);
        if (difference == 0) {
            return new MarginComponent(name, whole, parts);
        }
        List<MarginComponent> all = new ArrayList<>(parts);
        all.add(MarginComponent.of(DIVERSIFICATION, difference));
        return new MarginComponent(name, whole, all);
    }
}
