package io.github.garboard.examples.fx;

import io.github.garboard.examples.input.InputException;
import io.github.garboard.examples.input.TextSource;
import io.github.garboard.examples.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Reads both sources, tells the terminal where they part, and writes the report. */
public final class FxDivergenceProgram {

    private static final String REPORT = "fx-divergence.html";

    private FxDivergenceProgram() {}

    /**
     * Runs to the end: reads all input before it writes any file.
     *
     * @param ecb the ECB's rates, for {@link EcbRates#read}
     * @param imf the IMF's rates, for {@link ImfRates#read}
     * @param folder the folder of the report; it need not exist
     * @param out the terminal
     * @throws InputException if an input is unusable
     * @throws IOException if the report cannot be written
     */
    public static void run(TextSource ecb, TextSource imf, Path folder, PrintWriter out) throws IOException {
        Divergence divergence = Divergence.of(EcbRates.read(ecb), ImfRates.read(imf));
        Path report = folder.resolve(REPORT);
        FxDivergenceReport.of(divergence).writeTo(report);
        Terminal terminal = new Terminal(out);
        new FxDivergenceSummary(terminal).print(divergence);
        terminal.report(report);
    }
}
