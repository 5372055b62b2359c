package io.github.garboard.examples.velocity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.collateral.velocity.Bottleneck;
import io.github.garboard.collateral.velocity.Demand;
import io.github.garboard.collateral.velocity.Shipment;
import io.github.garboard.collateral.velocity.TransferNetwork;
import io.github.garboard.collateral.velocity.TransferOutcome;
import io.github.garboard.examples.Main;
import io.github.garboard.examples.input.CsvSource;
import io.github.garboard.examples.market.Trades;
import io.github.garboard.examples.terminal.Progress;
import io.github.garboard.examples.unified.UnifiedAccountProgram;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeToMarginProgramTest {

    private static final long SEED = 7;

    private static WorstHour hour;
    private static MarginRun run;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void answer() {
        hour = WorstHour.of(Trades.recorded());
        run = MarginRun.of(hour, SEED);
    }

    private int run(String... args) {
        return new Main(new UnifiedAccountProgram()).run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void runTellsHowSoonAndWritesTheReport(@TempDir Path folder) throws IOException {
        assertEquals(0, run("time-to-margin", "--out", folder.toString()), err::toString);
        String told = out.toString();
        assertTrue(told.contains("The worst hour of the recording begins at 1 Dec 2013 04:56 UTC"), told);
        assertTrue(told.contains("ethereum to venue"), told);
        assertTrue(told.lines().allMatch(line -> line.length() <= 80 || line.startsWith("Report:")), told);
        String html = Files.readString(folder.resolve("time-to-margin.html"));
        assertEquals(4, html.split("<svg class=\"chart\"", -1).length - 1);
        assertEquals("", err.toString());
    }

    @Test
    void worstHourIsTheOneOfTheData() {
        assertEquals(Instant.parse("2013-12-01T04:56:00Z"), hour.start());
        assertEquals(1100, hour.prices().get(0));
        assertEquals(1001, hour.prices().get(60));
        assertEquals(4950, hour.call());
        assertEquals(
                hour.called(hour.prices().size() - 1),
                hour.calls().stream().mapToLong(Demand::amount).sum());
    }

    @Test
    void deliverableAmountGrowsReachesTheCallAtTheSoonestTimeAndNeverExceedsTheCut() {
        for (int i = 1; i < run.deliverable().size(); i++) {
            assertTrue(run.deliverable().get(i) >= run.deliverable().get(i - 1));
            assertTrue(run.withoutBridge().get(i) <= run.deliverable().get(i));
        }
        double soonest = run.minutes(run.soonest());
        int before = (int) Math.ceil(soonest / MarginRun.EVERY) - 1;
        assertTrue(run.deliverable().get(before) < hour.call());
        assertTrue(run.deliverable().get(before + 1) >= hour.call());
        Bottleneck.Cut<String> cut = assertCut();
        assertEquals(run.atTheDeadline().amount(), cut.units());
    }

    private static Bottleneck.Cut<String> assertCut() {
        if (run.atTheDeadline().bottleneck() instanceof Bottleneck.Cut<String> cut) {
            return cut;
        }
        throw new AssertionError(run.atTheDeadline().bottleneck());
    }

    @Test
    void halfOfTheFeesTakesLongerAndCostsHalf() {
        assertInstanceOf(TransferOutcome.Delivered.class, run.withinBudget());
        assertTrue(run.minutes(run.withinBudget()) > run.minutes(run.soonest()));
        assertTrue(
                run.withinBudget().schedule().fees() <= run.soonest().schedule().fees() / 2);
    }

    @Test
    void routesCarryWhatTheScheduleDelivers() {
        TransferNetwork<String> network = Chains.network();
        List<Shipment<String>> shipments =
                run.soonest().schedule().shipments(network.planned(MarginRun.CONFIDENCE), network);
        assertEquals(hour.call(), shipments.stream().mapToLong(Shipment::units).sum());
        for (Shipment<String> shipment : shipments) {
            assertEquals(
                    Chains.VENUE,
                    shipment.route().get(shipment.route().size() - 1).to());
        }
    }

    @Test
    void agentMissesFarFewerCallsThanNothingAndPaysFarLessThanEqual() {
        List<Desks.Outcome> outcomes = Desks.compare(hour.moves(), SEED, Progress.silent());
        assertEquals(0, outcomes.get(0).fees());
        assertTrue(outcomes.get(2).missed() < outcomes.get(0).missed() / 10, outcomes::toString);
        assertTrue(outcomes.get(2).missed() <= Desks.LIMIT * Desks.HOURS, outcomes::toString);
        assertTrue(outcomes.get(2).fees() < outcomes.get(1).fees() / 2, outcomes::toString);
    }

    @Test
    void callThatCannotBeMetIsSaidToBeShort() {
        StringBuilder trades = new StringBuilder("60,1000,1\n");
        for (int minute = 2; minute <= 130; minute++) {
            trades.append(minute * 60).append(',').append(1000 - 6 * minute).append(",1\n");
        }
        WorstHour crash = WorstHour.of(Trades.read(CsvSource.ofText("crash.csv", trades.toString())));
        MarginRun late = MarginRun.of(crash, SEED);
        assertInstanceOf(TransferOutcome.Shortfall.class, late.soonest());
        List<Desks.Outcome> outcomes = Desks.compare(crash.moves(), SEED, Progress.silent());
        Findings findings = new Findings(late, outcomes);
        assertTrue(
                findings.title().startsWith("Of a call of 18.30 million USD, 11.30 million USD cannot"),
                findings::title);
        assertTrue(TimeToMarginReport.of(late, outcomes, findings).html().contains("<svg"));
    }

    @Test
    void priceThatNeverFallsCallsForNothing() {
        StringBuilder trades = new StringBuilder();
        for (int minute = 1; minute <= 130; minute++) {
            trades.append(minute * 60).append(',').append(1000 + minute).append(",1\n");
        }
        WorstHour calm = WorstHour.of(Trades.read(CsvSource.ofText("calm.csv", trades.toString())));
        assertEquals(0, calm.call());
        MarginRun still = MarginRun.of(calm, SEED);
        Findings findings = new Findings(still, Desks.compare(calm.moves(), SEED, Progress.silent()));
        assertEquals("The price never falls, and nothing is called for", findings.title());
    }

    @Test
    void unusableInputLeavesNoReport(@TempDir Path folder) throws IOException {
        Path trades = Files.writeString(folder.resolve("trades.csv"), "10,800,1\n70,800,1\n");
        Path report = folder.resolve("out");
        assertEquals(2, run("time-to-margin", "--trades", trades.toString(), "--out", report.toString()));
        assertTrue(err.toString().contains("expected more than an hour of trades, found 2 minutes"), err::toString);
        assertFalse(Files.exists(report));
    }
}
