package io.github.garboard.examples.fx;

import io.github.garboard.examples.input.TextSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The rates that {@code --ecb} names. Mutable: picocli sets it, as a {@code @Mixin} of a command. */
public final class EcbFile {

    @Option(
            names = "--ecb",
            paramLabel = "FILE",
            description = "Rates of the ECB, XML as it publishes them. Default: 1999 to February 2023.")
    private @Nullable Path file;

    /** Creates the option at its default. */
    public EcbFile() {}

    /** Returns the file for {@link EcbRates#read}, or the recording that comes with the programs if none is named. */
    public TextSource source() {
        return file == null ? TextSource.ofResource(EcbRates.RECORDED) : TextSource.ofFile(file);
    }
}
