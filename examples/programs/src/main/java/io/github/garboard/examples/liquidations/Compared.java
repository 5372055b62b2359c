package io.github.garboard.examples.liquidations;

import io.github.garboard.examples.terminal.Progress;
import io.github.garboard.liquidation.AccountView;
import io.github.garboard.liquidation.order.AccountOrder;
import io.github.garboard.liquidation.order.LeveragedAccount;
import io.github.garboard.liquidation.order.LiquidationPolicy;
import io.github.garboard.liquidation.order.MarketStep;
import io.github.garboard.liquidation.order.PolicyComparison;
import io.github.garboard.liquidation.order.PolicyOutcome;
import io.github.garboard.liquidation.order.PriceImpact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * A fall, a book, and what six policies make of them. One book could favour a policy by chance, so the bad debt is also
 * counted on further books of other seeds.
 *
 * @param fall the recorded market
 * @param book the accounts at its peak
 * @param outcomes what each policy leads to, in the order of {@link #policies}
 * @param ample what the first policy leads to where the whole book can be closed in any minute and sales move no price
 * @param spreads the bad debt that each policy leaves on {@link #BOOKS} books, the first one included
 */
record Compared(
        RecordedFall fall,
        List<LeveragedAccount> book,
        List<PolicyOutcome> outcomes,
        PolicyOutcome ample,
        List<Spread> spreads) {

    /** The number of books on which bad debt is counted. */
    static final int BOOKS = 5;

    /** The part of a minute's recorded volume that liquidations can take. */
    static final double SHARE_OF_VOLUME = 0.25;

    /** The positions in the book, longs and shorts, over the volume of a day. */
    static final double OPEN_INTEREST_IN_DAYS = 0.4;

    /** After so many minutes half of what was sold is digested. */
    static final double HALF_LIFE_MINUTES = 30;

    /** What a borrower pays for being closed, of the value closed. */
    static final double PENALTY = 0.01;

    /** How long an account may have to wait, in days: what the policies that look ahead count with. */
    static final double DELAY_DAYS = 1 / 24.0;

    /** Bad debt over several books, in money. */
    record Spread(double least, double mean, double most) {

        static Spread of(double[] values) {
            DoubleSummaryStatistics summary = DoubleStream.of(values).summaryStatistics();
            return new Spread(summary.getMin(), summary.getAverage(), summary.getMax());
        }
    }

    Compared {
        book = List.copyOf(book);
        outcomes = List.copyOf(outcomes);
        spreads = List.copyOf(spreads);
    }

    static Compared of(RecordedFall fall, int accounts, long seed, Progress progress) {
        List<LiquidationPolicy> policies = policies(fall, seed);
        double[][] badDebts = new double[policies.size()][BOOKS];
        List<PolicyOutcome> outcomes = new ArrayList<>();
        for (int b = 0; b < BOOKS; b++) {
            PolicyComparison market = market(fall, book(fall, accounts, seed + b));
            for (int p = 0; p < policies.size(); p++) {
                PolicyOutcome outcome = market.run(policies.get(p));
                badDebts[p][b] = outcome.badDebt();
                if (b == 0) {
                    outcomes.add(outcome);
                }
                progress.advance(1);
            }
        }
        List<LeveragedAccount> book = book(fall, accounts, seed);
        return new Compared(
                fall,
                book,
                outcomes,
                ample(fall, book).run(policies.get(0)),
                Arrays.stream(badDebts).map(Spread::of).toList());
    }

    static double openInterest(RecordedFall fall) {
        return OPEN_INTEREST_IN_DAYS * fall.dailyVolume();
    }

    private static List<LeveragedAccount> book(RecordedFall fall, int accounts, long seed) {
        return MadeBook.of(accounts, seed, fall.peak(), openInterest(fall));
    }

    private static PolicyComparison market(RecordedFall fall, List<LeveragedAccount> book) {
        List<MarketStep> path = fall.minutes().stream()
                .map(minute -> new MarketStep(minute.price(), SHARE_OF_VOLUME * minute.volume()))
                .toList();
        PriceImpact impact = PriceImpact.squareRoot(fall.dailyVolatility(), fall.dailyVolume());
        return new PolicyComparison(book, path, impact, Math.pow(0.5, 1 / HALF_LIFE_MINUTES), PENALTY);
    }

    /** A market in which all can be closed at once and sales move nothing. */
    private static PolicyComparison ample(RecordedFall fall, List<LeveragedAccount> book) {
        List<MarketStep> path = fall.minutes().stream()
                .map(minute -> new MarketStep(minute.price(), openInterest(fall)))
                .toList();
        return new PolicyComparison(book, path, PriceImpact.linear(0), 0, PENALTY);
    }

    static List<LiquidationPolicy> policies(RecordedFall fall, long seed) {
        double deviation = fall.dailyVolatility() * Math.sqrt(DELAY_DAYS);
        ToDoubleFunction<AccountView> moves = account -> deviation * account.notional();
        return List.of(
                LiquidationPolicy.whole("lowest health factor", AccountOrder.lowestHealthFactor()),
                LiquidationPolicy.whole("expected deficit", AccountOrder.largestExpectedDeficit(moves)),
                LiquidationPolicy.whole("largest notional", AccountOrder.largestNotional()),
                LiquidationPolicy.whole("smallest impact", AccountOrder.smallestImpact(AccountView::notional)),
                LiquidationPolicy.whole("first breached", AccountOrder.firstBreached()),
                LiquidationPolicy.whole("random, seeded", AccountOrder.randomFair(seed)));
    }
}
