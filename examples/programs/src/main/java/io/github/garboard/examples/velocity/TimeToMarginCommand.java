package io.github.garboard.examples.velocity;

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

/** The options of {@code time-to-margin}. Mutable: picocli sets them. */
@Command(
        name = TimeToMarginCommand.NAME,
        sortOptions = false,
        description = {
            "Takes the worst hour of recorded BTC/USD prices and asks how much collateral from five chains can be at a"
                    + " venue by when, with what probability, and what should have been moved before.",
            ""
        })
public final class TimeToMarginCommand implements Callable<Integer> {

    /** The name of the program on the command line. */
    public static final String NAME = "time-to-margin";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--trades",
            paramLabel = "FILE",
            description = "Trades, CSV: epoch seconds,price,size, oldest first. Default: 100,000 trades on"
                    + " Bitstamp, 25 Nov to 1 Dec 2013.")
    private @Nullable Path trades;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "7",
            description = "Seed of latencies and of the simulated hours. Default: ${DEFAULT-VALUE}.")
    private long seed = 7;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "Folder of the report, made if need be. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("out");

    /** Creates the command with its default options. */
    public TimeToMarginCommand() {}

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec, "spec").commandLine();
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw InputException.inFile(out.toString(), "a folder for --out", "a file");
        }
        TimeToMarginProgram.run(Optional.ofNullable(trades), seed, out, line.getOut());
        return CommandLine.ExitCode.OK;
    }
}
