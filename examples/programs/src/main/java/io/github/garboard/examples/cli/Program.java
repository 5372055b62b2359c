package io.github.garboard.examples.cli;

import io.github.garboard.examples.input.InputException;
import java.io.IOException;
import java.io.PrintWriter;

/** A replay that can be run from the command line. */
@FunctionalInterface
public interface Program {

    /**
     * Runs to the end: reads all input before it writes any file.
     *
     * @param options what to read and where to write
     * @param out the terminal
     * @throws InputException if an input is unusable
     * @throws IOException if the report cannot be written
     */
    void run(Options options, PrintWriter out) throws IOException;
}
