package io.github.garboard.examples.incidents;

import io.github.garboard.examples.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Puts three incidents through two rules each, tells the terminal what differs, and writes the report. */
public final class IncidentShapesProgram {

    private static final String REPORT = "incident-shapes.html";

    private IncidentShapesProgram() {}

    /**
     * Runs to the end.
     *
     * @param seed the seed of the made-up winners
     * @param folder the folder of the report; it need not exist
     * @param out the terminal
     * @throws IOException if the report cannot be written
     */
    public static void run(long seed, Path folder, PrintWriter out) throws IOException {
        Incidents incidents = Incidents.recorded(seed);
        Path report = folder.resolve(REPORT);
        IncidentShapesReport.of(incidents).writeTo(report);
        Terminal terminal = new Terminal(out);
        terminal.heading("Incident shapes: three incidents, two rules each");
        terminal.paragraph(incidents.scope());
        terminal.heading("Maker, 12 March 2020: nobody bids");
        terminal.paragraph(incidents.zeroBidsStory());
        terminal.heading(incidents.salesTitle());
        terminal.table(incidents.salesTable());
        terminal.paragraph(incidents.salesText());
        terminal.heading(incidents.zeroBidsTitle());
        terminal.table(incidents.zeroBidsTable());
        terminal.paragraph(incidents.zeroBidsText());
        terminal.heading("Aave, 22 November 2022: a bonus that makes it worse");
        terminal.table(incidents.squeezeTable());
        terminal.paragraph(incidents.squeezeText());
        terminal.heading("Hyperliquid, 10 October 2025: winners pay");
        terminal.table(incidents.deleveragedTable());
        terminal.paragraph(incidents.deleveragedText());
        terminal.report(report);
    }
}
