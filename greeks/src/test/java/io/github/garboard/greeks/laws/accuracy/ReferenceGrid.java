package io.github.garboard.greeks.laws.accuracy;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.OptionType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table of exact values: comma-separated lines under a header that names {@code id}, {@code category}, {@code type} (C or P),
 * the inputs {@code spot, strike, years, rate, yield, vol} as the texts of doubles, and a column for each
 * {@link Greek} that it holds, in lower case. Other columns are passed over.
 */
public final class ReferenceGrid {

    private ReferenceGrid() {}

    /**
     * Returns the points in the order of the lines.
     *
     * @param text the whole file
     * @throws IllegalArgumentException if a column of the inputs is missing
     */
    public static List<ReferencePoint> parse(String text) {
        List<String> lines = text.lines().toList();
        List<String> header = Arrays.asList(lines.get(0).split(",", -1));
        return lines.stream().skip(1).map(line -> point(header, line)).toList();
    }

    private static ReferencePoint point(List<String> header, String line) {
        String[] cells = line.split(",", -1);
        BlackScholesMerton option = new BlackScholesMerton(
                cell(header, cells, "type").equals("C") ? OptionType.CALL : OptionType.PUT,
                number(header, cells, "spot"),
                number(header, cells, "strike"),
                number(header, cells, "years"),
                number(header, cells, "rate"),
                number(header, cells, "yield"),
                number(header, cells, "vol"));
        Map<Greek, BigDecimal> exact = new EnumMap<>(Greek.class);
        for (Greek greek : Greek.values()) {
            String column = greek.name().toLowerCase(Locale.ROOT);
            if (header.contains(column)) {
                exact.put(greek, new BigDecimal(cell(header, cells, column)));
            }
        }
        return new ReferencePoint(
                cell(header, cells, "id"), cell(header, cells, "category"), option, Collections.unmodifiableMap(exact));
    }

    private static double number(List<String> header, String[] cells, String column) {
        return Double.parseDouble(cell(header, cells, column));
    }

    private static String cell(List<String> header, String[] cells, String column) {
        int index = header.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("header must name the column " + column + ": " + header);
        }
        return cells[index];
    }
}
