package io.github.garboard.margin.attribution;

import io.github.garboard.margin.LossMeasure;
import io.github.garboard.margin.MarginComponent;
import io.github.garboard.margin.PnlMatrix;
import io.github.garboard.margin.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/**
 * A requirement split over the parts of a portfolio: positions, venues, underlyings, factors. The parts and the residual add
 * up to the requirement.
 *
 * <p>Three questions, three splits:
 *
 * <ul>
 *   <li><em>Euler</em>: what does each part have in it? The rate at which the requirement grows with the part, times the part.
 *       Without a residual for a positively homogeneous requirement, and the only split by which a part is worth reducing
 *       exactly if its share per unit of profit is too large.
 *   <li><em>marginal</em>: what did each part add when it came? Parts enter in their order; the shares telescope.
 *   <li><em>leave one out</em>: what would be released without it? The residual is what no part releases alone: positive
 *       where the parts diversify one another less together than apart, negative for common diversification.
 * </ul>
 *
 * @param parts the share of each part, in the order of the parts, finite; negative for a part that hedges the others
 * @param residual the requirement less the sum of the shares, finite
 * @param <K> the caller's key of a part
 * @see "Tasche, Risk contributions and performance measurement (1999); Merton, Perold, Theory of risk capital in financial
 *     firms, J. Applied Corporate Finance 6 (1993)"
 */
public record Attribution<K>(Map<K, Double> parts, double residual) {

    /** The name of the component that holds the residual. */
    public static final String RESIDUAL = "residual";

    /** The cube root of the rounding of a double, where the errors of a central difference balance. */
    private static final double STEP = 6e-6;

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a number is not finite
     */
    public Attribution {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        parts.forEach((key, share) -> Checks.requireFinite("share of " + key, share));
        Checks.requireFinite("residual", residual);
    }

    /**
     * Returns the Euler split of a loss: of each row, -sum over scenarios of w(s) pnl(s), with w the tail weights of the
     * measure at the whole matrix. For an expected shortfall it is the row's mean loss in the tail.
     *
     * <p>Rows may be positions, or the effects of single factors on positions: whatever adds up to the portfolio. Costs the
     * tail weights and one pass over the cells.
     *
     * @param rows the profit and loss
     * @param measure the measure, positively homogeneous if the residual is to vanish
     * @param keyOf the part that a row belongs to, by its index: its position, venue, underlying or factor
     * @param <K> the caller's key of a part
     */
    public static <K> Attribution<K> euler(PnlMatrix rows, LossMeasure measure, IntFunction<? extends K> keyOf) {
        double[] weights = measure.tailWeights(rows.portfolio());
        Map<K, Double> parts = new LinkedHashMap<>();
        for (int row = 0; row < rows.positions(); row++) {
            double share = 0;
            for (int s = 0; s < weights.length; s++) {
                share -= weights[s] * rows.pnl(row, s);
            }
            parts.merge(Objects.requireNonNull(keyOf.apply(row), "key"), share, Double::sum);
        }
        return of(parts, measure.loss(rows.portfolio()).amount());
    }

    /**
     * Returns the Euler split of any requirement, by central differences in the size of each part: two requirements per part.
     * Of a requirement that is smooth and positively homogeneous the residual is some 1e-9 of the total; of another it says
     * by how much it is not.
     *
     * @param keys the parts, in order
     * @param requirementOfSizes the requirement of the portfolio with part i multiplied by sizes[i]; the array is reused
     * @param <K> the caller's key of a part
     * @throws IllegalArgumentException if a key occurs twice or a requirement is not finite
     */
    public static <K> Attribution<K> euler(List<K> keys, ToDoubleFunction<double[]> requirementOfSizes) {
        requireDistinct(keys);
        double[] sizes = new double[keys.size()];
        Arrays.fill(sizes, 1);
        double total = requirementOfSizes.applyAsDouble(sizes);
        Map<K, Double> parts = new LinkedHashMap<>();
        for (int i = 0; i < sizes.length; i++) {
            double up = 1 + STEP;
            double down = 1 - STEP;
            sizes[i] = up;
            double above = requirementOfSizes.applyAsDouble(sizes);
            sizes[i] = down;
            double below = requirementOfSizes.applyAsDouble(sizes);
            sizes[i] = 1;
            parts.put(keys.get(i), (above - below) / (up - down));
        }
        return of(parts, total);
    }

    /**
     * Returns what each part added when it came: the requirement of the first k parts less that of the first k - 1. The residual
     * is what no parts need, usually 0. Costs one requirement per part.
     *
     * @param keys the parts, in the order in which they came
     * @param requirementOf the requirement of the parts in a set, iterated in their order
     * @param <K> the caller's key of a part
     * @throws IllegalArgumentException if a key occurs twice or a requirement is not finite
     */
    public static <K> Attribution<K> marginal(List<K> keys, ToDoubleFunction<Set<K>> requirementOf) {
        requireDistinct(keys);
        Map<K, Double> parts = new LinkedHashMap<>();
        Set<K> held = new LinkedHashSet<>();
        double before = requirementOf.applyAsDouble(Set.of());
        for (K key : keys) {
            held.add(key);
            double with = requirementOf.applyAsDouble(Collections.unmodifiableSet(held));
            parts.put(key, with - before);
            before = with;
        }
        return of(parts, before);
    }

    /**
     * Returns what would be released without each part: the requirement of all less that of all others. Costs one requirement
     * per part and one more.
     *
     * @param keys the parts, in order
     * @param requirementOf the requirement of the parts in a set, iterated in their order
     * @param <K> the caller's key of a part
     * @throws IllegalArgumentException if a key occurs twice or a requirement is not finite
     */
    public static <K> Attribution<K> leaveOneOut(List<K> keys, ToDoubleFunction<Set<K>> requirementOf) {
        requireDistinct(keys);
        double total = requirementOf.applyAsDouble(Collections.unmodifiableSet(new LinkedHashSet<>(keys)));
        Map<K, Double> parts = new LinkedHashMap<>();
        for (K key : keys) {
            Set<K> others = new LinkedHashSet<>(keys);
            others.remove(key);
            parts.put(key, total - requirementOf.applyAsDouble(Collections.unmodifiableSet(others)));
        }
        return of(parts, total);
    }

    private static <K> Attribution<K> of(Map<K, Double> parts, double total) {
        return new Attribution<>(parts, total - sum(parts));
    }

    /**
     * Returns the share of one part.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public double share(K part) {
        Double share = parts.get(part);
        if (share == null) {
            throw new IllegalArgumentException("part must be one of " + parts.keySet() + ": " + part);
        }
        return share;
    }

    /** Returns the requirement: the sum of the shares and the residual. */
    public double total() {
        return sum(parts) + residual;
    }

    /**
     * Returns the split as a component whose parts are the shares, under the names of the keys, and the residual.
     *
     * @param name the name of the component, not blank
     */
    public MarginComponent asComponent(String name) {
        List<MarginComponent> components = new ArrayList<>();
        parts.forEach((key, share) -> components.add(MarginComponent.of(key.toString(), share)));
        components.add(MarginComponent.of(RESIDUAL, residual));
        return MarginComponent.sum(name, components);
    }

    private static double sum(Map<?, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static void requireDistinct(List<?> keys) {
        Set<Object> seen = new LinkedHashSet<>();
        for (Object key : keys) {
            if (!seen.add(key)) {
                throw new IllegalArgumentException("keys must be distinct: " + key);
            }
        }
    }
}
