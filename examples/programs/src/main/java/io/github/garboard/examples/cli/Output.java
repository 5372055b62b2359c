package io.github.garboard.examples.cli;

import io.github.garboard.examples.input.InputException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Where a program's results go: the folder that {@code --out} names, and the terminal. Mutable: picocli sets it, as a
 * {@code @Mixin} of a command.
 */
public final class Output {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "Folder of the report, made if need be. Default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("out");

    /** Creates the option at its default. */
    public Output() {}

    /**
     * Returns the folder of the report; it need not exist.
     *
     * @throws InputException if something that is not a folder is there
     */
    public Path folder() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw InputException.inFile(folder.toString(), "a folder for --out", "a file");
        }
        return folder;
    }

    /**
     * Returns the terminal of the command line.
     *
     * @throws NullPointerException if no command line has been read
     */
    public PrintWriter terminal() {
        return Objects.requireNonNull(command, "command").commandLine().getOut();
    }
}
