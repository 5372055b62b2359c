package io.github.garboard.examples.desk;

import io.github.garboard.examples.terminal.Terminal;

/** Tells the terminal where the risk sits and when hedging feeds on itself. */
final class OptionsDeskSummary {

    private final Terminal terminal;

    OptionsDeskSummary(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(DeskAnalysis analysis) {
        DeskFindings findings = new DeskFindings(analysis);
        terminal.heading("Options desk: one book, three venues");
        terminal.paragraph(findings.setting());
        terminal.heading("Exposure by venue");
        terminal.table(DeskTables.venues(analysis));
        terminal.paragraph(findings.where());
        terminal.heading("Gain in USD, by move of price and volatility");
        terminal.table(DeskTables.ladder(analysis));
        terminal.paragraph(findings.ladderTitle() + ".");
        terminal.heading("Levels to watch");
        terminal.table(DeskTables.levels(analysis));
        terminal.paragraph(findings.title() + ".");
        terminal.paragraph(findings.feedbackTitle() + ". " + findings.feedbackSentence());
    }
}
