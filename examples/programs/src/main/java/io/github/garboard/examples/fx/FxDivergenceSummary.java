package io.github.garboard.examples.fx;

import io.github.garboard.examples.terminal.Terminal;
import java.util.Locale;

/** Tells the terminal where the sources part, as sentences and tables. */
final class FxDivergenceSummary {

    private final Terminal terminal;

    FxDivergenceSummary(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Divergence found) {
        terminal.heading("ECB and IMF: the same currencies, two prices");
        terminal.paragraph(Findings.compared(found) + " " + Findings.equal(found));
        terminal.heading("Largest difference of each currency");
        terminal.table(FxTables.differences(found));
        terminal.heading("Gaps and lags");
        terminal.paragraph(Findings.gaps(found));
        terminal.heading("What the guard lets through");
        terminal.paragraph(Findings.guard());
        terminal.table(FxTables.uses(found));
        terminal.heading("The yen, day by day (weekends: the rates of Friday)");
        terminal.table(FxTables.yenDays(found));
        terminal.heading("Why the yen differs");
        terminal.paragraph(Findings.yen(found));
        for (Verdict verdict : found.yen().verdicts()) {
            terminal.paragraph("- " + verdict.explanation() + ": "
                    + verdict.answer().words().toUpperCase(Locale.ROOT) + ". Predicts: " + verdict.predicts()
                    + ". Found: " + verdict.found() + ".");
        }
        terminal.paragraph(Findings.conclusion(found));
    }
}
