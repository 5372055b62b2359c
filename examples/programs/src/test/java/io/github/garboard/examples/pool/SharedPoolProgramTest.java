package io.github.garboard.examples.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.collateral.encumbrance.Command;
import io.github.garboard.collateral.encumbrance.LedgerSnapshot;
import io.github.garboard.collateral.encumbrance.OpenPledge;
import io.github.garboard.examples.Main;
import io.github.garboard.examples.input.CsvSource;
import io.github.garboard.examples.market.Trades;
import io.github.garboard.examples.terminal.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SharedPoolProgramTest {

    private static final Trades TRADES = Trades.recorded();
    private static final List<Message> MESSAGES = Treasury.messages(TRADES);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return new Main((options, terminal) -> {}).run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void theDefaultRunTellsTheStory() {
        assertEquals(0, run("shared-pool", "--url", "jdbc:h2:mem:story;PASSWORD="), err::toString);
        String told = out.toString();
        assertTrue(told.contains("The database was empty."), told);
        assertTrue(told.contains("stored events, read again, make this state"), told);
        assertTrue(told.contains("table pool_event of jdbc:h2:mem:story (drop"), told);
        assertTrue(told.lines().allMatch(line -> line.length() <= 80), told);
        assertEquals("", err.toString());
    }

    @Test
    void everyOrderOfDeliveryGivesTheSamePoolAndNoDoublePledge() throws SQLException {
        LedgerSnapshot<Long> expected = deliver("order-0", 0);
        for (long seed = 1; seed < 4; seed++) {
            LedgerSnapshot<Long> other = deliver("order-" + seed, seed);
            assertEquals(expected.balances(), other.balances());
            assertEquals(expected.pledges(), other.pledges());
            assertEquals(expected.chainVersions(), other.chainVersions());
        }
        long honest = MESSAGES.stream().filter(Message::honest).count();
        assertEquals(honest, expected.version());
        assertTrue(honest < MESSAGES.size(), "nobody tried to promise a coin twice");
    }

    @Test
    void atTheEndEveryVenueHasWhatItAsksFor() throws SQLException {
        LedgerSnapshot<Long> state = deliver("covered", 7);
        assertTrue(MESSAGES.size() > 1_000, () -> "few messages: " + MESSAGES.size());
        for (Venue venue : Treasury.VENUES) {
            long pledged = state.pledges().values().stream()
                    .filter(pledge -> pledge.venue().equals(venue.name()))
                    .mapToLong(OpenPledge::remaining)
                    .sum();
            // the last rebalancing is up to a quarter of an hour older than the last trade
            long atMost = venue.required(0.95 * TRADES.price(TRADES.size() - 1));
            long atLeast = venue.required(1.05 * TRADES.price(TRADES.size() - 1));
            assertTrue(pledged >= atLeast && pledged <= atMost, venue + " has " + pledged);
        }
    }

    @Test
    void everyKindOfMessageOccurs() {
        assertEquals(
                List.of("Deposit", "Expire", "Pledge", "Release", "Unwrap", "Wrap"),
                MESSAGES.stream()
                        .map(message ->
                                message.command().unconditional().getClass().getSimpleName())
                        .distinct()
                        .sorted()
                        .collect(Collectors.toList()));
        assertTrue(MESSAGES.stream().allMatch(message -> message.command() instanceof Command.AtVersion));
    }

    @Test
    void answersArePrintedAsTheyAreStoredAndTheCrashComesAfterTheLastOne() {
        StringWriter told = new StringWriter();
        SharedPoolProgram program = new SharedPoolProgram(() -> {
            throw new Crash();
        });
        PoolOptions options = new PoolOptions(
                "jdbc:h2:mem:crash;DB_CLOSE_DELAY=-1", CsvSource.ofResource(Trades.RECORDED), true, OptionalLong.of(3));
        assertThrows(Crash.class, () -> program.run(options, new PrintWriter(told)));
        List<String> accepted = told.toString()
                .lines()
                .filter(line -> line.startsWith("accepted "))
                .toList();
        assertEquals(3, accepted.size());

        assertEquals(0, run("shared-pool", "--url", options.url(), "--trace"));
        String resumed = out.toString();
        assertTrue(resumed.contains("held 3 events"), resumed);
        accepted.forEach(line -> assertFalse(resumed.contains(line + System.lineSeparator()), line));
        accepted.forEach(line -> assertTrue(resumed.contains(line.replace("accepted", "repeated")), line));
    }

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void unusableDatabaseIsOneLineWithoutItsPassword() {
        assertEquals(2, run("shared-pool", "--url", "jdbc:nothing:x?password=secret"));
        assertEquals(1, err.toString().lines().count());
        assertTrue(err.toString().contains("jdbc:nothing:x: expected a database"), err::toString);
        assertEquals("", out.toString());
    }

    @Test
    void crashAfterNothingIsRefused() {
        assertEquals(2, run("shared-pool", "--crash-after", "0"));
        assertTrue(err.toString().contains("--crash-after must be at least 1: 0"), err::toString);
    }

    @Test
    void helpShowsTheOptionsInEightyColumns() {
        assertEquals(0, run("shared-pool", "--help"));
        String help = out.toString();
        for (String option : List.of("--url=JDBC", "--trades=FILE", "--trace", "--crash-after=N")) {
            assertTrue(help.contains(option), help);
        }
        assertTrue(help.lines().allMatch(line -> line.length() <= 80), help);
    }

    private static LedgerSnapshot<Long> deliver(String database, long seed) throws SQLException {
        try (EventStore store = EventStore.open("jdbc:h2:mem:" + database)) {
            DurableLedger ledger = DurableLedger.resume(store);
            new Network(new SplittableRandom(seed))
                    .deliver(
                            MESSAGES,
                            ledger,
                            (message, answer, outcome) -> assertFalse(
                                    answer == Answer.REFUSED || (answer == Answer.ACCEPTED && !message.honest()),
                                    () -> message + ": " + outcome),
                            Progress.silent());
            assertTrue(ledger.isSound(), "the stored events make another state");
            return ledger.snapshot();
        }
    }
}
