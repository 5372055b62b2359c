package io.github.garboard.examples.pool;

import io.github.garboard.examples.cli.TradesFile;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of the shared pool. */
@Command(
        name = SharedPoolCommand.NAME,
        sortOptions = false,
        description = {
            "Keeps one pool of BTC pledged to three venues on three chains as the recorded price moves. Messages come"
                    + " twice and out of order, some promise coins that are promised already; events are stored before"
                    + " they are acknowledged, so that a killed process resumes with nothing lost.",
            ""
        })
public final class SharedPoolCommand implements Callable<Integer> {

    /** The name of the program. */
    public static final String NAME = "shared-pool";

    /** As of a process that was killed by the system. */
    private static final int KILLED = 137;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--url",
            paramLabel = "JDBC",
            defaultValue = "jdbc:h2:./out/shared-pool",
            description = "Database of the events, jdbc:h2:... or jdbc:postgresql:... Default: ${DEFAULT-VALUE}.")
    private String url = "";

    @Mixin
    private final TradesFile trades = new TradesFile();

    @Option(names = "--trace", description = "Print every answer as it is given: what is printed is stored.")
    private boolean trace;

    @Option(
            names = "--crash-after",
            paramLabel = "N",
            description = "Kill the process after N newly stored events. Run again to resume.")
    private @Nullable Long crashAfter;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec, "spec");
        if (crashAfter != null && crashAfter < 1) {
            throw new ParameterException(command.commandLine(), "--crash-after must be at least 1: " + crashAfter);
        }
        PoolOptions options = new PoolOptions(
                url, trades.source(), trace, crashAfter == null ? OptionalLong.empty() : OptionalLong.of(crashAfter));
        new SharedPoolProgram(() -> Runtime.getRuntime().halt(KILLED))
                .run(options, command.commandLine().getOut());
        return ExitCode.OK;
    }
}
