package io.github.garboard.examples.velocity;

import io.github.garboard.examples.cli.Output;
import io.github.garboard.examples.cli.TradesFile;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private final TradesFile trades = new TradesFile();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "7",
            description = "Seed of latencies and of the simulated hours. Default: ${DEFAULT-VALUE}.")
    private long seed = 7;

    @Mixin
    private final Output output = new Output();

    /** Creates the command with its default options. */
    public TimeToMarginCommand() {}

    @Override
    public Integer call() throws IOException {
        TimeToMarginProgram.run(trades.source(), seed, output.folder(), output.terminal());
        return ExitCode.OK;
    }
}
