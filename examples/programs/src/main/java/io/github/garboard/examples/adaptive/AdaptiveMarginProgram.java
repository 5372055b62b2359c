package io.github.garboard.examples.adaptive;

import io.github.garboard.examples.fx.EcbRates;
import io.github.garboard.examples.fx.Rates;
import io.github.garboard.examples.input.CsvSource;
import io.github.garboard.examples.input.InputException;
import io.github.garboard.examples.input.TextSource;
import io.github.garboard.examples.market.Trades;
import io.github.garboard.examples.terminal.Progress;
import io.github.garboard.examples.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Runs the requirements over the histories, tells the terminal, and writes the report. */
public final class AdaptiveMarginProgram {

    private static final String REPORT = "adaptive-margin.html";

    private AdaptiveMarginProgram() {}

    /**
     * Runs to the end: reads all input before it writes any file.
     *
     * @param ecb the ECB's rates, for {@link EcbRates#read}
     * @param trades the trades, for {@link Trades#read}
     * @param seed the seed of the forest and of the simulated test
     * @param folder the folder of the report; it need not exist
     * @param out the terminal
     * @throws InputException if an input is unusable
     * @throws IOException if the report cannot be written
     */
    public static void run(TextSource ecb, CsvSource trades, long seed, Path folder, PrintWriter out)
            throws IOException {
        List<MarketHistory> histories = histories(EcbRates.read(ecb), Trades.read(trades));
        List<Comparison> all = compare(histories, seed);
        Findings findings = new Findings(all);
        Path report = folder.resolve(REPORT);
        AdaptiveMarginReport.of(all, findings, seed).writeTo(report);
        Terminal terminal = new Terminal(out);
        tell(terminal, findings, all);
        terminal.report(report);
    }

    static List<MarketHistory> histories(Rates rates, Trades trades) {
        return List.of(
                MarketHistory.longEuro(rates, "CHF", "the franc"),
                MarketHistory.longCurrency(rates, "RUB", "the rouble"),
                MarketHistory.longBitcoin(trades));
    }

    static List<Comparison> compare(List<MarketHistory> histories, long seed) {
        try (Progress progress = Progress.of("requirements", (long) histories.size() * Model.values().length)) {
            return histories.stream()
                    .map(history -> Comparison.of(history, seed, () -> progress.advance(1)))
                    .toList();
        }
    }

    private static void tell(Terminal terminal, Findings findings, List<Comparison> all) {
        terminal.heading("Adaptive margin: seven requirements against what was lost");
        terminal.paragraph(findings.title() + ".");
        terminal.paragraph(findings.lead());
        terminal.heading("Which wins where");
        terminal.table(AdaptiveTables.overview(all));
        for (Comparison one : all) {
            terminal.heading(Findings.capital(one.history().name()));
            terminal.paragraph(findings.setting(one) + " " + findings.worst(one));
            terminal.table(AdaptiveTables.tests(one));
            terminal.paragraph(findings.verdict(one));
            terminal.table(AdaptiveTables.costs(one));
        }
    }
}
