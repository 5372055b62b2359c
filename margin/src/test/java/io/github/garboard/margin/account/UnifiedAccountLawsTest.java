package io.github.garboard.margin.account;

import io.github.garboard.margin.LossMeasure;
import io.github.garboard.margin.MarginComponent;
import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.MarginModel;
import io.github.garboard.margin.MarginRequirement;
import io.github.garboard.margin.PnlMatrix;
import io.github.garboard.margin.Scenario;
import io.github.garboard.margin.ScenarioMargin;
import io.github.garboard.margin.ScenarioSet;
import io.github.garboard.margin.laws.PnlMatrices;
import io.github.garboard.margin.laws.UnifiedAccountLaws;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Venues of two kinds: scenario margin, and a user's lambda over positions of its own description. */
class UnifiedAccountLawsTest implements UnifiedAccountLaws<String> {

    private static final ScenarioSet SET = ScenarioSet.of(
            List.of(), IntStream.range(0, 5).mapToObj(i -> Scenario.of("s" + i)).toList());

    private static final ScenarioMargin SCENARIOS =
            new ScenarioMargin(SET, LossMeasure.worst(), Map.of(MarginLevel.MAINTENANCE, 1.0));

    private static final MarginModel<Double> TENTH_OF_NOTIONAL = (notional, level) ->
            MarginRequirement.of(level, List.of(MarginComponent.of("notional", notional / 10)), Optional.empty());

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    @Override
    public MarginLevel level() {
        return MarginLevel.MAINTENANCE;
    }

    @Override
    public Arbitrary<UnifiedAccount<String>> accounts() {
        Arbitrary<Double> volatility = Arbitraries.oneOf(
                Arbitraries.just(0.0), Arbitraries.doubles().between(0.01, 1e8).ofScale(8));
        Arbitrary<Duration> latency = Arbitraries.longs().between(0, 10_000_000).map(Duration::ofMillis);
        Arbitrary<Double> deviations = Arbitraries.of(0.0, 1.0, 2.33);
        return Combinators.combine(
                        PnlMatrices.over(SET).filter(book -> book.positions() > 0),
                        volatility.list().ofSize(6),
                        latency.list().ofSize(6),
                        deviations)
                .as(UnifiedAccountLawsTest::account)
                .withoutEdgeCases();
    }

    private static UnifiedAccount<String> account(
            PnlMatrix book, List<Double> volatilities, List<Duration> latencies, double deviations) {
        List<VenueState<String, ?>> states = new ArrayList<>();
        for (int v = 0; v < book.positions(); v++) {
            SettlementLatency latency = v % 2 == 0
                    ? SettlementLatency.fixed(latencies.get(v))
                    : SettlementLatency.exponential(latencies.get(v));
            states.add(
                    v % 2 == 0
                            ? new VenueState<>(
                                    new VenueLink<>("scenarios " + v, SCENARIOS, latency, 0.01, 0),
                                    book.grouped(1, p -> 0),
                                    book.row(v),
                                    volatilities.get(v),
                                    1e6,
                                    1e6,
                                    NOON)
                            : new VenueState<>(
                                    new VenueLink<>("lambda " + v, TENTH_OF_NOTIONAL, latency, 0, 0.1),
                                    1e5 * v,
                                    book.row(v),
                                    volatilities.get(v),
                                    -5,
                                    0,
                                    NOON));
        }
        return new UnifiedAccount<>(SCENARIOS, states, new BufferTerms(deviations, 0.99));
    }
}
