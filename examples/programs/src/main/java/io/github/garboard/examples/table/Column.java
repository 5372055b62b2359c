package io.github.garboard.examples.table;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/**
 * A column of a table: its header, its unit, and how its cells are written.
 *
 * @param name the header
 * @param unit the unit of the cells, empty if they have none
 * @param kind what the cells hold
 * @param decimals digits after the point, for a column of numbers
 */
public record Column(String name, String unit, Kind kind, int decimals) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("dd MMM HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** What the cells of a column hold. */
    public enum Kind {
        /** A {@code String}, aligned left. */
        TEXT,
        /** A {@code Number}, aligned right. */
        NUMBER,
        /** An {@code Instant}, to the second, in UTC. */
        TIME
    }

    /**
     * Checks the decimals.
     *
     * @throws IllegalArgumentException if decimals are negative
     */
    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(kind, "kind");
        if (decimals < 0) {
            throw new IllegalArgumentException("decimals must be >= 0: " + decimals);
        }
    }

    /** Returns a column of text. */
    public static Column text(String name) {
        return new Column(name, "", Kind.TEXT, 0);
    }

    /** Returns a column of numbers with so many decimals, in a unit (empty for a pure number). */
    public static Column number(String name, String unit, int decimals) {
        return new Column(name, unit, Kind.NUMBER, decimals);
    }

    /** Returns a column of times in UTC, such as {@code 30 Nov 03:36:05}. */
    public static Column time(String name) {
        return new Column(name, "UTC", Kind.TIME, 0);
    }

    /**
     * Returns a cell of this column as text.
     *
     * @param cell a {@code String}, a {@code Number} or an {@code Instant}, as the column's kind says
     * @throws IllegalArgumentException if the cell is of another type
     */
    public String format(Object cell) {
        Objects.requireNonNull(cell, name);
        if (kind == Kind.TEXT && cell instanceof String text) {
            return text;
        }
        if (kind == Kind.NUMBER && cell instanceof Number number) {
            return Numbers.grouped(number.doubleValue(), decimals);
        }
        if (kind == Kind.TIME && cell instanceof Instant time) {
            return UTC.format(time);
        }
        throw new IllegalArgumentException("cell of " + name + " must be of kind " + kind + ": " + cell);
    }
}
