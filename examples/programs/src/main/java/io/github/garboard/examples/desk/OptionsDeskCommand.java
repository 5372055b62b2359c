package io.github.garboard.examples.desk;

import io.github.garboard.examples.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of {@code options-desk}. Mutable: picocli sets them. */
@Command(
        name = OptionsDeskCommand.NAME,
        sortOptions = false,
        description = {
            "Puts a book of options, futures and perpetuals on three venues into a recorded BTC/USD market: exposure by"
                    + " venue, a ladder over price and volatility, gamma flip levels, and where hedging feeds on itself.",
            ""
        })
public final class OptionsDeskCommand implements Callable<Integer> {

    /** The name of the program on the command line. */
    public static final String NAME = "options-desk";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--trades",
            paramLabel = "FILE",
            description = "Trades, CSV: epoch seconds,price,size, oldest first. Default: 100,000 trades on"
                    + " Bitstamp, 25 Nov to 1 Dec 2013.")
    private @Nullable Path trades;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "Folder of the report, made if need be. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("out");

    /** Creates the command with its default options. */
    public OptionsDeskCommand() {}

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec, "spec").commandLine();
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw InputException.inFile(out.toString(), "a folder for --out", "a file");
        }
        OptionsDeskProgram.run(Optional.ofNullable(trades), out, line.getOut());
        return CommandLine.ExitCode.OK;
    }
}
