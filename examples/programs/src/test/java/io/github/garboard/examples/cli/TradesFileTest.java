package io.github.garboard.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.examples.market.Trades;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class TradesFileTest {

    private final Reading reading = new Reading();
    private final CommandLine line = new CommandLine(reading);

    /** A program as one would write it. */
    @Command(name = "reading", sortOptions = false)
    private static final class Reading {

        @Mixin
        private final TradesFile trades = new TradesFile();
    }

    @Test
    void recordingIsReadUnlessAFileIsNamed(@TempDir Path folder) throws IOException {
        line.parseArgs();
        assertEquals("classpath:" + Trades.RECORDED, reading.trades.source().name());
        assertEquals(100_000, Trades.read(reading.trades.source()).size());

        Path file = Files.writeString(folder.resolve("trades.csv"), "10,800,1\n");
        line.parseArgs("--trades", file.toString());
        assertEquals(800, Trades.read(reading.trades.source()).price(0));
    }

    @Test
    void namedFileIsNotOpenedBeforeItIsRead() {
        line.parseArgs("--trades=nothing.csv");
        assertEquals("nothing.csv", reading.trades.source().name());
    }

    @Test
    void helpNamesTheFormatAndTheDefault() {
        String help = line.getUsageMessage(CommandLine.Help.Ansi.OFF).replaceAll("\\s+", " ");
        assertTrue(
                help.contains(
                        "--trades=FILE Trades, CSV: epoch seconds,price,size, oldest first. Default: 100,000 trades"
                                + " on Bitstamp, 25 Nov to 1 Dec 2013."),
                help);
    }
}
