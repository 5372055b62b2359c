package io.github.garboard.examples.report;

import java.util.Objects;

/**
 * A number that deserves large type.
 *
 * @param label what it is
 * @param value the number as text
 * @param unit its unit, empty for none
 */
public record KeyFigure(String label, String value, String unit) {

    /** Checks that nothing is null. */
    public KeyFigure {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(unit, "unit");
    }

    /** Returns a figure; negative numbers get a typographic minus. */
    public static KeyFigure of(String label, String value, String unit) {
        return new KeyFigure(label, value.startsWith("-") ? "\u2212" + value.substring(1) : value, unit);
    }
}
