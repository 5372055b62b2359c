package io.github.garboard.examples.adaptive;

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

/** The options of {@code adaptive-margin}. Mutable: picocli sets them. */
@Command(
        name = AdaptiveMarginCommand.NAME,
        sortOptions = false,
        description = {
            "Holds seven requirements, from a fixed one to a tree ensemble, against what was lost on the franc of 2015, the"
                    + " rouble of 2022 and bitcoin in the fall of 2013: breaches, tests, cost and procyclicality, and which"
                    + " wins where.",
            ""
        })
public final class AdaptiveMarginCommand implements Callable<Integer> {

    /** The name of the program on the command line. */
    public static final String NAME = "adaptive-margin";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--ecb",
            paramLabel = "FILE",
            description = "Rates of the ECB, XML as it publishes them. Default: 1999 to February 2023.")
    private @Nullable Path ecb;

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
            description = "Seed of the tree ensemble and of the simulated test. Default: ${DEFAULT-VALUE}.")
    private long seed = 7;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "Folder of the report, made if need be. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("out");

    /** Creates the command with its default options. */
    public AdaptiveMarginCommand() {}

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec, "spec").commandLine();
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw InputException.inFile(out.toString(), "a folder for --out", "a file");
        }
        AdaptiveMarginProgram.run(Optional.ofNullable(ecb), Optional.ofNullable(trades), seed, out, line.getOut());
        return CommandLine.ExitCode.OK;
    }
}
