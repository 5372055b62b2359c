package io.github.garboard.examples.adaptive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.examples.Main;
import io.github.garboard.examples.unified.UnifiedAccountProgram;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdaptiveMarginProgramTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return new Main(new UnifiedAccountProgram()).run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void runTellsWhichWinsAndWritesTheReport(@TempDir Path folder) throws IOException {
        Path ecb = Files.writeString(folder.resolve("ecb.xml"), shortRates());
        Path to = folder.resolve("out");
        Path trades = Files.writeString(folder.resolve("trades.csv"), shortTrades());
        assertEquals(
                0,
                run("adaptive-margin", "--ecb", ecb.toString(), "--trades", trades.toString(), "--out", to.toString()),
                err::toString);
        String told = out.toString();
        assertTrue(told.contains("Which wins where"), told);
        assertTrue(told.contains("Bitcoin"), told);
        assertTrue(told.lines().allMatch(line -> line.length() <= 80 || line.startsWith("Report:")), told);
        assertTrue(Files.readString(to.resolve("adaptive-margin.html")).contains("<svg"), told);
        assertEquals("", err.toString());
    }

    /** A franc and a rouble that wander for 1,100 days. */
    private static String shortRates() {
        Random random = new Random(5);
        StringBuilder xml = new StringBuilder("<Envelope>");
        double franc = 1.5;
        double rouble = 40;
        for (int day = 0; day < 1100; day++) {
            franc *= Math.exp(0.005 * random.nextGaussian());
            rouble *= Math.exp(0.01 * random.nextGaussian());
            xml.append(String.format(
                    Locale.ROOT,
                    "<Cube time=\"%s\"><Cube currency=\"CHF\" rate=\"%.6f\"/><Cube currency=\"RUB\" rate=\"%.6f\"/></Cube>%n",
                    LocalDate.of(2010, 1, 1).plusDays(day),
                    franc,
                    rouble));
        }
        return xml.append("</Envelope>").toString();
    }

    /** A trade in each of 1,100 bars of five minutes. */
    private static String shortTrades() {
        Random random = new Random(6);
        StringBuilder trades = new StringBuilder();
        double price = 1000;
        for (int bar = 0; bar < 1100; bar++) {
            price *= Math.exp(0.003 * random.nextGaussian());
            trades.append(String.format(Locale.ROOT, "%d,%.4f,1%n", 300 * bar, price));
        }
        return trades.toString();
    }

    @Test
    void unusableInputLeavesNoReport(@TempDir Path folder) throws IOException {
        Path trades = Files.writeString(folder.resolve("trades.csv"), "10,800,1\n70,800,1\n");
        Path report = folder.resolve("out");
        assertEquals(2, run("adaptive-margin", "--trades", trades.toString(), "--out", report.toString()));
        assertTrue(
                err.toString().contains("expected more than 1000 prices of bitcoin, five minutes apart, found 1"),
                err::toString);
        assertFalse(Files.exists(report));
    }
}
