package io.github.garboard.examples.input;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** A comma-separated text that can be read from its beginning any number of times; the format is the package's. */
public final class CsvSource {

    /** What the decoder puts where bytes are not UTF-8. */
    private static final char UNDECODABLE = '\uFFFD';

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final Opening opening;

    private CsvSource(String name, Opening opening) {
        this.name = Objects.requireNonNull(name, "name");
        this.opening = opening;
    }

    /** Returns the text of a file, which is opened when it is read. */
    public static CsvSource ofFile(Path path) {
        return new CsvSource(path.toString(), () -> open(path));
    }

    /**
     * Returns the text of a class-path resource.
     *
     * @param resource the absolute name, such as {@code /book.csv}
     */
    public static CsvSource ofResource(String resource) {
        return new CsvSource("classpath:" + resource, () -> open(resource));
    }

    /** Returns a text held in memory, under the name that messages give it. */
    public static CsvSource ofText(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new CsvSource(name, () -> new ByteArrayInputStream(bytes));
    }

    /** Returns the name as messages give it. */
    public String name() {
        return name;
    }

    /**
     * Hands every row to the action, in order, without the blank and comment lines.
     *
     * @return the number of lines read, blank and comment lines included
     * @throws InputException if the text cannot be opened or read, or the action refuses a row
     */
    public int forEach(Consumer<? super CsvRow> action) {
        int line = 0;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(opening.open(), StandardCharsets.UTF_8))) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                String row = line == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
                if (row.indexOf(UNDECODABLE) >= 0) {
                    throw InputException.inLine(name, line, "UTF-8 text", Visible.quoted(row));
                }
                if (!row.isBlank() && !row.stripLeading().startsWith("#")) {
                    action.accept(new CsvRow(name, line, split(row)));
                }
            }
        } catch (IOException e) {
            throw InputException.inFile(name, "a readable file", reason(e));
        }
        return line;
    }

    /** Returns the exception for a text that ends too early: {@code found the end of the file} on the line after. */
    public InputException ended(int lines, String expected) {
        return InputException.inLine(name, lines + 1, expected, "the end of the file");
    }

    private static List<String> split(String row) {
        List<String> fields = new ArrayList<>();
        for (String field : row.split(",", -1)) {
            fields.add(field.strip());
        }
        return fields;
    }

    private static InputStream open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw InputException.inFile(path.toString(), "a file", "a directory");
        }
        if (!Files.exists(path)) {
            throw InputException.inFile(path.toString(), "a file", "nothing at this path");
        }
        return Files.newInputStream(path);
    }

    private static InputStream open(String resource) {
        InputStream stream = CsvSource.class.getResourceAsStream(resource);
        if (stream == null) {
            throw InputException.inFile("classpath:" + resource, "a resource", "nothing of this name");
        }
        return stream;
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "a file that may not be read" : Visible.quoted(e.toString());
    }

    /** Opens the text at its beginning. */
    private interface Opening {

        InputStream open() throws IOException;
    }
}
