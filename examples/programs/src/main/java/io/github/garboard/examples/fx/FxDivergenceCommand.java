package io.github.garboard.examples.fx;

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

/** The options of {@code fx-divergence}. Mutable: picocli sets them. */
@Command(
        name = FxDivergenceCommand.NAME,
        sortOptions = false,
        description = {
            "Holds the daily exchange rates of the ECB and the IMF against each other: gaps, lags, differences in basis"
                    + " points, what a guard lets through for which use, and why the yen differs.",
            ""
        })
public final class FxDivergenceCommand implements Callable<Integer> {

    /** The name of the program on the command line. */
    public static final String NAME = "fx-divergence";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--ecb",
            paramLabel = "FILE",
            description = "Rates of the ECB, XML as it publishes them. Default: 1999 to February 2023.")
    private @Nullable Path ecb;

    @Option(
            names = "--imf",
            paramLabel = "FILE",
            description = "Rates of the IMF, its five-day report separated by tabs. Default: January 2023.")
    private @Nullable Path imf;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "Folder of the report, made if need be. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("out");

    /** Creates the command with its default options. */
    public FxDivergenceCommand() {}

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw InputException.inFile(out.toString(), "a folder for --out", "a file");
        }
        FxDivergenceProgram.run(
                Optional.ofNullable(ecb),
                Optional.ofNullable(imf),
                out,
                Objects.requireNonNull(spec, "spec").commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }
}
