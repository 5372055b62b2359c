package io.github.garboard.examples.pool;

import io.github.garboard.examples.input.CsvSource;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What the user asked of a shared pool.
 *
 * @param url the JDBC address of the database that holds the events
 * @param trades the trades, a file or the recording that comes with the programs
 * @param trace whether to print every answer as it is given
 * @param crashAfter the number of newly stored events after which the process kills itself, if it is to
 */
public record PoolOptions(String url, CsvSource trades, boolean trace, OptionalLong crashAfter) {

    /** Checks that nothing is null. */
    public PoolOptions {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(trades, "trades");
        Objects.requireNonNull(crashAfter, "crashAfter");
    }

    /** Returns the address without its parameters, which may hold a password. */
    String database() {
        return url.split("[?;]", 2)[0];
    }
}
