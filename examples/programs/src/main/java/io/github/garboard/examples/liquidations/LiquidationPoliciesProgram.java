package io.github.garboard.examples.liquidations;

import io.github.garboard.examples.input.CsvSource;
import io.github.garboard.examples.input.InputException;
import io.github.garboard.examples.market.Trades;
import io.github.garboard.examples.terminal.Progress;
import io.github.garboard.examples.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Reads the trades, replays the book under each policy, tells the terminal what differs, and writes the report. */
public final class LiquidationPoliciesProgram {

    private static final String REPORT = "liquidation-policies.html";

    private LiquidationPoliciesProgram() {}

    /**
     * Runs to the end: reads all input before it writes any file.
     *
     * @param trades the trades, for {@link Trades#read}
     * @param accounts the number of accounts
     * @param seed the seed of the book
     * @param folder the folder of the report; it need not exist
     * @param out the terminal
     * @throws InputException if the trades are unusable
     * @throws IOException if the report cannot be written
     */
    public static void run(CsvSource trades, int accounts, long seed, Path folder, PrintWriter out) throws IOException {
        RecordedFall fall = RecordedFall.of(Trades.read(trades));
        Compared compared = compare(fall, accounts, seed);
        Path report = folder.resolve(REPORT);
        LiquidationPoliciesReport.of(compared).writeTo(report);
        Terminal terminal = new Terminal(out);
        new LiquidationPoliciesSummary(terminal).print(compared);
        terminal.report(report);
    }

    private static Compared compare(RecordedFall fall, int accounts, long seed) {
        int runs = Compared.BOOKS * Compared.policies(fall, seed).size();
        try (Progress progress = Progress.of("replays", runs)) {
            return Compared.of(fall, accounts, seed, progress);
        }
    }
}
