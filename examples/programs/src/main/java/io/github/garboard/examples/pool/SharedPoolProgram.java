package io.github.garboard.examples.pool;

import io.github.garboard.examples.input.InputException;
import io.github.garboard.examples.market.Trades;
import io.github.garboard.examples.terminal.Progress;
import io.github.garboard.examples.terminal.Terminal;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Sends the messages of a treasury to a durable ledger over a bad network, and tells the terminal what became of them. Run again
 * after a crash, it sends all of them again, and the ledger takes what it does not have.
 */
public final class SharedPoolProgram {

    /** The day of the fall in the recording; the network is the same in every run. */
    private static final long SEED = 20_131_201;

    private final Runnable crash;

    /**
     * Creates the program.
     *
     * @param crash ends the process at once, without any of its closing work
     */
    public SharedPoolProgram(Runnable crash) {
        this.crash = Objects.requireNonNull(crash, "crash");
    }

    /**
     * Runs to the end, or until the crash that the options ask for.
     *
     * @param options what to read and where to store
     * @param out the terminal
     * @throws InputException if the trades or the database are unusable
     */
    public void run(PoolOptions options, PrintWriter out) {
        Trades trades = Trades.read(options.trades());
        List<Message> messages = Treasury.messages(trades);
        try (EventStore store = EventStore.open(options.url())) {
            DurableLedger ledger = DurableLedger.resume(store);
            Tally tally = new Tally(options, out, crash);
            try (Progress progress = options.trace() ? Progress.silent() : Progress.of("pool", messages.size())) {
                new Network(new SplittableRandom(SEED)).deliver(messages, ledger, tally, progress);
            }
            if (!ledger.isSound()) {
                throw new IllegalStateException("the stored events do not make the state: " + ledger.snapshot());
            }
            new SharedPoolSummary(new Terminal(out)).print(options, trades, ledger, tally);
        } catch (SQLException e) {
            throw InputException.inFile(
                    options.database(), "a database that stores events", String.valueOf(e.getMessage()));
        }
    }
}
