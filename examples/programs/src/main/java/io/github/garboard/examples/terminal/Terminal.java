package io.github.garboard.examples.terminal;

import io.github.garboard.examples.table.Column;
import io.github.garboard.examples.table.Table;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Writes headings, paragraphs and aligned tables, 80 columns wide. Not thread-safe.
 *
 * <p>Do not write while a {@link Progress} is open: both would write on the same line of the screen.
 */
public final class Terminal {

    /** The width that nothing written here exceeds, unless its numbers or the name of a file alone are wider. */
    public static final int WIDTH = 80;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String GAP = "  ";
    private static final int NARROWEST_TEXT = 8;

    private final PrintWriter out;

    /** Creates a terminal that writes to the given writer and flushes it after each element. */
    public Terminal(PrintWriter out) {
        this.out = Objects.requireNonNull(out, "out");
    }

    /** Writes a blank line, the text, and a line of dashes under it. */
    public void heading(String text) {
        out.println();
        wrap(text).forEach(out::println);
        out.println("-".repeat(Math.min(WIDTH, text.length())));
        out.flush();
    }

    /** Writes a text, broken at blanks; a word longer than a line stands alone. */
    public void paragraph(String text) {
        wrap(text).forEach(out::println);
        out.flush();
    }

    /**
     * Writes a table: names of the columns, their units below, a rule, the rows. Numbers are aligned right,
     * the rest left. Where the table is wider than the terminal, the widest texts are cut and end in {@code ..}.
     */
    public void table(Table table) {
        int[] widths = fit(table, naturalWidths(table));
        List<String> names = table.columns().stream().map(Column::name).toList();
        List<String> units = table.columns().stream().map(Column::unit).toList();
        out.println(line(table, names, widths));
        if (units.stream().anyMatch(unit -> !unit.isEmpty())) {
            out.println(line(table, units, widths));
        }
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("-".repeat(width));
        }
        out.println(String.join(GAP, rule));
        table.rows().forEach(row -> out.println(line(table, row, widths)));
        out.flush();
    }

    /** Writes a blank line and where the report is, in one line however long. */
    public void report(Path file) {
        out.println();
        out.println("Report: " + file);
        out.flush();
    }

    private static int[] naturalWidths(Table table) {
        int[] widths = new int[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            Column header = table.columns().get(column);
            int cells = table.rows().stream()
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(0);
            widths[i] = Math.max(
                    cells, Math.max(header.name().length(), header.unit().length()));
        }
        return widths;
    }

    /** Takes one character at a time from the widest column of text. */
    private static int[] fit(Table table, int[] natural) {
        int[] widths = natural.clone();
        int excess = GAP.length() * (widths.length - 1) - WIDTH;
        for (int width : widths) {
            excess += width;
        }
        for (; excess > 0; excess--) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                boolean text = table.columns().get(i).kind() == Column.Kind.TEXT;
                if (text && widths[i] > NARROWEST_TEXT && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static String line(Table table, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cut(cells.get(i), widths[i]);
            String pad = " ".repeat(Math.max(0, widths[i] - cell.length()));
            boolean left = table.columns().get(i).kind() != Column.Kind.NUMBER;
            line.append(i == 0 ? "" : GAP).append(left ? cell + pad : pad + cell);
        }
        return line.toString().stripTrailing();
    }

    private static String cut(String cell, int width) {
        return cell.length() <= width ? cell : cell.substring(0, width - 2) + "..";
    }

    private static List<String> wrap(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : BLANKS.split(text.strip(), 0)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
