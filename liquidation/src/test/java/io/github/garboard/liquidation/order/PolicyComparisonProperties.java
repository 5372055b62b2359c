package io.github.garboard.liquidation.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of every replay, on random books and paths. */
class PolicyComparisonProperties {

    /** Sums of some hundred closings, relative to their size. */
    private static final double ROUNDING = 1e-11;

    private static final double RATE = 0.05;

    private static List<LeveragedAccount> book(Random random, int size) {
        return IntStream.range(0, size)
                .mapToObj(id ->
                        LeveragedAccount.of(id, random.nextDouble() * 8 - 2, 100, 2 + 15 * random.nextDouble(), RATE))
                .toList();
    }

    private static PolicyComparison market(List<LeveragedAccount> book, Random random) {
        List<MarketStep> path = new ArrayList<>();
        double price = 100;
        for (int i = 0; i < 30; i++) {
            path.add(new MarketStep(price, 3 * random.nextDouble()));
            price *= Math.exp(0.03 * random.nextGaussian() - 0.005);
        }
        return new PolicyComparison(book, path, PriceImpact.squareRoot(0.02, 10), 0.6, 0.01);
    }

    private static List<LiquidationPolicy> policies() {
        return List.of(
                LiquidationPolicy.whole("lowest health", AccountOrder.lowestHealth()),
                LiquidationPolicy.whole("first", AccountOrder.firstBreached()),
                new LiquidationPolicy("partial", AccountOrder.randomFair(1), LiquidationPolicy.toHealthFactor(1.5)));
    }

    @Property(tries = 100)
    void costOfClosingIsBorneByTheBorrowerAndByBadDebt(
            @ForAll Random random,
            @ForAll @IntRange(max = 40) int size,
            @ForAll @IntRange(min = 80, max = 120) int price) {
        List<LeveragedAccount> book = book(random, size);
        PolicyComparison step = new PolicyComparison(
                book, List.of(new MarketStep(price, 20)), PriceImpact.squareRoot(0.05, 10), 0, 0.01);
        for (PolicyOutcome outcome : step.compare(policies())) {
            for (PolicyOutcome.AccountOutcome account : outcome.accounts()) {
                double equity = book.get((int) account.id()).equity(price);
                double made = account.badDebt() - Math.max(0, -equity);
                assertEquals(
                        account.slippage() + account.penalty(),
                        account.loss() + made,
                        ROUNDING * 1e3,
                        () -> "" + account);
            }
        }
    }

    @Property(tries = 100)
    void partsOfAnOutcomeAddUp(@ForAll Random random, @ForAll @IntRange(max = 40) int size) {
        for (PolicyOutcome outcome : market(book(random, size), random).compare(policies())) {
            List<PolicyOutcome.Moment> moments = outcome.moments();
            assertEquals(
                    moments.stream().mapToDouble(PolicyOutcome.Moment::closed).sum(),
                    outcome.amountClosed(),
                    ROUNDING * (1 + outcome.amountClosed()));
            assertEquals(
                    moments.get(moments.size() - 1).badDebt(), outcome.badDebt(), ROUNDING * (1 + outcome.badDebt()));
        }
    }

    @Property(tries = 100)
    void depthIsNeverExceededAndNoAccountClosedTwice(@ForAll Random random, @ForAll @IntRange(max = 40) int size) {
        List<LeveragedAccount> book = book(random, size);
        PolicyComparison market = market(book, random);
        for (PolicyOutcome outcome : market.compare(policies())) {
            for (int i = 0; i < outcome.moments().size(); i++) {
                double depth = market.path().get(i).depth();
                assertTrue(outcome.moments().get(i).closed() <= 2 * depth * (1 + ROUNDING));
            }
            for (PolicyOutcome.AccountOutcome account : outcome.accounts()) {
                double owned = Math.abs(book.get((int) account.id()).quantity());
                assertTrue(account.closed() <= owned * (1 + ROUNDING), () -> account + " of " + owned);
            }
            assertTrue(outcome.lossInequality() >= 0 && outcome.lossInequality() < 1);
        }
    }

    @Property(tries = 50)
    void outcomeDoesNotDependOnTheOrderOfTheBook(@ForAll Random random, @ForAll @IntRange(max = 40) int size) {
        List<LeveragedAccount> book = book(random, size);
        PolicyComparison market = market(book, random);
        List<LeveragedAccount> shuffled = new ArrayList<>(book);
        Collections.shuffle(shuffled, random);
        PolicyComparison other =
                new PolicyComparison(shuffled, market.path(), market.impact(), market.persistence(), market.penalty());
        for (LiquidationPolicy policy : policies()) {
            assertEquals(byNumber(market.run(policy)), byNumber(other.run(policy)));
        }
    }

    private static List<PolicyOutcome.AccountOutcome> byNumber(PolicyOutcome outcome) {
        return outcome.accounts().stream()
                .sorted(Comparator.comparingLong(PolicyOutcome.AccountOutcome::id))
                .toList();
    }
}
