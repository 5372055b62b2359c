package io.github.garboard.examples.liquidations;

import io.github.garboard.examples.cli.Output;
import io.github.garboard.examples.cli.TradesFile;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@code liquidation-policies}. Mutable: picocli sets them. */
@Command(
        name = LiquidationPoliciesCommand.NAME,
        sortOptions = false,
        description = {
            "Lets a book of leveraged accounts fall with recorded BTC/USD prices and compares six orders of liquidation"
                    + " on the same depth: bad debt, what borrowers lose, price impact, fairness.",
            ""
        })
public final class LiquidationPoliciesCommand implements Callable<Integer> {

    /** The name of the program on the command line. */
    public static final String NAME = "liquidation-policies";

    private static final int MOST_ACCOUNTS = 1_000_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final TradesFile trades = new TradesFile();

    @Option(
            names = "--accounts",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Number of accounts, 1 to 1000000. Default: ${DEFAULT-VALUE}.")
    private int accounts = 5000;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "7",
            description = "Seed of the book: the same seed makes the same accounts. Default: ${DEFAULT-VALUE}.")
    private long seed = 7;

    @Mixin
    private final Output output = new Output();

    /** Creates the command with its default options. */
    public LiquidationPoliciesCommand() {}

    @Override
    public Integer call() throws IOException {
        if (accounts < 1 || accounts > MOST_ACCOUNTS) {
            throw new ParameterException(
                    Objects.requireNonNull(spec, "spec").commandLine(),
                    "--accounts must be in [1, " + MOST_ACCOUNTS + "]: " + accounts);
        }
        LiquidationPoliciesProgram.run(trades.source(), accounts, seed, output.folder(), output.terminal());
        return ExitCode.OK;
    }
}
