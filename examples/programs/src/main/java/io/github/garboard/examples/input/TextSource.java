package io.github.garboard.examples.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A text that can be opened any number of times, with the name that messages give it. */
public final class TextSource {

    private final String name;
    private final Opening opening;

    private TextSource(String name, Opening opening) {
        this.name = Objects.requireNonNull(name, "name");
        this.opening = opening;
    }

    /** Returns the text of a file, which is opened when it is read. */
    public static TextSource ofFile(Path path) {
        return new TextSource(path.toString(), () -> openFile(path));
    }

    /**
     * Returns the text of a class-path resource.
     *
     * @param resource the absolute name, such as {@code /book.csv}
     */
    public static TextSource ofResource(String resource) {
        return new TextSource("classpath:" + resource, () -> openResource(resource));
    }

    /** Returns a text held in memory, under the name that messages give it. */
    public static TextSource ofText(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new TextSource(name, () -> new ByteArrayInputStream(bytes));
    }

    /** Returns the name as messages give it. */
    public String name() {
        return name;
    }

    /**
     * Opens the text at its beginning; the caller closes it.
     *
     * @throws InputException if there is nothing to open
     * @throws IOException if it cannot be opened; see {@link #unreadable(IOException)}
     */
    public InputStream open() throws IOException {
        return opening.open();
    }

    /** Returns the exception for a text that cannot be read to its end. */
    public InputException unreadable(IOException e) {
        String reason =
                e instanceof AccessDeniedException ? "a file that may not be read" : Visible.quoted(e.toString());
        return InputException.inFile(name, "a readable file", reason);
    }

    /** Returns the exception for one line of the text; {@code found} is quoted and made printable. */
    public InputException expected(int line, String what, String found) {
        return InputException.inLine(name, line, what, Visible.quoted(found));
    }

    private static InputStream openFile(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw InputException.inFile(path.toString(), "a file", "a directory");
        }
        if (!Files.exists(path)) {
            throw InputException.inFile(path.toString(), "a file", "nothing at this path");
        }
        return Files.newInputStream(path);
    }

    private static InputStream openResource(String resource) {
        InputStream stream = TextSource.class.getResourceAsStream(resource);
        if (stream == null) {
            throw InputException.inFile("classpath:" + resource, "a resource", "nothing of this name");
        }
        return stream;
    }

    /** Opens the text at its beginning. */
    private interface Opening {

        InputStream open() throws IOException;
    }
}
