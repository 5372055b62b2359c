package io.github.garboard.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.oracle.aggregate.Estimator;
import io.github.garboard.oracle.aggregate.EvenCount;
import io.github.garboard.oracle.aggregate.HampelFilter;
import io.github.garboard.oracle.aggregate.HodgesLehmann;
import io.github.garboard.oracle.aggregate.HuberMean;
import io.github.garboard.oracle.aggregate.Mean;
import io.github.garboard.oracle.aggregate.Median;
import io.github.garboard.oracle.aggregate.MedianAbsoluteDeviation;
import io.github.garboard.oracle.aggregate.ThreeVote;
import io.github.garboard.oracle.aggregate.TimePowerMedian;
import io.github.garboard.oracle.aggregate.TrimmedMean;
import io.github.garboard.oracle.aggregate.WeightedMedian;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The published cases of estimators and their robustness. */
final class AggregateCases {

    private static final List<Double> BAND_SECTIONS = List.of(1.0, 3.0, 7.0, 15.0, 32.0);
    private static final List<Double> BAND_MULTIPLIERS = List.of(60.0, 40.0, 20.0, 11.0, 10.0);

    private AggregateCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("average-median", c -> price(Median.of(), c.numbers("values")))
                .model("pyth-aggregate-3vote", AggregateCases::threeVote)
                .model("influence-bound", AggregateCases::influence)
                .model("band-time-power-median", AggregateCases::timePowerMedian)
                .model("lower-weighted-median", AggregateCases::lowerWeightedMedian)
                .model("robust-location", c -> price(estimator(c.text("estimator")), c.numbers("x")))
                .model("robust-scale", AggregateCases::scale)
                .model("breakdown-count", AggregateCases::breakdownCount)
                .model("breakdown-point", AggregateCases::breakdownPoint)
                .model("hampel-filter", AggregateCases::hampel);
    }

    private static Map<String, ?> threeVote(Case c) {
        long now = (long) c.number("aggregationSlot");
        long oldest = now - (long) c.number("maxLatencySlots");
        List<Quote> trading = new ArrayList<>();
        for (JsonNode quote : c.inputs().get("quotes")) {
            if (quote.get("status").asText().equals("trading")) {
                trading.add(Quote.of(
                        "publisher-" + trading.size(),
                        quote.get("price").doubleValue(),
                        quote.get("conf").doubleValue(),
                        Instant.ofEpochSecond(quote.get("publishSlot").longValue())));
            }
        }
        AggregatePrice price = ThreeVote.ofWholeUnits()
                .filtered(quote -> quote.time().getEpochSecond() >= oldest)
                .aggregate(trading);
        return Map.of(
                "status", price.isEmpty() ? "unknown" : "trading", "price", price.price(), "conf", price.confidence());
    }

    private static Map<String, ?> influence(Case c) {
        List<Quote> quotes = new ArrayList<>();
        for (String side : List.of("honest", "faulty")) {
            for (JsonNode pair : c.inputs().get(side)) {
                quotes.add(Quote.of(
                        side + quotes.size(),
                        pair.get(0).doubleValue(),
                        pair.get(1).doubleValue(),
                        Instant.EPOCH));
            }
        }
        AggregatePrice price = ThreeVote.of().aggregate(quotes);
        return Map.of("price", price.price(), "conf", price.confidence());
    }

    private static double timePowerMedian(Case c) {
        TimePowerMedian median = new TimePowerMedian(list(c.numbers("sectionsOf32")), list(c.numbers("multipliers")));
        List<Quote> reports = new ArrayList<>();
        for (JsonNode report : c.inputs().get("reports")) {
            if (report.get("available").booleanValue()) {
                reports.add(new Quote(
                        "validator-" + reports.size(),
                        report.get("price").doubleValue(),
                        0,
                        Instant.ofEpochSecond(report.get("timestamp").longValue()),
                        report.get("power").doubleValue()));
            }
        }
        return median.aggregate(reports).price();
    }

    private static double lowerWeightedMedian(Case c) {
        List<Quote> quotes = new ArrayList<>();
        for (JsonNode each : c.inputs().get("weighted")) {
            quotes.add(new Quote(
                    "source-" + quotes.size(),
                    each.get("price").doubleValue(),
                    0,
                    Instant.EPOCH,
                    each.get("weight").doubleValue()));
        }
        return WeightedMedian.of(EvenCount.LOWER).aggregate(quotes).price();
    }

    private static Estimator estimator(String name) {
        return switch (name) {
            case "mean" -> new Mean();
            case "hodges-lehmann" -> new HodgesLehmann();
            case "trimmed-mean-5pct" -> new TrimmedMean(0.05);
            case "huber-k1.5-mad-scale" -> new HuberMean(1.5);
            default -> throw new IllegalArgumentException("estimator must be known: " + name);
        };
    }

    private static double scale(Case c) {
        MedianAbsoluteDeviation deviation = c.text("estimator").equals("mad-raw")
                ? MedianAbsoluteDeviation.raw()
                : MedianAbsoluteDeviation.normal();
        return deviation.of(c.numbers("x"));
    }

    private static Map<String, ?> breakdownCount(Case c) {
        int n = (int) c.number("n");
        return Map.of(
                "median", Median.of().breakdownCount(n),
                "hodgesLehmann", new HodgesLehmann().breakdownCount(n),
                "trimmed25", new TrimmedMean(0.25).breakdownCount(n));
    }

    private static Map<String, ?> breakdownPoint(Case c) {
        if (!c.text("estimator").equals("band-time-power-median")) {
            throw new IllegalArgumentException("estimator must be known: " + c.text("estimator"));
        }
        return Map.of("powerFraction", new TimePowerMedian(BAND_SECTIONS, BAND_MULTIPLIERS).breakdownFraction());
    }

    private static Map<String, ?> hampel(Case c) {
        double[] series = c.numbers("x");
        double[] filtered = new double[series.length];
        HampelFilter.of(c.number("threshold")).replace(series, (int) c.number("halfWindow"), filtered);
        List<Integer> outliers = IntStream.range(0, series.length)
                .filter(i -> filtered[i] != series[i])
                .boxed()
                .toList();
        return Map.of("outliers", outliers, "filtered", list(filtered));
    }

    private static double price(Estimator estimator, double[] values) {
        List<Quote> quotes = new ArrayList<>();
        for (double value : values) {
            quotes.add(Quote.of("source-" + quotes.size(), value, 0, Instant.EPOCH));
        }
        return estimator.aggregate(quotes).price();
    }

    private static List<Double> list(double[] values) {
        return DoubleStream.of(values).boxed().toList();
    }
}
