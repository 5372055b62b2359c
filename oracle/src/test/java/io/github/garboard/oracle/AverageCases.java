package io.github.garboard.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.oracle.average.InverseConfidenceAverage;
import io.github.garboard.oracle.average.InverseConfidenceAverage.Weighting;
import io.github.garboard.oracle.average.RoundMean;
import io.github.garboard.oracle.average.Tick;
import io.github.garboard.oracle.average.TickHistory;
import io.github.garboard.oracle.average.TickObservation;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The published figures of averages over time. */
final class AverageCases {

    /** The peer's tests of the accumulator keep five observations. */
    private static final int CARDINALITY = 5;

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private AverageCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("pyth-ema-inverse-confidence", AverageCases::inverseConfidence)
                .model("round-twap-mean", AverageCases::roundMean)
                .model("tick-twap-consult", AverageCases::consult)
                .model("weighted-mean-tick", AverageCases::weightedMean)
                .model("chained-tick-price", AverageCases::chained)
                .model("quote-at-tick", AverageCases::quote)
                .model("tick-accumulator-observe", AverageCases::observe)
                .model("tick-block-start", AverageCases::blockStart);
    }

    private static Map<String, List<Double>> inverseConfidence(Case c) {
        List<Double> prices = new ArrayList<>();
        List<Double> confidences = new ArrayList<>();
        InverseConfidenceAverage average = InverseConfidenceAverage.start(Weighting.PYTH, 0, 0, 0);
        for (JsonNode step : c.inputs().get("steps")) {
            average = average.step(
                    average.slot() + step.get("nslots").longValue(),
                    step.get("price").doubleValue(),
                    step.get("conf").doubleValue());
            prices.add(average.price());
            confidences.add(average.confidence());
        }
        return Map.of("priceEma", prices, "confEma", confidences);
    }

    /** The case has no spacing; with 20 minutes its five rounds fill its window of 80, both ends included. */
    private static double roundMean(Case c) {
        List<Quote> rounds = new ArrayList<>();
        for (double price : c.numbers("roundsNewestFirst")) {
            rounds.add(Quote.of("feed", price, 0, NOW.minus(Duration.ofMinutes(20L * rounds.size()))));
        }
        return new RoundMean(Duration.ofMinutes((long) c.number("windowMinutes")))
                .of(rounds, NOW)
                .price();
    }

    private static Map<String, Number> consult(Case c) {
        JsonNode ticks = c.inputs().get("tickCumulatives");
        JsonNode perLiquidity = c.inputs().get("secondsPerLiquidityCumulativeX128");
        long[] times = {0, (long) c.number("periodSeconds")};
        List<TickObservation> observations = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            observations.add(new TickObservation(
                    times[i], ticks.get(i).longValue(), perLiquidity.get(i).bigIntegerValue()));
        }
        TickObservation start = observations.get(0);
        TickObservation end = observations.get(1);
        return Map.of(
                "meanTick", start.meanTick(end).index(), "harmonicMeanLiquidity", start.harmonicMeanLiquidity(end));
    }

    private static int weightedMean(Case c) {
        List<Tick.Weighted> ticks = new ArrayList<>();
        c.inputs()
                .get("observations")
                .forEach(one -> ticks.add(new Tick.Weighted(
                        new Tick(one.get("tick").intValue()), one.get("weight").bigIntegerValue())));
        return Tick.weightedMean(ticks).index();
    }

    /** Each pool's tick prices its lower token in its higher one; the way through it may be the other way round. */
    private static int chained(Case c) {
        JsonNode tokens = c.inputs().get("tokenOrder");
        JsonNode ticks = c.inputs().get("ticks");
        Tick chain = new Tick(0);
        for (int i = 0; i < ticks.size(); i++) {
            Tick pool = new Tick(ticks.get(i).intValue());
            chain = chain.plus(tokens.get(i).intValue() < tokens.get(i + 1).intValue() ? pool : pool.inverse());
        }
        return chain.index();
    }

    private static BigInteger quote(Case c) {
        Tick tick = new Tick((int) c.number("tick"));
        return (c.inputs().get("baseIsToken0").booleanValue() ? tick : tick.inverse())
                .quote(new BigInteger(c.text("baseAmount")));
    }

    private static Map<String, List<Long>> observe(Case c) {
        JsonNode init = c.inputs().get("init");
        long now = init.get("time").longValue();
        TickHistory history =
                TickHistory.start(CARDINALITY, now, new Tick(init.get("tick").intValue()), BigInteger.ZERO);
        for (JsonNode update : c.inputs().get("updates")) {
            now += update.get("advanceBy").longValue();
            history = history.step(now, new Tick(update.get("newTick").intValue()), BigInteger.ZERO);
        }
        now += (long) c.number("advanceAfter");
        List<Long> cumulatives = new ArrayList<>();
        for (double secondsAgo : c.numbers("secondsAgo")) {
            cumulatives.add(
                    history.observe(now, (long) secondsAgo).orElseThrow().tickCumulative());
        }
        return Map.of("tickCumulatives", cumulatives);
    }

    private static Map<String, Integer> blockStart(Case c) {
        JsonNode times = c.inputs().get("timestamps");
        JsonNode ticks = c.inputs().get("tickCumulatives");
        int cardinality = (int) c.number("cardinality");
        int newest = (int) c.number("index");
        List<TickObservation> oldestFirst = new ArrayList<>();
        for (int i = 1; i <= cardinality; i++) {
            int at = (newest + i) % cardinality;
            oldestFirst.add(
                    TickObservation.of(times.get(at).longValue(), ticks.get(at).longValue()));
        }
        TickHistory history = new TickHistory(cardinality, oldestFirst, new Tick(0), BigInteger.ZERO);
        return Map.of(
                "tick",
                history.blockStartTick(times.get(newest).longValue())
                        .orElseThrow()
                        .index());
    }
}
