package io.github.garboard.examples.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A comma-separated text that can be read from its beginning any number of times; the format is the package's. */
public final class CsvSource {

    /** What the decoder puts where bytes are not UTF-8. */
    private static final char UNDECODABLE = '\uFFFD';

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final TextSource text;

    private CsvSource(TextSource text) {
        this.text = text;
    }

    /** Returns the text of a file, which is opened when it is read. */
    public static CsvSource ofFile(Path path) {
        return new CsvSource(TextSource.ofFile(path));
    }

    /**
     * Returns the text of a class-path resource.
     *
     * @param resource the absolute name, such as {@code /book.csv}
     */
    public static CsvSource ofResource(String resource) {
        return new CsvSource(TextSource.ofResource(resource));
    }

    /** Returns a text held in memory, under the name that messages give it. */
    public static CsvSource ofText(String name, String text) {
        return new CsvSource(TextSource.ofText(name, text));
    }

    /** Returns the name as messages give it. */
    public String name() {
        return text.name();
    }

    /**
     * Hands every row to the action, in order, without the blank and comment lines.
     *
     * @return the number of lines read, blank and comment lines included
     * @throws InputException if the text cannot be opened or read, or the action refuses a row
     */
    public int forEach(Consumer<? super CsvRow> action) {
        int line = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(text.open(), StandardCharsets.UTF_8))) {
            for (String next = reader.readLine(); next != null; next = reader.readLine()) {
                line++;
                String row = line == 1 && next.startsWith(BYTE_ORDER_MARK) ? next.substring(1) : next;
                if (row.indexOf(UNDECODABLE) >= 0) {
                    throw text.expected(line, "UTF-8 text", row);
                }
                if (!row.isBlank() && !row.stripLeading().startsWith("#")) {
                    action.accept(new CsvRow(text.name(), line, split(row)));
                }
            }
        } catch (IOException e) {
            throw text.unreadable(e);
        }
        return line;
    }

    /** Returns the exception for a text that ends too early: {@code found the end of the file} on the line after. */
    public InputException ended(int lines, String expected) {
        return InputException.inLine(text.name(), lines + 1, expected, "the end of the file");
    }

    private static List<String> split(String row) {
        List<String> fields = new ArrayList<>();
        for (String field : row.split(",", -1)) {
            fields.add(field.strip());
        }
        return fields;
    }
}
