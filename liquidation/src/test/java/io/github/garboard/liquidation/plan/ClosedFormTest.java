package io.github.garboard.liquidation.plan;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.liquidation.plan.LendingAccount.Collateral;
import io.github.garboard.liquidation.plan.SpotTransfer.Side;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Closed forms against figures by hand and against the health after the closing. */
class ClosedFormTest {

    /** A handful of roundings of numbers of order one. */
    private static final double ROUNDING = 1e-12;

    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void perpetualThatDoesNotPayItsFeesIsNeverCured() {
        assertEquals(1.1111111111111112, new PerpetualClosing(100, 1, 0.1, 0.01, 0).amountFor(10), ROUNDING);
        assertEquals(NEVER, new PerpetualClosing(100, 1, 0.01, 0.01, 0).amountFor(10));
        assertEquals(NEVER, new PerpetualClosing(0, 1, 0.1, 0.01, 0).amountFor(10));
        assertEquals(0, new PerpetualClosing(0, 1, 0.1, 0.01, 0).amountFor(0));
    }

    @Test
    void spotTransferReachesTheTargetThatItIsAskedFor() {
        SpotTransfer transfer = new SpotTransfer(new Side(2, 0.8, 1.1), new Side(100, 1.2, 0.9), 0.01);
        double debt = transfer.amountFor(10);
        double health = 1.2 * 100 * debt * 0.99 - 0.8 * 2 * transfer.assetFor(debt);
        assertEquals(10, health, ROUNDING);
        assertEquals(debt, transfer.debtFor(transfer.assetFor(debt)), ROUNDING);
        // an asset that counts more than the debt it pays
        assertEquals(NEVER, new SpotTransfer(new Side(1, 1, 1.3), new Side(1, 1.2, 1), 0).amountFor(1));
    }

    @Test
    void sliceOfThePortfolioRestoresTheBufferedMargin() {
        PortfolioSlice slice = new PortfolioSlice(-5560, 5640, 0, 0.8, 1440);
        double sold = slice.largestFraction();
        assertEquals(0, (1 - sold) * -5560 + sold * (0.8 * (5640 - 1440) + 1440), 1e-9);
        assertEquals(0, new PortfolioSlice(1, 100, 0, 0.9, 0).largestFraction());
        assertEquals(1, new PortfolioSlice(-1, 0, 0, 0, 0).largestFraction());
        assertEquals(0.25 * slice.bidPrice(), slice.cash(0.25));
    }

    @Test
    void repaymentReachesTheTargetHealthFactor() {
        LendingAccount<String> account =
                new LendingAccount<>(1000, List.of(new Collateral<>("A", 800, 0.8), new Collateral<>("B", 620, 0.5)));
        double health = 0.95;
        assertEquals(health, account.healthFactor(), ROUNDING);
        double repaid = account.repaymentFor("A", 1.05, 0.05);
        assertEquals(476.19047619047615, repaid, 1e-9);
        assertEquals(1.05, account.repay("A", repaid, 0.05).healthFactor(), ROUNDING);
        assertEquals(0, account.repaymentFor("A", 0.9, 0.05));
        assertEquals(NEVER, account.repaymentFor("A", 1.05, 0.2));
    }

    @Test
    void collateralThatWouldLowerTheHealthIsNotHelpful() {
        LendingAccount<String> account = new LendingAccount<>(
                1000,
                List.of(
                        new Collateral<>("ETH", 600, 1),
                        new Collateral<>("BTC", 400, 0.5),
                        new Collateral<>("X", 0, 0)));
        assertEquals(
                List.of("BTC"), account.helpful(0).stream().map(Collateral::key).toList());
        LendingAccount<String> better =
                new LendingAccount<>(1000, List.of(new Collateral<>("A", 1000, 0.8), new Collateral<>("B", 400, 0.5)));
        assertEquals(
                List.of("B", "A"),
                better.helpful(0.05).stream().map(Collateral::key).toList());
        assertEquals(List.of(), better.helpful(1.5));
    }

    @Test
    void closeFactorIsWholeForTheWeakAndTheSmall() {
        CloseFactor aave = CloseFactor.AAVE_V3_3;
        assertEquals(0.5, aave.fraction(0.951, 2000, 2000));
        assertEquals(1, aave.fraction(0.95, 2000, 2000));
        assertEquals(1, aave.fraction(0.99, 1999, 2000));
        assertEquals(1, aave.fraction(0.99, 2000, 1999));
        assertEquals(0.25, new CloseFactor(0.25, 0, 0).fraction(0.01, 0, 0));
        assertRefused("healthFactor must be >= 0: NaN", () -> aave.fraction(Double.NaN, 1, 1));
        assertRefused("part must be in [0, 1]: 2.0", () -> new CloseFactor(2, 0, 0));
    }

    @Test
    void escalationCountsWhatWasFreed() {
        Escalation drift = new Escalation(0.1, 150, 50);
        assertEquals(0.1, drift.fraction(1000, 0, 0), ROUNDING);
        assertEquals(0.6, drift.fraction(1000, 0, 75), ROUNDING);
        // 0.6 of 1000 in all, of which 500 are freed: 100 of the 500 left
        assertEquals(0.2, drift.fraction(500, 500, 75), ROUNDING);
        assertEquals(0, drift.fraction(500, 500, 15), ROUNDING);
        assertEquals(1, drift.fraction(500, 500, 149 + 1e6));
        assertEquals(1, drift.fraction(49.9, 0, 0));
        assertEquals(0.1, drift.fraction(50, 0, 0), ROUNDING);
        assertEquals(1, new Escalation(0, 0, 0).fraction(1000, 0, 0));
        assertRefused("shortage must be finite and > 0: 0.0", () -> drift.fraction(0, 0, 0));
    }

    @Test
    void rejectsNumbersOutsideTheirRange() {
        assertRefused(
                "shortage must be finite and >= 0: -1.0", () -> new PerpetualClosing(1, 1, 1, 0, 0).amountFor(-1));
        assertRefused("quotePrice must be finite and > 0: 0.0", () -> new PerpetualClosing(1, 0, 1, 0, 0));
        assertRefused("price must be finite and > 0: 0.0", () -> new Side(0, 1, 1));
        assertRefused(
                "markToMarket must be >= maintenance, 1.0, and reserved, 5.0: 4.0",
                () -> new PortfolioSlice(1, 4, 0, 0.5, 5));
        assertRefused("maintenance must be finite: NaN", () -> new PortfolioSlice(Double.NaN, 4, 0, 0.5, 0));
        assertRefused("debt must be finite and > 0: 0.0", () -> new LendingAccount<>(0, List.of()));
        assertRefused(
                "keys must be unique: A",
                () -> new LendingAccount<>(
                        1,
                        Stream.of(1, 2)
                                .map(value -> new Collateral<>("A", value, 0))
                                .toList()));
        LendingAccount<String> account = new LendingAccount<>(10, List.of(new Collateral<>("A", 5, 0.5)));
        assertRefused("key must be a collateral: B", () -> account.repaymentFor("B", 1, 0));
        assertRefused("repaid must be in [0, 10.0): 10.0", () -> account.repay("A", 10, 0));
        assertRefused("repaid must seize at most the value of A, 5.0: 6.0", () -> account.repay("A", 6, 0));
    }
}
