package io.github.garboard.examples.unified;

import io.github.garboard.collateral.Haircut;
import io.github.garboard.collateral.haircut.VolatilityHaircut;
import io.github.garboard.collateral.valuation.Basket;
import io.github.garboard.collateral.valuation.BasketValuation;
import io.github.garboard.examples.book.Book;
import io.github.garboard.examples.book.BookEntry;
import io.github.garboard.greeks.Greeks;
import io.github.garboard.liquidation.ExecutionCost;
import io.github.garboard.liquidation.HealthFunction;
import io.github.garboard.liquidation.Holdings;
import io.github.garboard.liquidation.Position;
import io.github.garboard.liquidation.plan.LiquidationPlan;
import io.github.garboard.liquidation.plan.LiquidationPlanner;
import io.github.garboard.liquidation.plan.LiquidationStep;
import io.github.garboard.margin.LossMeasure;
import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.MarginModel;
import io.github.garboard.margin.MarginRequirement;
import io.github.garboard.margin.PnlMatrix;
import io.github.garboard.margin.PnlVector;
import io.github.garboard.margin.ScenarioMargin;
import io.github.garboard.margin.ScenarioSet;
import io.github.garboard.margin.account.SettlementLatency;
import io.github.garboard.margin.account.UnifiedAccount;
import io.github.garboard.margin.account.VenueLink;
import io.github.garboard.margin.account.VenueState;
import io.github.garboard.margin.scenario.HorizonScaledShock;
import io.github.garboard.margin.scenario.PriceVolatilityGrid;
import io.github.garboard.oracle.PriceSide;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Values a book and its pool, states what must be held, and says what to close. */
final class RiskEngine {

    /** Price moves of 16 % in quarters, volatility down a quarter or up a half of itself, more for near expiries. */
    static final ScenarioSet SCENARIOS = new PriceVolatilityGrid(
                    PriceVolatilityGrid.symmetricMoves(0.16, 4),
                    List.of(-0.25, 0.0, 0.5),
                    HorizonScaledShock.EXCHANGE.flooredAt(0),
                    List.of())
            .scenarios();

    /** The worst loss of the grid; a quarter more to open positions. */
    static final ScenarioMargin MODEL = new ScenarioMargin(
            SCENARIOS, LossMeasure.worst(), Map.of(MarginLevel.MAINTENANCE, 1.0, MarginLevel.INITIAL, 1.25));

    /** Where the collateral is before a venue needs it. */
    private static final String POOL = "pool";

    static final String BTC = "BTC";
    static final String USD = "USD";

    /** The pool could be sold within a day. */
    static final double HAIRCUT_HORIZON_YEARS = 1.0 / 365;

    static final double HAIRCUT_CONFIDENCE = 0.99;
    static final double SMALLEST_BTC_HAIRCUT = 0.03;

    /** What closing costs, as a part of the price of the underlying. */
    static final double PERPETUAL_COST = 0.0005;

    static final double OPTION_COST = 0.003;

    private final List<BookEntry> entries;
    private final Basket<String> pool;
    private final Map<String, int[]> venues;

    RiskEngine(Book book) {
        this.entries = book.entries();
        this.pool = book.pool();
        this.venues = new LinkedHashMap<>();
        for (String venue :
                entries.stream().map(BookEntry::venue).distinct().sorted().toList()) {
            venues.put(
                    venue,
                    IntStream.range(0, entries.size())
                            .filter(i -> entries.get(i).venue().equals(venue))
                            .toArray());
        }
    }

    /** Returns the account as the book has it. */
    AccountState opening() {
        return new AccountState(
                Holdings.of(entries.stream()
                        .map(entry ->
                                new Position<>(new PositionId(entry.venue(), entry.instrument()), entry.quantity()))
                        .toList()),
                0);
    }

    /** Values the account. */
    Assessment assess(AccountState state, Market market) {
        Repricing repricing = new Repricing(entries, market, SCENARIOS);
        UnifiedAccount<String> account = account(state, state.holdings(), market, repricing);
        List<Assessment.Venue> seen = venues.entrySet().stream()
                .map(venue -> new Assessment.Venue(
                        venue.getKey(),
                        MODEL.requirement(repricing.pnl(state.holdings(), venue.getValue()), MarginLevel.MAINTENANCE),
                        greeks(venue.getValue(), state.holdings(), repricing)))
                .toList();
        return new Assessment(
                market,
                value(pool, market),
                profit(state, repricing),
                account.requirement(MarginLevel.MAINTENANCE),
                account.requirement(MarginLevel.INITIAL),
                seen);
    }

    /**
     * Returns the account with some holdings: a venue for each of the book's, which asks for the worst loss of its own
     * positions, and the pool, which asks for nothing and from which value reaches any of them.
     */
    private UnifiedAccount<String> account(
            AccountState state, Holdings<PositionId> holdings, Market market, Repricing repricing) {
        List<VenueState<String, ?>> states = new ArrayList<>();
        venues.forEach((name, indexes) -> {
            PnlMatrix positions = repricing.pnl(holdings, indexes);
            double delta = greeks(indexes, holdings, repricing).delta();
            states.add(state(
                    new VenueLink<>(name, MODEL, Settlement.latency(name), 0, 0),
                    positions,
                    positions.portfolio(),
                    Math.abs(delta) * market.mark() * market.volatility(),
                    IntStream.of(indexes)
                            .mapToDouble(i -> state.holdings().quantity(i) * repricing.profit(i))
                            .sum(),
                    market));
        });
        MarginModel<BasketValuation<String>> nothing =
                (held, level) -> MarginRequirement.of(level, List.of(), Optional.empty());
        BasketValuation<String> collateral = value(pool, market);
        states.add(state(
                new VenueLink<>(POOL, nothing, SettlementLatency.fixed(Duration.ZERO), 0, 0),
                collateral,
                PnlVector.of(SCENARIOS, new double[SCENARIOS.size()]),
                0,
                collateral.collateralValue() + state.realised(),
                market));
        return new UnifiedAccount<>(MODEL, states, Settlement.TERMS);
    }

    private static <P> VenueState<String, P> state(
            VenueLink<String, P> link, P held, PnlVector pnl, double volatility, double equity, Market market) {
        return new VenueState<>(link, held, pnl, volatility, equity, Math.max(0, equity), market.now());
    }

    private static Greeks greeks(int[] indexes, Holdings<PositionId> holdings, Repricing repricing) {
        return IntStream.of(indexes)
                .mapToObj(i -> repricing.greeks(i).times(holdings.quantity(i)))
                .reduce(Greeks::plus)
                .orElseThrow();
    }

    /**
     * Returns the least to close, in the order of relief per cost, so that equity after the cost of closing is back at the
     * initial requirement.
     */
    LiquidationPlan<PositionId> plan(AccountState state, Market market) {
        Repricing repricing = new Repricing(entries, market, SCENARIOS);
        ExecutionCost<PositionId, Market> cost = (holdings, i, at) -> costPerUnit(i, at);
        double equity = value(pool, market).collateralValue() + profit(state, repricing);
        HealthFunction<PositionId, Market> health = (holdings, at) -> equity
                - cost(state.holdings(), holdings, at)
                - account(state, holdings, market, repricing)
                        .requirement(MarginLevel.INITIAL)
                        .total();
        return LiquidationPlanner.of(health).withCost(cost).plan(state.holdings(), market, 0);
    }

    /** Returns the account after a plan is carried out at the market's mark. */
    AccountState apply(AccountState state, LiquidationPlan<PositionId> plan, Market market) {
        Repricing repricing = new Repricing(entries, market, SCENARIOS);
        double realised = state.realised();
        for (LiquidationStep<PositionId> step : plan.steps()) {
            int i = state.holdings().indexOf(step.key());
            double closed = Math.copySign(step.amount(), state.holdings().quantity(i));
            realised += closed * repricing.profit(i) - step.cost();
        }
        return new AccountState(plan.holdingsAfter(), realised);
    }

    /** Values a pool on the low side of the price, after a haircut that follows volatility and has a floor. */
    static BasketValuation<String> value(Basket<String> pool, Market market) {
        Haircut<String> haircut = VolatilityHaircut.<String>lognormal(
                        asset -> asset.equals(BTC) ? market.volatility() : 0, HAIRCUT_CONFIDENCE)
                .max((asset, amount, years) -> asset.equals(BTC) ? SMALLEST_BTC_HAIRCUT : 0);
        return pool.valuation(
                haircut, asset -> asset.equals(BTC) ? market.price().at(PriceSide.LOW) : 1, HAIRCUT_HORIZON_YEARS);
    }

    private static double profit(AccountState state, Repricing repricing) {
        return state.realised()
                + IntStream.range(0, state.holdings().size())
                        .mapToDouble(i -> state.holdings().quantity(i) * repricing.profit(i))
                        .sum();
    }

    private double cost(Holdings<PositionId> before, Holdings<PositionId> after, Market market) {
        return IntStream.range(0, before.size())
                .mapToDouble(i -> Math.abs(before.quantity(i) - after.quantity(i)) * costPerUnit(i, market))
                .sum();
    }

    private double costPerUnit(int index, Market market) {
        return tradingCost(entries.get(index), market);
    }

    /** Returns what trading one unit costs, USD. */
    static double tradingCost(BookEntry entry, Market market) {
        return market.mark() * (entry instanceof BookEntry.Option ? OPTION_COST : PERPETUAL_COST);
    }
}
