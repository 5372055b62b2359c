package io.github.garboard.collateral.haircut;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Haircuts by class of asset and residual maturity, as a rule book or a venue publishes them.
 *
 * @param source where the figures come from: publisher, document, date; not blank
 * @param rows the bands of each class: at least one, ascending in maturity, the last one infinite, so that every
 *     maturity has a haircut (1 for what is not eligible)
 */
public record HaircutTable(String source, Map<String, List<HaircutBand>> rows) {

    /**
     * Checks the components and copies the rows, in their order.
     *
     * @throws IllegalArgumentException if the source is blank, there is no row, or a row breaks its rule
     */
    public HaircutTable {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(rows, "rows");
        if (source.isBlank()) {
            throw new IllegalArgumentException("source must not be blank: \"" + source + "\"");
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("rows must not be empty: " + rows);
        }
        Map<String, List<HaircutBand>> copy = new LinkedHashMap<>();
        rows.forEach((name, bands) -> {
            copy.put(name, List.copyOf(bands));
            requireBands(name, bands);
        });
        rows = Collections.unmodifiableMap(copy);
    }

    /**
     * Returns a table with one haircut for each class, whatever the maturity: for assets without one, a class can be a
     * single asset.
     *
     * @param source where the figures come from, not blank
     * @param haircuts the haircut of each class, in [0, 1]
     * @throws IllegalArgumentException if the source is blank, there is no haircut, or one is not in [0, 1]
     */
    public static HaircutTable flat(String source, Map<String, Double> haircuts) {
        Map<String, List<HaircutBand>> rows = new LinkedHashMap<>();
        haircuts.forEach((name, fraction) -> rows.put(name, List.of(HaircutBand.beyond(fraction))));
        return new HaircutTable(source, rows);
    }

    /** Returns whether any class has more than one band, so that maturities matter. */
    public boolean dependsOnMaturity() {
        return rows.values().stream().anyMatch(bands -> bands.size() > 1);
    }

    /**
     * Returns the haircut of a class at a residual maturity, or nothing if the table does not have the class. Costs
     * O(bands of the class).
     *
     * @param name the class
     * @param maturityYears the residual maturity in years, non-negative; a maturity equal to the end of a band is in it
     * @throws IllegalArgumentException if the maturity is negative or NaN
     */
    public OptionalDouble fraction(String name, double maturityYears) {
        if (!(maturityYears >= 0)) {
            throw new IllegalArgumentException("maturityYears must be non-negative: " + maturityYears);
        }
        for (HaircutBand band : rows.getOrDefault(name, List.of())) {
            if (maturityYears <= band.maturityYears()) {
                return OptionalDouble.of(band.fraction());
            }
        }
        return OptionalDouble.empty();
    }

    private static void requireBands(String name, List<HaircutBand> bands) {
        double previous = 0;
        for (HaircutBand band : bands) {
            if (!(band.maturityYears() > previous)) {
                throw new IllegalArgumentException("bands of " + name + " must ascend in maturity: " + bands);
            }
            previous = band.maturityYears();
        }
        if (previous != Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("bands of " + name + " must end with an infinite one: " + bands);
        }
    }
}
