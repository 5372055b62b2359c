package io.github.garboard.examples;

import io.github.garboard.examples.adaptive.AdaptiveMarginCommand;
import io.github.garboard.examples.cli.Options;
import io.github.garboard.examples.cli.Output;
import io.github.garboard.examples.cli.Program;
import io.github.garboard.examples.cli.TradesFile;
import io.github.garboard.examples.desk.OptionsDeskCommand;
import io.github.garboard.examples.fx.FxDivergenceCommand;
import io.github.garboard.examples.incidents.IncidentShapesCommand;
import io.github.garboard.examples.input.InputException;
import io.github.garboard.examples.liquidations.LiquidationPoliciesCommand;
import io.github.garboard.examples.pool.SharedPoolCommand;
import io.github.garboard.examples.unified.UnifiedAccountProgram;
import io.github.garboard.examples.velocity.TimeToMarginCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/**
 * The command line of the programs: {@code [unified-account] [--book FILE] [--trades FILE] [--out DIR]}, {@code
 * fx-divergence [--ecb FILE] [--imf FILE] [--out DIR]}, {@code liquidation-policies [--trades FILE] [--accounts N] [--seed N]
 * [--out DIR]}, {@code incident-shapes [--seed N] [--out DIR]}, {@code options-desk [--trades FILE] [--out DIR]}, {@code
 * shared-pool [--url JDBC] [--trades FILE] [--trace] [--crash-after N]}, {@code time-to-margin [--trades FILE] [--seed N]
 * [--out DIR]} and {@code adaptive-margin [--ecb FILE] [--trades FILE] [--seed N] [--out DIR]}.
 *
 * <p>Without the name of a program the first one runs. Exit codes: 0 done; 1 a report could not be written, or a fault of
 * ours; 2 a wrong command line or an unusable input, told in one line on the standard error stream.
 */
public final class Main {

    /** The program that runs when none is named. */
    static final String DEFAULT_PROGRAM = "unified-account";

    private final Program unifiedAccount;

    /**
     * Creates the command line.
     *
     * @param unifiedAccount the program behind {@code unified-account}
     */
    public Main(Program unifiedAccount) {
        this.unifiedAccount = Objects.requireNonNull(unifiedAccount, "unifiedAccount");
    }

    /** Runs the program that the arguments name and ends the virtual machine with its exit code, unless that is 0. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, terminalCharset());
        PrintWriter err = new PrintWriter(System.err, true, terminalCharset());
        int code = new Main(new UnifiedAccountProgram()).run(out, err, args);
        if (code != CommandLine.ExitCode.OK) {
            System.exit(code);
        }
    }

    /**
     * Runs the program that the arguments name.
     *
     * @param out the standard output
     * @param err the standard error stream
     * @param args the arguments of the command line
     * @return the exit code
     */
    public int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Programs())
                .addSubcommand(DEFAULT_PROGRAM, withHelp(new UnifiedAccount(unifiedAccount)))
                .addSubcommand(FxDivergenceCommand.NAME, withHelp(new FxDivergenceCommand()))
                .addSubcommand(LiquidationPoliciesCommand.NAME, withHelp(new LiquidationPoliciesCommand()))
                .addSubcommand(IncidentShapesCommand.NAME, withHelp(new IncidentShapesCommand()))
                .addSubcommand(OptionsDeskCommand.NAME, withHelp(new OptionsDeskCommand()))
                .addSubcommand(SharedPoolCommand.NAME, withHelp(new SharedPoolCommand()))
                .addSubcommand(TimeToMarginCommand.NAME, withHelp(new TimeToMarginCommand()))
                .addSubcommand(AdaptiveMarginCommand.NAME, withHelp(new AdaptiveMarginCommand()))
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(80)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler((e, ignored) -> refuse(err, e.getMessage() + " (see --help)"))
                .setExecutionExceptionHandler(Main::explain);
        int code = line.execute(withDefaultProgram(args));
        out.flush();
        err.flush();
        return code;
    }

    /** Java 17 knows only the charset of the system, later ones that of the stream. */
    private static Charset terminalCharset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    private static CommandLine withHelp(Object program) {
        CommandLine line = new CommandLine(program);
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
        return line;
    }

    /** Options without a program belong to the default program; {@code --help} too, as its options are what one looks for. */
    private static String[] withDefaultProgram(String[] args) {
        if (args.length > 0 && !args[0].startsWith("-")) {
            return args;
        }
        String[] all = new String[args.length + 1];
        all[0] = DEFAULT_PROGRAM;
        System.arraycopy(args, 0, all, 1, args.length);
        return all;
    }

    private static int explain(Exception e, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof InputException) {
            return refuse(line.getErr(), e.getMessage());
        }
        if (e instanceof IOException) {
            refuse(line.getErr(), "the report could not be written: " + e);
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw e;
    }

    private static int refuse(PrintWriter err, @Nullable String message) {
        err.println("garboard: " + String.valueOf(message).replaceAll("\\R\\s*", " "));
        return CommandLine.ExitCode.USAGE;
    }

    /** The names of the programs; runs none itself. */
    @Command(name = "garboard", description = "Programs that put the library to work on real market data.")
    private static final class Programs {}

    /** The options of the replay of a unified account. */
    @Command(
            name = DEFAULT_PROGRAM,
            sortOptions = false,
            description = {
                "Replays recorded BTC/USD trades through a book of perpetuals and options on three venues against one"
                        + " pool of collateral, and reports what a risk engine sees: guarded price, Greeks, margin per"
                        + " venue and unified, health, margin call, liquidation.",
                ""
            },
            footer = {
                "",
                "Programs: " + DEFAULT_PROGRAM + " (runs when none is named), " + FxDivergenceCommand.NAME + ", "
                        + LiquidationPoliciesCommand.NAME + ", " + IncidentShapesCommand.NAME + ", "
                        + OptionsDeskCommand.NAME + ", " + SharedPoolCommand.NAME + ", " + TimeToMarginCommand.NAME
                        + ", " + AdaptiveMarginCommand.NAME + "."
            })
    private static final class UnifiedAccount implements Callable<Integer> {

        private final Program program;

        @Option(
                names = "--book",
                paramLabel = "FILE",
                description = "Positions, CSV: venue,instrument,type,strike,expiry,quantity,entry. Default: a sample.")
        private @Nullable Path book;

        @Mixin
        private final TradesFile trades = new TradesFile();

        @Mixin
        private final Output output = new Output();

        UnifiedAccount(Program program) {
            this.program = program;
        }

        @Override
        public Integer call() throws IOException {
            program.run(new Options(Optional.ofNullable(book), trades.source(), output.folder()), output.terminal());
            return CommandLine.ExitCode.OK;
        }
    }
}
