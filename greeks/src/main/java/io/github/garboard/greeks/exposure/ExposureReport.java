package io.github.garboard.greeks.exposure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Exposures per venue, per underlying and in total, all from the same parts, so that they add up exactly.
 *
 * <p>The reports of any partition of a book, joined by {@link #plus}, equal the report of the whole book.
 *
 * @param buckets the expiries by which vega is told apart
 * @param parts the exposure of each underlying at each venue
 * @param <V> the caller's key of a venue
 * @param <U> the caller's key of an underlying
 */
public record ExposureReport<V, U>(ExpiryBuckets buckets, Map<V, Map<U, Exposure>> parts) {

    /** Copies the maps, which keep their order. */
    public ExposureReport {
        Objects.requireNonNull(buckets, "buckets");
        Map<V, Map<U, Exposure>> copy = new LinkedHashMap<>();
        parts.forEach(
                (venue, underlyings) -> copy.put(venue, Collections.unmodifiableMap(new LinkedHashMap<>(underlyings))));
        parts = Collections.unmodifiableMap(copy);
    }

    /** Returns the exposure at each venue over all underlyings. */
    public Map<V, Exposure> venues() {
        Map<V, Exposure> sums = new LinkedHashMap<>();
        parts.forEach((venue, underlyings) ->
                underlyings.values().forEach(exposure -> sums.merge(venue, exposure, Exposure::plus)));
        return sums;
    }

    /** Returns the exposure to each underlying over all venues. */
    public Map<U, Exposure> underlyings() {
        Map<U, Exposure> sums = new LinkedHashMap<>();
        parts.values()
                .forEach(
                        row -> row.forEach((underlying, exposure) -> sums.merge(underlying, exposure, Exposure::plus)));
        return sums;
    }

    /** Returns the exposure of the whole. */
    public Exposure total() {
        return venues().values().stream().reduce(Exposure.none(buckets), Exposure::plus);
    }

    /**
     * Returns the report of the positions of both, exactly.
     *
     * @throws IllegalArgumentException if the buckets differ
     */
    public ExposureReport<V, U> plus(ExposureReport<V, U> other) {
        if (!buckets.equals(other.buckets)) {
            throw new IllegalArgumentException("buckets must be equal: " + buckets + " and " + other.buckets);
        }
        Map<V, Map<U, Exposure>> sums = new LinkedHashMap<>();
        parts.forEach((venue, row) -> sums.put(venue, new LinkedHashMap<>(row)));
        other.parts.forEach((venue, row) -> {
            Map<U, Exposure> mine = sums.computeIfAbsent(venue, any -> new LinkedHashMap<>());
            row.forEach((underlying, exposure) -> mine.merge(underlying, exposure, Exposure::plus));
        });
        return new ExposureReport<>(buckets, sums);
    }

    /**
     * Returns how far each venue's exposure is levered on the collateral that stands behind it.
     *
     * @param capacity the collateral that can be brought to a venue, in money, non-negative
     * @throws IllegalArgumentException if a capacity is negative, NaN or infinite
     */
    public Map<V, Leverage> leverage(ToDoubleFunction<? super V> capacity) {
        Map<V, Leverage> all = new LinkedHashMap<>();
        venues().forEach((venue, exposure) -> all.put(venue, Leverage.of(exposure, capacity.applyAsDouble(venue))));
        return all;
    }
}
