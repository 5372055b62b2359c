package io.github.garboard.examples.adaptive;

import io.github.garboard.examples.cli.Output;
import io.github.garboard.examples.cli.TradesFile;
import io.github.garboard.examples.fx.EcbFile;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private final EcbFile ecb = new EcbFile();

    @Mixin
    private final TradesFile trades = new TradesFile();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "7",
            description = "Seed of the tree ensemble and of the simulated test. Default: ${DEFAULT-VALUE}.")
    private long seed = 7;

    @Mixin
    private final Output output = new Output();

    /** Creates the command with its default options. */
    public AdaptiveMarginCommand() {}

    @Override
    public Integer call() throws IOException {
        AdaptiveMarginProgram.run(ecb.source(), trades.source(), seed, output.folder(), output.terminal());
        return ExitCode.OK;
    }
}
