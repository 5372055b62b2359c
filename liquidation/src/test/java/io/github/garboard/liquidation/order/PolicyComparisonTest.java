package io.github.garboard.liquidation.order;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.liquidation.AccountView;
import io.github.garboard.liquidation.order.PolicyOutcome.AccountOutcome;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyComparisonTest {

    /** A few roundings of amounts of some hundreds. */
    private static final double ROUNDING = 1e-12;

    private static final PriceImpact NONE = PriceImpact.linear(0);
    private static final LiquidationPolicy BY_NUMBER = LiquidationPolicy.whole("by number", (first, second) -> 0);

    private static PolicyComparison market(
            List<LeveragedAccount> book, PriceImpact impact, double penalty, double depth, double... prices) {
        List<MarketStep> path = DoubleStream.of(prices)
                .mapToObj(price -> new MarketStep(price, depth))
                .toList();
        return new PolicyComparison(book, path, impact, 0.5, penalty);
    }

    private static LeveragedAccount longOf(long id, double quantity, double leverage) {
        return LeveragedAccount.of(id, quantity, 100, leverage, 0.05);
    }

    @Test
    void soundAccountsAreLeftAlone() {
        PolicyOutcome outcome = market(List.of(longOf(1, 2, 5), longOf(2, -2, 5)), NONE, 0.01, 9, 100, 90, 105)
                .run(BY_NUMBER);
        assertEquals(List.of(), outcome.accounts());
        assertEquals(0, outcome.badDebt());
        assertEquals(0, outcome.averageSlippage());
        assertEquals(0, outcome.lossInequality());
        assertEquals(0, outcome.largestImpact());
        assertEquals(
                List.of(100.0, 90.0, 105.0),
                outcome.moments().stream().map(PolicyOutcome.Moment::mark).toList());
    }

    @Test
    void closedAccountPaysItsPenaltyAndKeepsTheRest() {
        // bought 1 at 100 with 10: at 94 equity 4 is below 4.7
        PolicyOutcome outcome =
                market(List.of(longOf(1, 1, 10)), NONE, 0.01, 9, 100, 94, 50).run(BY_NUMBER);
        AccountOutcome account = outcome.accounts().get(0);
        assertEquals(1, account.closed());
        assertEquals(4, account.equityAtCall(), ROUNDING);
        assertEquals(0.94, account.penalty(), ROUNDING);
        assertEquals(0.94, account.loss(), ROUNDING);
        assertEquals(0, account.slippage(), ROUNDING);
        assertEquals(0, outcome.badDebt());
        assertEquals(1, outcome.accountsClosed());
    }

    @Test
    void penaltyTakesNoMoreThanTheEquity() {
        PolicyOutcome outcome =
                market(List.of(longOf(1, 1, 10)), NONE, 0.1, 9, 94).run(BY_NUMBER);
        assertEquals(4, outcome.accounts().get(0).penalty(), ROUNDING);
        assertEquals(4, outcome.borrowerLoss(), ROUNDING);
        assertEquals(0, outcome.badDebt(), ROUNDING);
    }

    @Test
    void shortsAreBoughtBackAndPushThePriceUp() {
        // sold 1 at 100 with 10: at 106 equity 4 is below 5.3; buying 1 lifts the price by 2 %
        PolicyOutcome outcome = market(List.of(longOf(1, -1, 10)), PriceImpact.linear(0.02), 0, 9, 106)
                .run(BY_NUMBER);
        assertEquals(106 * 1.02, outcome.moments().get(0).mark(), ROUNDING);
        assertEquals(1.06, outcome.accounts().get(0).slippage(), ROUNDING);
        assertEquals(0.01, outcome.averageSlippage(), ROUNDING);
        assertEquals(0.02, outcome.largestImpact(), ROUNDING);
    }

    @Test
    void whoWaitsForDepthIsSoldLaterAndLower() {
        List<LeveragedAccount> book = List.of(longOf(1, 1, 10), longOf(2, 1, 10));
        PolicyComparison market = market(book, NONE, 0, 1, 94, 80);
        PolicyOutcome outcome = market.run(BY_NUMBER);
        assertEquals(
                List.of(0.0, 10.0),
                outcome.accounts().stream().map(AccountOutcome::badDebt).toList());
        assertEquals(
                List.of(1, 0),
                outcome.moments().stream().map(PolicyOutcome.Moment::waiting).toList());
        assertEquals(
                List.of(1.0, 1.0),
                outcome.moments().stream().map(PolicyOutcome.Moment::closed).toList());
        // and another order makes it the other account
        PolicyOutcome other =
                market.run(LiquidationPolicy.whole("last first", AccountOrder.descending(AccountView::id)));
        assertEquals(
                List.of(10.0, 0.0),
                other.accounts().stream().map(AccountOutcome::badDebt).toList());
    }

    @Test
    void longsAndShortsUseDifferentDepth() {
        List<LeveragedAccount> book = List.of(longOf(1, 1, 1000), longOf(2, -1, 1000));
        PolicyOutcome outcome = market(book, NONE, 0, 1, 100).run(BY_NUMBER);
        assertEquals(2, outcome.amountClosed());
        assertEquals(0, outcome.moments().get(0).waiting());
    }

    @Test
    void openAccountUnderWaterIsBadDebtToo() {
        PolicyOutcome outcome =
                market(List.of(longOf(1, 1, 10)), NONE, 0, 0, 94, 70).run(BY_NUMBER);
        assertEquals(20, outcome.badDebt(), ROUNDING);
        assertEquals(0, outcome.amountClosed());
        assertEquals(1, outcome.moments().get(1).waiting());
    }

    @Test
    void saleCanBringDownTheNextAccountWhichWaitsForTheNextStep() {
        // 10 sold push the price 10 % down for the step, half of it is left in the next
        List<LeveragedAccount> book = List.of(longOf(1, 10, 1000), longOf(2, 1, 10));
        PolicyOutcome outcome =
                market(book, PriceImpact.linear(0.01), 0, 99, 100, 100, 100).run(BY_NUMBER);
        assertEquals(
                List.of(10.0, 0.0, 0.0),
                outcome.moments().stream().map(PolicyOutcome.Moment::closed).toList());
        assertEquals(1, outcome.moments().get(0).waiting());
        // a push that is still there brings it down
        PolicyOutcome lasting = new PolicyComparison(
                        book, List.of(new MarketStep(100, 99), new MarketStep(100, 99)), PriceImpact.linear(0.01), 1, 0)
                .run(BY_NUMBER);
        assertEquals(
                List.of(10.0, 1.0),
                lasting.moments().stream().map(PolicyOutcome.Moment::closed).toList());
    }

    @Test
    void accountIsLookedAtAgainBeforeItIsClosed() {
        // buying back the first lifts the price enough for the second, a long
        List<LeveragedAccount> book = List.of(LeveragedAccount.of(1, -10, 94.5, 1000, 0.05), longOf(2, 1, 10));
        PolicyComparison market = market(book, PriceImpact.linear(0.01), 0, 99, 94.5);
        assertEquals(
                List.of(10.0, 0.0),
                market.run(BY_NUMBER).accounts().stream()
                        .map(AccountOutcome::closed)
                        .toList());
        PolicyOutcome other =
                market.run(LiquidationPolicy.whole("last first", AccountOrder.descending(AccountView::id)));
        assertEquals(
                List.of(10.0, 1.0),
                other.accounts().stream().map(AccountOutcome::closed).toList());
    }

    @Test
    void partIsClosedToTheHealthFactorWhereClosingIsFree() {
        LiquidationPolicy partial =
                new LiquidationPolicy("partial", AccountOrder.lowestHealth(), LiquidationPolicy.toHealthFactor(1.25));
        PolicyOutcome outcome =
                market(List.of(longOf(1, 1, 10)), NONE, 0, 9, 94, 94).run(partial);
        // equity 4 carries 4 / (1.25 x 0.05 x 94) of the position
        assertEquals(1 - 4 / (1.25 * 0.05 * 94), outcome.amountClosed(), ROUNDING);
        assertEquals(0, outcome.moments().get(1).closed());
    }

    @Test
    void partToAHealthFactorLiesBetweenNothingAndAll() {
        var part = LiquidationPolicy.toHealthFactor(2);
        assertEquals(0.75, part.applyAsDouble(new AccountView(1, 105, 100, 10, 100, 0)));
        assertEquals(1, part.applyAsDouble(new AccountView(1, 95, 100, 10, 100, 0)));
        assertEquals(0, part.applyAsDouble(new AccountView(1, 200, 100, 10, 100, 0)));
        assertEquals(0, part.applyAsDouble(new AccountView(1, 5, 100, 0, 100, 0)));
    }

    @Test
    void firstBreachStartsAgainAfterARecovery() {
        // the first account recovers in between: the second has waited longer
        List<LeveragedAccount> book = List.of(longOf(1, 1, 10), longOf(2, 1, 12));
        List<MarketStep> path = List.of(new MarketStep(94, 0), new MarketStep(95.5, 0), new MarketStep(93, 1));
        PolicyOutcome outcome = new PolicyComparison(book, path, NONE, 0, 0)
                .run(LiquidationPolicy.whole("first", AccountOrder.firstBreached()));
        assertEquals(
                List.of(0.0, 1.0),
                outcome.accounts().stream().map(AccountOutcome::closed).toList());
    }

    @Test
    void inequalityIsTheGiniCoefficientOfTheLostShares() {
        assertEquals(0.75, inequality(0, 0, 0, 8), ROUNDING);
        assertEquals(0, inequality(3, 3, 3), ROUNDING);
        // mean difference of 1, 2, 3, 4 is 10 / 6 x 12 / 16; over twice the mean
        assertEquals(0.25, inequality(4, 1, 3, 2), ROUNDING);
        assertEquals(inequality(0, 1), inequality(-7, 1), ROUNDING);
    }

    private static double inequality(double... losses) {
        List<AccountOutcome> accounts = IntStream.range(0, losses.length)
                .mapToObj(i -> new AccountOutcome(i, 10, 1, 0, 0, losses[i], 0))
                .toList();
        return new PolicyOutcome("any", accounts, List.of()).lossInequality();
    }

    @Test
    void policiesAreComparedInTheirOrder() {
        List<LiquidationPolicy> policies =
                List.of(BY_NUMBER, LiquidationPolicy.whole("random", AccountOrder.randomFair(1)));
        assertEquals(
                List.of("by number", "random"),
                market(List.of(longOf(1, 1, 10)), NONE, 0, 1, 90).compare(policies).stream()
                        .map(PolicyOutcome::policy)
                        .toList());
    }

    @Test
    void squareRootImpactHasTheSignOfThePressure() {
        PriceImpact impact = PriceImpact.squareRoot(0.1, 400);
        assertEquals(0.05, impact.fall(100), ROUNDING);
        assertEquals(-0.05, impact.fall(-100), ROUNDING);
        assertEquals(0, impact.fall(0));
        assertRefused("volume must be finite and > 0: 0.0", () -> PriceImpact.squareRoot(1, 0));
        assertRefused("coefficient must be finite and >= 0: -1.0", () -> PriceImpact.squareRoot(-1, 1));
        assertRefused("perUnit must be finite and >= 0: NaN", () -> PriceImpact.linear(Double.NaN));
    }

    @Test
    void rejectsNumbersOutsideTheirRange() {
        List<LeveragedAccount> book = List.of(longOf(1, 1, 10));
        List<MarketStep> path = List.of(new MarketStep(90, 9));
        assertRefused(
                "accounts must be unique: 1", () -> market(List.of(longOf(1, 1, 2), longOf(1, 2, 2)), NONE, 0, 1, 1));
        assertRefused("path must have at least one step: []", () -> new PolicyComparison(book, List.of(), NONE, 0, 0));
        assertRefused("persistence must be in [0, 1]: 1.5", () -> new PolicyComparison(book, path, NONE, 1.5, 0));
        assertRefused("penalty must be in [0, 1): 1.0", () -> new PolicyComparison(book, path, NONE, 0, 1));
        assertRefused(
                "fall at pressure 1.0 must be in (-1, 1): 1.0",
                () -> new PolicyComparison(book, path, PriceImpact.linear(1), 0, 0).run(BY_NUMBER));
        assertRefused(
                "part of account 1 must be in [0, 1]: NaN",
                () -> new PolicyComparison(book, path, NONE, 0, 0)
                        .run(new LiquidationPolicy("bad", AccountOrder.lowestHealth(), account -> Double.NaN)));
        assertRefused("price must be finite and > 0: 0.0", () -> new MarketStep(0, 1));
        assertRefused("depth must be finite and >= 0: -1.0", () -> new MarketStep(1, -1));
        assertRefused("quantity of account 1 must be finite: NaN", () -> longOf(1, Double.NaN, 2));
        assertRefused("leverage must be finite and > 0: 0.0", () -> longOf(1, 1, 0));
        assertRefused("maintenanceRate of account 1 must be in [0, 1): 1.0", () -> new LeveragedAccount(1, 1, 1, 1));
        assertRefused("target must be finite and > 0: 0.0", () -> LiquidationPolicy.toHealthFactor(0));
    }

    @Test
    void viewSplitsAssetsAndDebt() {
        AccountView leveraged = longOf(1, 2, 4).view(90, 5);
        assertEquals(new AccountView(1, 180, 150, 9, 180, 5), leveraged);
        AccountView sold = longOf(1, -2, 4).view(90, 5);
        assertEquals(new AccountView(1, 250, 180, 9, 180, 5), sold);
        assertTrue(longOf(1, 2, 0.5).view(100, 5).debt() == 0);
    }
}
