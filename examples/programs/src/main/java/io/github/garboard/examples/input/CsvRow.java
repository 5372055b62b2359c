package io.github.garboard.examples.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * One line of a comma-separated file, with checks that name the line when they fail.
 *
 * @param file the file as the user named it
 * @param line the line number, the first line is 1
 * @param fields the fields, blanks around them removed
 */
public record CsvRow(String file, int line, List<String> fields) {

    /** Checks that nothing is null and copies the fields. */
    public CsvRow {
        Objects.requireNonNull(file, "file");
        fields = List.copyOf(fields);
    }

    /** Returns the exception that says what was expected on this line; {@code found} is quoted and made printable. */
    public InputException expected(String what, String found) {
        return InputException.inLine(file, line, what, Visible.quoted(found));
    }

    /**
     * Checks the number of fields.
     *
     * @param names the names of the columns, in order
     * @throws InputException if this row has more or fewer fields
     */
    public void requireColumns(List<String> names) {
        if (fields.size() != names.size()) {
            String what = names.size() + " columns (" + String.join(", ", names) + ")";
            String found = fields.size() + ": " + Visible.quoted(String.join(",", fields));
            throw InputException.inLine(file, line, what, found);
        }
    }

    /** Returns whether a field has no text. */
    public boolean isEmpty(int column) {
        return fields.get(column).isEmpty();
    }

    /** Returns whether a field is written as a number, NaN and infinities included. */
    public boolean isNumeric(int column) {
        return parse(fields.get(column)).isPresent();
    }

    /**
     * Returns a field that must have text.
     *
     * @throws InputException if it has none
     */
    public String text(int column, String name) {
        if (isEmpty(column)) {
            throw expected(name, "");
        }
        return fields.get(column);
    }

    /**
     * Returns a finite number.
     *
     * @throws InputException if the field is anything else
     */
    public double number(int column, String name) {
        return number(column, name + " to be a number", value -> true);
    }

    /**
     * Returns a finite number above zero.
     *
     * @throws InputException if the field is anything else
     */
    public double positive(int column, String name) {
        return number(column, name + " to be a number > 0", value -> value > 0);
    }

    /**
     * Returns a finite number that is zero or above.
     *
     * @throws InputException if the field is anything else
     */
    public double nonNegative(int column, String name) {
        return number(column, name + " to be a number >= 0", value -> value >= 0);
    }

    /**
     * Returns a finite number that is not zero.
     *
     * @throws InputException if the field is anything else
     */
    public double nonZero(int column, String name) {
        return number(column, name + " to be a number other than 0", value -> value != 0);
    }

    /**
     * Returns a whole number in a range.
     *
     * @throws InputException if the field is anything else
     */
    public long whole(int column, String name, long minInclusive, long maxInclusive) {
        String text = fields.get(column);
        try {
            long value = Long.parseLong(text);
            if (value >= minInclusive && value <= maxInclusive) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls through to the one message for all that is no such number
        }
        throw expected(name + " to be a whole number in [" + minInclusive + ", " + maxInclusive + "]", text);
    }

    /**
     * Returns an instant written in ISO-8601, such as {@code 2013-12-27T08:00:00Z}.
     *
     * @throws InputException if the field is anything else
     */
    public Instant instant(int column, String name) {
        String text = fields.get(column);
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw expected(name + " to be a time such as 2013-12-27T08:00:00Z", text);
        }
    }

    private double number(int column, String what, DoublePredicate rule) {
        String text = fields.get(column);
        OptionalDouble value = parse(text);
        if (value.isEmpty() || !Double.isFinite(value.getAsDouble()) || !rule.test(value.getAsDouble())) {
            throw expected(what, text);
        }
        return value.getAsDouble();
    }

    /** The Java parser also takes {@code 1d}, {@code 0x1p3} and blanks: a file of prices holds none of these. */
    private static OptionalDouble parse(String text) {
        if (text.equalsIgnoreCase("nan")) {
            return OptionalDouble.of(Double.NaN);
        }
        String unsigned = text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
        if (unsigned.equalsIgnoreCase("inf") || unsigned.equalsIgnoreCase("infinity")) {
            return OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        if (text.isEmpty() || !text.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0)) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
