package io.github.garboard.examples.liquidations;

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

    @Option(
            names = "--trades",
            paramLabel = "FILE",
            description = "Trades, CSV: epoch seconds,price,size, oldest first. Default: 100,000 trades on"
                    + " Bitstamp, 25 Nov to 1 Dec 2013.")
    private @Nullable Path trades;

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

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "Folder of the report, made if need be. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("out");

    /** Creates the command with its default options. */
    public LiquidationPoliciesCommand() {}

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec, "spec").commandLine();
        if (accounts < 1 || accounts > MOST_ACCOUNTS) {
            throw new ParameterException(line, "--accounts must be in [1, " + MOST_ACCOUNTS + "]: " + accounts);
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw InputException.inFile(out.toString(), "a folder for --out", "a file");
        }
        LiquidationPoliciesProgram.run(Optional.ofNullable(trades), accounts, seed, out, line.getOut());
        return CommandLine.ExitCode.OK;
    }
}
