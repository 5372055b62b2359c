package io.github.garboard.examples.velocity;

import io.github.garboard.examples.input.CsvSource;
import io.github.garboard.examples.input.InputException;
import io.github.garboard.examples.market.Trades;
import io.github.garboard.examples.terminal.Progress;
import io.github.garboard.examples.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Finds the worst hour, asks how soon collateral can be there, tells the terminal, and writes the report. */
public final class TimeToMarginProgram {

    private static final String REPORT = "time-to-margin.html";

    private static final int POLICIES = 3;

    private TimeToMarginProgram() {}

    /**
     * Runs to the end: reads all input before it writes any file.
     *
     * @param trades the trades, for {@link Trades#read}
     * @param seed the seed of latencies and of the simulated hours
     * @param folder the folder of the report; it need not exist
     * @param out the terminal
     * @throws InputException if the trades are unusable
     * @throws IOException if the report cannot be written
     */
    public static void run(CsvSource trades, long seed, Path folder, PrintWriter out) throws IOException {
        WorstHour hour = WorstHour.of(Trades.read(trades));
        MarginRun run = MarginRun.of(hour, seed);
        List<Desks.Outcome> outcomes = simulate(hour, seed);
        Findings findings = new Findings(run, outcomes);
        Path report = folder.resolve(REPORT);
        TimeToMarginReport.of(run, outcomes, findings).writeTo(report);
        Terminal terminal = new Terminal(out);
        tell(terminal, findings, run, outcomes);
        terminal.report(report);
    }

    private static List<Desks.Outcome> simulate(WorstHour hour, long seed) {
        try (Progress progress = Progress.of("hours", POLICIES * Desks.HOURS)) {
            return Desks.compare(hour.moves(), seed, progress);
        }
    }

    private static void tell(Terminal terminal, Findings findings, MarginRun run, List<Desks.Outcome> outcomes) {
        terminal.heading("Time to margin: five chains, one venue, one bad hour");
        terminal.paragraph(findings.setting());
        terminal.heading("How soon");
        terminal.paragraph(findings.soonest());
        terminal.paragraph(findings.calls());
        terminal.heading("What holds it up");
        terminal.table(MarginTables.bottleneck(run));
        terminal.heading("With what probability");
        terminal.paragraph(findings.probability());
        terminal.heading("What to move before");
        terminal.table(MarginTables.outcomes(outcomes));
        terminal.paragraph(findings.agent());
    }
}
