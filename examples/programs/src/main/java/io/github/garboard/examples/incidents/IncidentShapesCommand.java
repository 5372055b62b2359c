package io.github.garboard.examples.incidents;

import io.github.garboard.examples.cli.Output;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code incident-shapes}. Mutable: picocli sets them. */
@Command(
        name = IncidentShapesCommand.NAME,
        sortOptions = false,
        description = {
            "Puts three recorded incidents, zero-bid auctions of March 2020, a short squeeze of November 2022 and the"
                    + " deleveraging of 10 October 2025, under the rule that was in force and under one composed from the"
                    + " library: direction and order of magnitude.",
            ""
        })
public final class IncidentShapesCommand implements Callable<Integer> {

    /** The name of the program on the command line. */
    public static final String NAME = "incident-shapes";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "7",
            description = "Seed of the made-up winners. Default: ${DEFAULT-VALUE}.")
    private long seed = 7;

    @Mixin
    private final Output output = new Output();

    /** Creates the command with its default options. */
    public IncidentShapesCommand() {}

    @Override
    public Integer call() throws IOException {
        IncidentShapesProgram.run(seed, output.folder(), output.terminal());
        return ExitCode.OK;
    }
}
