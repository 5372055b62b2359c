package io.github.garboard.examples.desk;

import io.github.garboard.examples.input.CsvSource;
import io.github.garboard.examples.input.InputException;
import io.github.garboard.examples.market.Trades;
import io.github.garboard.examples.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Reads the trades, puts the book into their market, tells the terminal what it found, and writes the report. */
public final class OptionsDeskProgram {

    private static final String REPORT = "options-desk.html";

    private OptionsDeskProgram() {}

    /**
     * Runs to the end: reads all input before it writes any file.
     *
     * @param trades the trades, for {@link Trades#read}
     * @param folder the folder of the report; it need not exist
     * @param out the terminal
     * @throws InputException if the trades are unusable
     * @throws IOException if the report cannot be written
     */
    public static void run(CsvSource trades, Path folder, PrintWriter out) throws IOException {
        DeskMarket market = DeskMarket.of(Trades.read(trades));
        DeskAnalysis analysis = DeskAnalysis.of(market);
        Path report = folder.resolve(REPORT);
        DeskReport.of(analysis).writeTo(report);
        Terminal terminal = new Terminal(out);
        new OptionsDeskSummary(terminal).print(analysis);
        terminal.report(report);
    }
}
