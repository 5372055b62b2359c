package io.github.garboard.examples.unified;

import io.github.garboard.examples.book.Book;
import io.github.garboard.examples.cli.Options;
import io.github.garboard.examples.cli.Program;
import io.github.garboard.examples.input.CsvSource;
import io.github.garboard.examples.market.Trades;
import io.github.garboard.examples.terminal.Progress;
import io.github.garboard.examples.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;

/** Reads book and trades, replays them, tells the terminal what happened and writes the report. */
public final class UnifiedAccountProgram implements Program {

    /** The venues that the program knows. */
    static final Set<String> VENUES = Set.of("alpha", "beta", "gamma");

    private static final String REPORT = "unified-account.html";

    @Override
    public void run(Options options, PrintWriter out) throws IOException {
        Set<String> assets = Set.of(RiskEngine.BTC, RiskEngine.USD);
        Book book = options.book()
                .map(file -> Book.read(CsvSource.ofFile(file), VENUES, assets))
                .orElseGet(() -> Book.sample(VENUES, assets));
        Trades trades = Trades.read(options.trades());
        Replayed replayed = replay(trades, book);
        Findings findings = Findings.of(replayed);
        Path report = options.out().resolve(REPORT);
        UnifiedAccountReport.of(replayed, findings).writeTo(report);
        Terminal terminal = new Terminal(out);
        new UnifiedAccountSummary(terminal).print(replayed, findings);
        terminal.report(report);
    }

    private static Replayed replay(Trades trades, Book book) {
        try (Progress progress = Progress.of("replay", trades.size())) {
            return Replay.run(trades, book, progress);
        }
    }
}
