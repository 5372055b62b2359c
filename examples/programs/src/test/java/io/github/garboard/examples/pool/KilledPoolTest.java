package io.github.garboard.examples.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.collateral.encumbrance.Applied;
import io.github.garboard.collateral.encumbrance.EncumbranceLedger;
import io.github.garboard.collateral.encumbrance.LedgerSnapshot;
import io.github.garboard.collateral.encumbrance.Units;
import io.github.garboard.examples.Main;
import io.github.garboard.examples.market.Trades;
import io.github.garboard.examples.terminal.Progress;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a virtual machine of its own, killed from outside at random points, and started again. */
class KilledPoolTest {

    private static final String ACKNOWLEDGED = "accepted ";
    private static final int KILLS = 5;

    /** Far below the 2,017 events of the whole run. */
    private static final int MOST_ANSWERS = 200;

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLost() throws IOException, InterruptedException, SQLException {
        SplittableRandom random = new SplittableRandom(20_131_201);
        Set<String> acknowledged = new LinkedHashSet<>();
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            killed += runAndKill(1 + random.nextInt(MOST_ANSWERS), acknowledged) == 0 ? 0 : 1;
            LedgerSnapshot<Long> state = stored();
            Set<String> ids =
                    state.events().stream().map(event -> event.command().id()).collect(Collectors.toSet());
            assertTrue(ids.containsAll(acknowledged), () -> "of " + acknowledged + " only " + ids + " are stored");
            assertEquals(List.of(), state.violations(Units.ofLong()));
        }
        assertTrue(killed > 0, "every process had ended before it was killed");

        assertEquals(0, runAndKill(Integer.MAX_VALUE, acknowledged));
        assertSamePool(uninterrupted(), stored());
    }

    /** Returns the exit code; what was printed in whole lines before the end counts as acknowledged. */
    private int runAndKill(int answers, Set<String> acknowledged) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "shared-pool",
                        "--trace",
                        "--url",
                        url())
                .redirectError(new File(folder.toFile(), "errors"))
                .start();
        int heard = 0;
        StringBuilder line = new StringBuilder();
        try (Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            for (int next = reader.read(); next >= 0; next = reader.read()) {
                if (next != '\n') {
                    line.append((char) next);
                    continue;
                }
                if (line.indexOf(ACKNOWLEDGED) == 0) {
                    acknowledged.add(line.substring(ACKNOWLEDGED.length()).strip());
                    heard++;
                    if (heard == answers) {
                        process.toHandle().destroyForcibly(); // leaves the stream open, for what was printed before
                    }
                }
                line.setLength(0);
            }
        } finally {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    private String url() {
        return "jdbc:h2:" + folder.resolve("pool");
    }

    private LedgerSnapshot<Long> stored() throws SQLException {
        try (EventStore store = EventStore.open(url())) {
            return replayed(store.load());
        }
    }

    private static LedgerSnapshot<Long> replayed(List<Applied<Long>> events) {
        EncumbranceLedger<Long> ledger = EncumbranceLedger.of(Units.ofLong());
        ledger.replay(events);
        return ledger.snapshot();
    }

    private static LedgerSnapshot<Long> uninterrupted() throws SQLException {
        try (EventStore store = EventStore.open("jdbc:h2:mem:uninterrupted")) {
            DurableLedger ledger = DurableLedger.resume(store);
            new Network(new SplittableRandom(1))
                    .deliver(
                            Treasury.messages(Trades.recorded()),
                            ledger,
                            (message, answer, outcome) -> {},
                            Progress.silent());
            return ledger.snapshot();
        }
    }

    /** The events may have come in another order. */
    private static void assertSamePool(LedgerSnapshot<Long> expected, LedgerSnapshot<Long> found) {
        assertEquals(expected.version(), found.version());
        assertEquals(expected.balances(), found.balances());
        assertEquals(expected.pledges(), found.pledges());
    }
}
