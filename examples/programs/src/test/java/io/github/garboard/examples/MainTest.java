package io.github.garboard.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.examples.cli.Options;
import io.github.garboard.examples.cli.Program;
import io.github.garboard.examples.input.InputException;
import io.github.garboard.examples.market.Trades;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Options> runs = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void unifiedAccountRunsByDefault() {
        assertEquals(0, run());
        assertRan(Optional.empty(), "classpath:" + Trades.RECORDED, Path.of("out"));
        assertEquals("ran" + System.lineSeparator(), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void optionsReachTheProgramNamedOrNot() {
        assertEquals(0, run("--book", "b.csv", "--trades", "t.csv", "--out", folder.toString()));
        assertRan(Optional.of(Path.of("b.csv")), "t.csv", folder);
        assertEquals(0, run("unified-account", "--book=b.csv", "--trades=t.csv", "--out=" + folder));
        assertRan(Optional.of(Path.of("b.csv")), "t.csv", folder);
    }

    private void assertRan(Optional<Path> book, String trades, Path to) {
        assertEquals(1, runs.size());
        Options options = runs.remove(0);
        assertEquals(book, options.book());
        assertEquals(trades, options.trades().name());
        assertEquals(to, options.out());
    }

    @Test
    void helpShowsTheOptionsInEightyColumns() {
        assertEquals(0, run("--help"));
        String help = out.toString();

        for (String option : List.of("--book=FILE", "--trades=FILE", "--out=DIR", "--help", "unified-account")) {
            assertTrue(help.contains(option), help);
        }
        assertTrue(help.lines().allMatch(line -> line.length() <= 80), help);
        assertEquals(List.of(), runs);
    }

    @Test
    void wrongCommandLineIsOneLineAndCodeTwo() {
        assertRefused("garboard: Unknown option: '--bok' (see --help)", "--bok");
        assertRefused("garboard: Unmatched argument at index 1: 'extra' (see --help)", "unified-account", "extra");
        assertRefused("garboard: Unmatched argument at index 0: 'nothing' (see --help)", "nothing");
        assertRefused("garboard: Missing required parameter for option '--book' (FILE) (see --help)", "--book");
    }

    @Test
    void unusableInputIsOneLineAndCodeTwo() {
        int code = run(
                (options, terminal) -> {
                    throw InputException.inLine("book.csv", 7, "strike to be a number > 0", "\"-5\"");
                },
                "--book",
                "book.csv");

        assertEquals(2, code);
        assertEquals("garboard: book.csv:7: expected strike to be a number > 0, found \"-5\"", errLine());
        assertEquals("", out.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unified-account",
                "fx-divergence",
                "liquidation-policies",
                "incident-shapes",
                "options-desk",
                "time-to-margin",
                "adaptive-margin"
            })
    void fileInPlaceOfTheFolderIsRefusedBeforeTheRun(String program) throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));

        assertRefused(
                "garboard: " + file + ": expected a folder for --out, found a file", program, "--out", file.toString());
        assertEquals("", out.toString());
    }

    @Test
    void reportThatCannotBeWrittenIsOneLineAndCodeOne() {
        int code = run((options, terminal) -> {
            throw new IOException("disk full");
        });

        assertEquals(1, code);
        assertEquals("garboard: the report could not be written: java.io.IOException: disk full", errLine());
    }

    @Test
    void ownFaultShowsItsTrace() {
        int code = run((options, terminal) -> {
            throw new IllegalStateException("a bug");
        });

        assertEquals(1, code);
        assertTrue(err.toString().contains("IllegalStateException: a bug"), err.toString());
        assertTrue(err.toString().contains("MainTest"), err.toString());
    }

    private void assertRefused(String line, String... args) {
        err.getBuffer().setLength(0);
        assertEquals(2, run(args));
        assertEquals(line, errLine());
        assertEquals(List.of(), runs);
    }

    private String errLine() {
        List<String> lines = err.toString().lines().toList();
        assertEquals(1, lines.size(), err.toString());
        return lines.get(0);
    }

    private int run(String... args) {
        return run(
                (options, terminal) -> {
                    runs.add(options);
                    terminal.println("ran");
                },
                args);
    }

    private int run(Program program, String... args) {
        return new Main(program).run(new PrintWriter(out), new PrintWriter(err), args);
    }
}
