package io.github.garboard.examples.desk;

import io.github.garboard.examples.cli.Output;
import io.github.garboard.examples.cli.TradesFile;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

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

    @Mixin
    private final TradesFile trades = new TradesFile();

    @Mixin
    private final Output output = new Output();

    /** Creates the command with its default options. */
    public OptionsDeskCommand() {}

    @Override
    public Integer call() throws IOException {
        OptionsDeskProgram.run(trades.source(), output.folder(), output.terminal());
        return ExitCode.OK;
    }
}
