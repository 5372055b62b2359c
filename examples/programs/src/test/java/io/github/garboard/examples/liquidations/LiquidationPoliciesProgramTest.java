package io.github.garboard.examples.liquidations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.examples.Main;
import io.github.garboard.examples.input.CsvSource;
import io.github.garboard.examples.market.Trades;
import io.github.garboard.examples.terminal.Progress;
import io.github.garboard.examples.unified.UnifiedAccountProgram;
import io.github.garboard.liquidation.order.LeveragedAccount;
import io.github.garboard.liquidation.order.PolicyOutcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiquidationPoliciesProgramTest {

    private static final int ACCOUNTS = 1000;

    /** Sums of thousands of sizes. */
    private static final double ROUNDING = 1e-9;

    private static Compared compared;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void replay() {
        compared = Compared.of(RecordedFall.of(Trades.recorded()), ACCOUNTS, 7, Progress.silent());
    }

    private int run(String... args) {
        return new Main(new UnifiedAccountProgram()).run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void runTellsWhatDiffersAndWritesTheReport(@TempDir Path folder) throws IOException {
        assertEquals(0, run("liquidation-policies", "--accounts", "200", "--out", folder.toString()), err::toString);
        String told = out.toString();
        assertTrue(told.contains("It falls 17.5 %"), told);
        assertTrue(told.contains("random, seeded"), told);
        assertTrue(told.lines().allMatch(line -> line.length() <= 80 || line.startsWith("Report:")), told);
        String html = Files.readString(folder.resolve("liquidation-policies.html"));
        assertEquals(6, html.split("<svg class=\"chart\"", -1).length - 1);
        assertEquals("", err.toString());
    }

    @Test
    void recordedFallIsTheOneOfTheData() {
        RecordedFall fall = compared.fall();
        assertEquals(
                Instant.parse("2013-11-30T03:37:00Z"), fall.minutes().get(0).time());
        assertEquals(1163, fall.peak());
        assertEquals(960, fall.trough().price());
        assertEquals(Instant.parse("2013-12-01T12:18:00Z"), fall.trough().time());
    }

    @Test
    void worstFirstLeavesMoreBadDebtThanChance() {
        List<String> names =
                compared.outcomes().stream().map(PolicyOutcome::policy).toList();
        Compared.Spread worstFirst = compared.spreads().get(names.indexOf("lowest health factor"));
        Compared.Spread random = compared.spreads().get(names.indexOf("random, seeded"));
        assertTrue(worstFirst.least() > random.least(), () -> worstFirst + " against " + random);
        assertTrue(worstFirst.most() > random.most(), () -> worstFirst + " against " + random);
        assertTrue(worstFirst.mean() > 1.2 * random.mean(), () -> worstFirst + " against " + random);
    }

    @Test
    void costIsNearlyTheSameAndTheOrderDecidesWhoBearsIt() {
        List<Double> totals = compared.outcomes().stream()
                .map(outcome -> outcome.borrowerLoss() + outcome.badDebt())
                .toList();
        List<Double> debts =
                compared.outcomes().stream().map(PolicyOutcome::badDebt).toList();
        assertTrue(Collections.max(totals) < 1.2 * Collections.min(totals), totals::toString);
        assertTrue(Collections.max(debts) > 2 * Collections.min(debts), debts::toString);
    }

    @Test
    void ampleDepthLeavesNoBadDebt() {
        assertEquals(0, compared.ample().badDebt());
        assertTrue(compared.ample().accountsClosed() > 0);
    }

    @Test
    void bookIsTheSameForTheSameSeedAndAddsUp() {
        List<LeveragedAccount> book = MadeBook.of(ACCOUNTS, 7, compared.fall().peak(), 500);
        assertEquals(book, MadeBook.of(ACCOUNTS, 7, compared.fall().peak(), 500));
        assertFalse(book.equals(MadeBook.of(ACCOUNTS, 8, compared.fall().peak(), 500)));
        assertEquals(
                500,
                book.stream()
                        .mapToDouble(account -> Math.abs(account.quantity()))
                        .sum(),
                ROUNDING);
        for (LeveragedAccount account : book) {
            double value = Math.abs(account.quantity()) * compared.fall().peak();
            double leverage = value / account.equity(compared.fall().peak());
            assertTrue(leverage > MadeBook.LOWEST_LEVERAGE - ROUNDING, account::toString);
            assertTrue(leverage < MadeBook.HIGHEST_LEVERAGE + ROUNDING, account::toString);
        }
    }

    @Test
    void fallThatIsTooShortIsSaidToBe() {
        String trades = "60,100,1\n120,99.9,2\n180,99.8,1\n";
        Compared quiet = Compared.of(
                RecordedFall.of(Trades.read(CsvSource.ofText("quiet.csv", trades))), 20, 1, Progress.silent());
        Findings findings = new Findings(quiet);
        assertEquals("Nobody's debt went unpaid, whatever the order", findings.title());
        assertEquals("No account goes under water", findings.badDebtTitle());
        assertTrue(findings.why().startsWith("Here the order by health is not"), findings::why);
        assertTrue(LiquidationPoliciesReport.of(quiet).html().contains("<svg"));
    }

    @Test
    void unusableInputLeavesNoReport(@TempDir Path folder) throws IOException {
        Path trades = Files.writeString(folder.resolve("trades.csv"), "10,800,0\n");
        Path report = folder.resolve("out");
        assertEquals(2, run("liquidation-policies", "--trades", trades.toString(), "--out", report.toString()));
        assertTrue(err.toString().contains("expected a trade of a size above 0, found none"), err::toString);
        assertEquals(2, run("liquidation-policies", "--accounts", "0", "--out", report.toString()));
        assertTrue(err.toString().contains("--accounts must be in [1, 1000000]: 0"), err::toString);
        assertFalse(Files.exists(report));
    }
}
