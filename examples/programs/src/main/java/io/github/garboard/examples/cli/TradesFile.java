package io.github.garboard.examples.cli;

import io.github.garboard.examples.input.CsvSource;
import io.github.garboard.examples.market.Trades;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The trades that {@code --trades} names. Mutable: picocli sets it, as a {@code @Mixin} of a command. */
public final class TradesFile {

    @Option(
            names = "--trades",
            paramLabel = "FILE",
            description = "Trades, CSV: epoch seconds,price,size, oldest first. Default: 100,000 trades on"
                    + " Bitstamp, 25 Nov to 1 Dec 2013.")
    private @Nullable Path file;

    /** Creates the option at its default. */
    public TradesFile() {}

    /** Returns the file for {@link Trades#read}, or the recording that comes with the programs if none is named. */
    public CsvSource source() {
        return file == null ? CsvSource.ofResource(Trades.RECORDED) : CsvSource.ofFile(file);
    }
}
