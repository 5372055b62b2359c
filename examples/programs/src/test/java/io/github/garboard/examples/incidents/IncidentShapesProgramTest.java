package io.github.garboard.examples.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.examples.Main;
import io.github.garboard.examples.unified.UnifiedAccountProgram;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentShapesProgramTest {

    /** Money is rounded to the cent. */
    private static final double CENT = 0.01;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return new Main(new UnifiedAccountProgram()).run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void runTellsWhatDiffersAndWritesTheReport(@TempDir Path folder) throws IOException {
        assertEquals(0, run("incident-shapes", "--out", folder.toString()), err::toString);
        String told = out.toString();
        assertTrue(told.contains("auction, one bidder    5.67"), told);
        assertTrue(told.contains("pro rata, to the cent     23.19"), told);
        assertTrue(told.lines().allMatch(line -> line.length() <= 80 || line.startsWith("Report:")), told);
        String html = Files.readString(folder.resolve("incident-shapes.html"));
        assertEquals(3, html.split("<svg class=\"chart\"", -1).length - 1);
        assertTrue(html.contains(
                "Of losses of 5.67, 1.70 and 68.19 million USD, another rule leaves 0.00, 0.00 and 23.19"));
        assertEquals("", err.toString());
    }

    @Test
    void poolAndOthersTakeOverAllOfDebtAndCollateral() {
        ZeroBids incident = ZeroBids.recorded();
        for (ZeroBids.Outcome outcome : incident.outcomes()) {
            assertEquals(incident.debt(), outcome.byPool() + outcome.byBorrowers(), CENT);
            assertEquals(incident.collateral(), outcome.toDepositors() + outcome.toBorrowers(), CENT);
            assertEquals(outcome.pool() * incident.debt(), outcome.byPool(), CENT);
            assertEquals(0, outcome.uncovered());
        }
    }

    @Test
    void fallingPriceNeverSellsForNothing() {
        ZeroBids incident = ZeroBids.recorded();
        ZeroBids.Sale asItWas = incident.sales().get(0);
        ZeroBids.Sale alone = incident.sales().get(1);
        ZeroBids.Sale second = incident.sales().get(2);
        assertEquals(incident.debt(), asItWas.unpaid());
        assertTrue(alone.price() >= ZeroBids.TOP * ZeroBids.LOWEST, alone::toString);
        // the last step before the reset: one percent above it at most
        assertTrue(0.99 * alone.price() <= ZeroBids.TOP * ZeroBids.LOWEST + CENT, alone::toString);
        assertTrue(second.price() <= ZeroBids.SECOND_BIDDER && second.price() > 0.99 * ZeroBids.SECOND_BIDDER - CENT);
        assertEquals(0, second.unpaid());
        for (ZeroBids.Sale sale : incident.sales()) {
            assertEquals(incident.debt(), sale.paid() + sale.unpaid(), CENT);
            assertEquals(incident.collateral(), sale.sold() + sale.returned(), CENT);
            assertEquals(sale.price() * sale.sold(), sale.paid(), CENT);
        }
    }

    @Test
    void debtStaysUnpaidWhereNobodyIsThereToTakeItOver() {
        ZeroBids alone = ZeroBids.of(150, 100, 0);
        assertEquals(
                List.of(100.0, 50.0, 0.0),
                alone.outcomes().stream().map(ZeroBids.Outcome::uncovered).toList());
        assertEquals(75, alone.outcomes().get(1).toDepositors());
        assertEquals(0, alone.outcomes().get(1).toBorrowers());
    }

    @Test
    void fixedBonusReproducesTheRecordedLossAndTheCutOneLeavesNone() {
        ShortSqueeze incident = ShortSqueeze.recorded();
        assertEquals(Facts.SQUEEZE_LOSS, incident.fixedLoss(), CENT);
        assertEquals(0, incident.cutLoss());
        // what liquidators get is what the account and the lenders lose
        assertEquals(Facts.SQUEEZE_LOSS, incident.fixedPremium() - incident.cutPremium(), CENT);
        for (ShortSqueeze.Step step : incident.cut().subList(1, ShortSqueeze.STEPS)) {
            assertEquals(incident.start().loanToValue(), step.loanToValue(), 1e-9);
        }
        assertTrue(incident.fixed().get(1).loanToValue() > incident.start().loanToValue());
    }

    @Test
    void bonusThatDoesNoHarmIsNotCut() {
        ShortSqueeze sound = ShortSqueeze.of(200, 100, ShortSqueeze.BONUS);
        assertEquals(sound.fixed(), sound.cut());
        assertEquals(0, sound.fixedLoss());
    }

    @Test
    void accountUnderWaterIsClosedWithoutABonusAndLeavesItsDeficit() {
        ShortSqueeze late = ShortSqueeze.of(100, 110, ShortSqueeze.BONUS);
        assertEquals(10, late.cutLoss(), CENT);
        assertEquals(0, late.cutPremium(), CENT);
        assertTrue(late.fixedLoss() > late.cutLoss());
    }

    @Test
    void winnersGiveUpTheDeficitToTheCentUnderBothRules() {
        Deleveraged incident = Deleveraged.recorded(7);
        assertEquals(23_191_104.48, incident.queue().givenUp());
        assertEquals(23_191_104.48, incident.proRata().givenUp());
        assertEquals(Facts.DELEVERAGED_PROFIT, incident.profit(), Facts.DELEVERAGED * CENT);
        assertTrue(incident.queue().paying() < Facts.DELEVERAGED / 10, incident::toString);
        assertEquals(1, incident.queue().hardest());
        assertTrue(incident.proRata().hardest() < 0.03, incident::toString);
    }

    @Test
    void queueTakesTheLargestFirst() {
        List<BigInteger> profits =
                LongStream.of(600, 300, 100).mapToObj(BigInteger::valueOf).toList();
        Deleveraged small = Deleveraged.of(BigInteger.valueOf(700), profits);
        assertEquals(new Deleveraged.Rule(7, 2, 1), small.queue());
        assertEquals(new Deleveraged.Rule(7, 3, 0.7), small.proRata());
        assertEquals(Deleveraged.profits(100, 1e6, 1), Deleveraged.profits(100, 1e6, 1));
        assertFalse(Deleveraged.profits(100, 1e6, 1).equals(Deleveraged.profits(100, 1e6, 2)));
    }
}
