package io.github.garboard.examples.liquidations;

import io.github.garboard.examples.terminal.Terminal;

/** Tells the terminal what differs and why. */
final class LiquidationPoliciesSummary {

    private final Terminal terminal;

    LiquidationPoliciesSummary(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Compared compared) {
        Findings findings = new Findings(compared);
        terminal.heading("Liquidation policies: one book, one fall, six orders");
        terminal.paragraph(findings.setting());
        terminal.heading("What each order leads to");
        terminal.table(PolicyTables.outcomes(compared));
        terminal.heading("Accounts closed and waiting, and bad debt on " + Compared.BOOKS + " books");
        terminal.table(PolicyTables.queues(compared));
        terminal.heading("Why");
        terminal.paragraph(findings.title() + " (mean of " + Compared.BOOKS + " books).");
        terminal.paragraph(findings.bearers());
        terminal.paragraph(findings.why());
        terminal.paragraph(findings.fairness());
        terminal.paragraph(findings.ample());
    }
}
