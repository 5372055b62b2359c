package io.github.garboard.examples.incidents;

import io.github.garboard.examples.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "7",
            description = "Seed of the made-up winners. Default: ${DEFAULT-VALUE}.")
    private long seed = 7;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "Folder of the report, made if need be. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("out");

    /** Creates the command with its default options. */
    public IncidentShapesCommand() {}

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw InputException.inFile(out.toString(), "a folder for --out", "a file");
        }
        IncidentShapesProgram.run(
                seed, out, Objects.requireNonNull(spec, "spec").commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }
}
