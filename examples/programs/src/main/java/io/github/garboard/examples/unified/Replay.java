package io.github.garboard.examples.unified;

import io.github.garboard.examples.book.Book;
import io.github.garboard.examples.market.Trades;
import io.github.garboard.examples.terminal.Progress;
import io.github.garboard.liquidation.plan.LiquidationPlan;
import io.github.garboard.margin.dynamic.EwmaVolatility;
import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Aggregator;
import io.github.garboard.oracle.GuardedPrice;
import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.Use;
import io.github.garboard.oracle.aggregate.Median;
import io.github.garboard.oracle.guard.ConfidenceWidth;
import io.github.garboard.oracle.guard.Dispersion;
import io.github.garboard.oracle.guard.Quorum;
import io.github.garboard.oracle.guard.Staleness;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Steps through the trades minute by minute, as an engine that wakes up once a minute would. */
final class Replay {

    static final Duration STEP = Duration.ofMinutes(1);

    /** The volatility is seen in steps of five minutes; a squared return counts half after twelve hours. */
    static final Duration VOLATILITY_STEP = Duration.ofMinutes(5);

    static final Duration HALF_LIFE = Duration.ofHours(12);

    /** Before that the volatility rests on too few returns, and nothing is decided. */
    static final Duration WARM_UP = Duration.ofHours(6);

    static final Aggregator MEDIAN = Median.of().latestPerSource();

    /** A margin may rest on two sources that are a few minutes old; closing somebody's positions may not. */
    static final PriceGuard GUARD = new Quorum(2)
            .and(Staleness.of(Duration.ofMinutes(5)))
            .and(new Dispersion(0.05))
            .and(new ConfidenceWidth(0.02))
            .except(
                    Use.LIQUIDATE,
                    new Quorum(3)
                            .and(Staleness.of(Duration.ofMinutes(1)))
                            .and(new Dispersion(0.03))
                            .and(new ConfidenceWidth(0.01)));

    /** How long before a call a hedge against it is supposed to be traded. */
    static final Duration HEDGED_BEFORE = Duration.ofHours(6);

    private final Book book;
    private final RiskEngine engine;
    private final Estimators estimators;
    private final List<Moment> moments = new ArrayList<>();
    private final List<Liquidation> liquidations = new ArrayList<>();

    private Optional<Assessment> call = Optional.empty();
    private Optional<HedgeReview> review = Optional.empty();
    private EwmaVolatility volatility = EwmaVolatility.ofHalfLife(HALF_LIFE);
    private AccountState account;

    private Replay(Trades trades, Book book) {
        this.book = book;
        this.engine = new RiskEngine(book);
        this.estimators = new Estimators(trades);
        this.account = engine.opening();
    }

    /** Runs to the last trade. */
    static Replayed run(Trades trades, Book book, Progress progress) {
        Replay replay = new Replay(trades, book);
        Instant start = trades.time(0).truncatedTo(ChronoUnit.MINUTES).plus(STEP);
        Instant end = trades.time(trades.size() - 1).truncatedTo(ChronoUnit.MINUTES);
        for (Instant now = start; !now.isAfter(end); now = now.plus(STEP)) {
            progress.advance(replay.estimators.advanceTo(now));
            replay.step(now, start);
        }
        return new Replayed(book, trades, replay.moments, replay.call, replay.review, replay.liquidations);
    }

    private void step(Instant now, Instant start) {
        AggregatePrice aggregate = MEDIAN.aggregate(estimators.quotes(now));
        GuardedPrice guarded = GUARD.check(aggregate, Use.MARGIN, now);
        boolean sample = now.getEpochSecond() % VOLATILITY_STEP.toSeconds() == 0;
        if (sample && guarded.usable().isPresent()) {
            volatility = volatility.step(now, estimators.last());
        }
        boolean warm = !now.isBefore(start.plus(WARM_UP));
        Optional<Market> market = guarded.usable()
                .filter(price -> warm && volatility.annualised().isPresent())
                .map(price -> new Market(now, price, volatility.annualised().orElseThrow()));
        Optional<Assessment> seen = market.map(at -> engine.assess(account, at));
        seen.filter(account -> account.health().isBreached()).ifPresent(breach -> {
            if (call.isEmpty()) {
                call = Optional.of(breach);
                review = review(breach);
            }
            liquidate(breach, aggregate);
        });
        moments.add(new Moment(
                now,
                estimators.last(),
                guarded,
                volatility.annualised(),
                market.map(at -> engine.assess(account, at)),
                liquidations.isEmpty() ? Optional.empty() : market.map(at -> engine.assess(engine.opening(), at))));
    }

    /** The last market seen some hours before the call, or the first there was. */
    private Optional<HedgeReview> review(Assessment breach) {
        List<Market> markets = moments.stream()
                .flatMap(moment -> moment.account().stream())
                .map(Assessment::market)
                .toList();
        Instant latest = breach.market().now().minus(HEDGED_BEFORE);
        return markets.stream()
                .filter(market -> !market.now().isAfter(latest))
                .reduce((earlier, later) -> later)
                .or(() -> markets.stream().findFirst())
                .map(then -> HedgeReviewer.review(book, then, breach));
    }

    /** Carries a plan out at once, if the price is good enough to close positions on. */
    private void liquidate(Assessment before, AggregatePrice aggregate) {
        Market market = before.market();
        if (GUARD.check(aggregate, Use.LIQUIDATE, market.now()).usable().isEmpty()) {
            return;
        }
        LiquidationPlan<PositionId> plan = engine.plan(account, market);
        account = engine.apply(account, plan, market);
        liquidations.add(new Liquidation(before, plan, engine.assess(account, market)));
    }
}
