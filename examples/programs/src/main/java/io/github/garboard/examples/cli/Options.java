package io.github.garboard.examples.cli;

import io.github.garboard.examples.input.CsvSource;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What the user asked a replay to read and where to put its report.
 *
 * @param book the file of positions, empty for the sample that comes with the programs
 * @param trades the trades, a file or the recording that comes with the programs
 * @param out the folder of the report; it need not exist
 */
public record Options(Optional<Path> book, CsvSource trades, Path out) {

    /** Checks that nothing is null. */
    public Options {
        Objects.requireNonNull(book, "book");
        Objects.requireNonNull(trades, "trades");
        Objects.requireNonNull(out, "out");
    }
}
