package io.github.garboard.examples.input;

import java.util.Objects;

/** A file that cannot be used as it is; the message is one line: {@code file:line: expected this, found that}. */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private InputException(String message) {
        super(message);
    }

    /**
     * Returns the exception for a whole file, such as one that does not exist.
     *
     * @param file the file as the user named it
     * @param expected what was expected, in words
     * @param found what was found, in words
     */
    public static InputException inFile(String file, String expected, String found) {
        return new InputException(Visible.text(Objects.requireNonNull(file, "file"))
                + ": expected "
                + Objects.requireNonNull(expected, "expected")
                + ", found "
                + Objects.requireNonNull(found, "found"));
    }

    /**
     * Returns the exception for one line of a file.
     *
     * @param file the file as the user named it
     * @param line the line number, the first line is 1
     * @param expected what was expected, in words
     * @param found what was found, in words
     * @throws IllegalArgumentException if the line number is not positive
     */
    public static InputException inLine(String file, int line, String expected, String found) {
        if (line < 1) {
            throw new IllegalArgumentException("line must be >= 1: " + line);
        }
        return inFile(Objects.requireNonNull(file, "file") + ":" + line, expected, found);
    }
}
