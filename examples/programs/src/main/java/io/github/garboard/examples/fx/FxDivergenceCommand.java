package io.github.garboard.examples.fx;

import io.github.garboard.examples.cli.Output;
import io.github.garboard.examples.input.TextSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private final EcbFile ecb = new EcbFile();

    @Option(
            names = "--imf",
            paramLabel = "FILE",
            description = "Rates of the IMF, its five-day report separated by tabs. Default: January 2023.")
    private @Nullable Path imf;

    @Mixin
    private final Output output = new Output();

    /** Creates the command with its default options. */
    public FxDivergenceCommand() {}

    @Override
    public Integer call() throws IOException {
        TextSource rates = imf == null ? TextSource.ofResource(ImfRates.RECORDED) : TextSource.ofFile(imf);
        FxDivergenceProgram.run(ecb.source(), rates, output.folder(), output.terminal());
        return ExitCode.OK;
    }
}
