package io.github.garboard.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.examples.input.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class OutputTest {

    @TempDir
    Path folder;

    private final Reporting reporting = new Reporting();
    private final CommandLine line = new CommandLine(reporting);

    /** A program as one would write it. */
    @Command(name = "reporting", sortOptions = false)
    private static final class Reporting {

        @Mixin
        private final Output output = new Output();
    }

    @Test
    void reportGoesToTheFolderOutUnlessAnotherIsNamed() {
        assertEquals(Path.of("out"), reporting.output.folder());
        line.parseArgs();
        assertEquals(Path.of("out"), reporting.output.folder());
        line.parseArgs("--out", folder.toString());
        assertEquals(folder, reporting.output.folder());
        line.parseArgs("--out=" + folder.resolve("made/later"));
        assertEquals(folder.resolve("made/later"), reporting.output.folder());
    }

    @Test
    void fileInPlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        line.parseArgs("--out", file.toString());
        InputException refused = assertThrows(InputException.class, reporting.output::folder);
        assertEquals(file + ": expected a folder for --out, found a file", refused.getMessage());
    }

    @Test
    void terminalIsThatOfTheCommandLine() {
        PrintWriter out = new PrintWriter(new StringWriter());
        line.setOut(out);
        assertSame(out, reporting.output.terminal());
        assertThrows(NullPointerException.class, () -> new Output().terminal());
    }

    @Test
    void helpNamesTheFolderAndItsDefault() {
        String help = line.getUsageMessage(CommandLine.Help.Ansi.OFF);
        assertTrue(help.contains("--out=DIR   Folder of the report, made if need be. Default: out."), help);
    }
}
