package io.github.garboard.oracle;

import static io.github.garboard.oracle.CaseInputs.NOW;
import static io.github.garboard.oracle.CaseInputs.seconds;
import static io.github.garboard.oracle.CaseInputs.single;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.oracle.aggregate.Highest;
import io.github.garboard.oracle.aggregate.Lowest;
import io.github.garboard.oracle.aggregate.Mean;
import io.github.garboard.oracle.aggregate.Median;
import io.github.garboard.oracle.aggregate.MostRecent;
import io.github.garboard.oracle.guard.Deviation;
import io.github.garboard.oracle.guard.Staleness;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Compositions of prices that reproduce the rules of the peers. */
final class ComposeCases {

    private static final Duration ANY = Duration.ofSeconds(Long.MAX_VALUE);

    private ComposeCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("price-deviation-breaker", ComposeCases::deviationBreaker)
                .model("staleness-breaker", ComposeCases::stalenessBreaker)
                .model("reducer", ComposeCases::reducer)
                .model("fixed-point-rescale", ComposeCases::fixedPoint)
                .model("strict-price-min-max", ComposeCases::strictPrice)
                .model("conservative-price", ComposeCases::conservativePrice);
    }

    private static Map<String, ?> deviationBreaker(Case c) {
        PriceSource guarded =
                feed(c, "primary").guardedBy(Deviation.against(feed(c, "comparison"), c.number("tolerance")));
        PriceSource breaker = c.inputs().hasNonNull("fallback") ? guarded.orElse(feed(c, "fallback")) : guarded;
        return breaker.price(Use.MARK, NOW)
                .fold(
                        usable -> Map.of("price", usable.price()),
                        refused -> Map.of("error", "DeviationToleranceExceeded"));
    }

    private static Map<String, ?> stalenessBreaker(Case c) {
        AggregatePrice price = single(c.number("price"), 0, (long) c.number("ageSeconds"));
        PriceGuard guard = Staleness.of(seconds(c, "tolerance"), ANY);
        PriceSource guarded = (use, now) -> guard.check(price, use, now);
        PriceSource breaker = c.inputs().hasNonNull("fallback") ? guarded.orElse(feed(c, "fallback")) : guarded;
        // the peer serves a fallback of 0; here no price of 0 is usable, and the last refusal says that it was found
        double served = breaker.price(Use.MARK, NOW)
                .fold(
                        Usable::price,
                        refused -> refused.reasons()
                                .get(refused.reasons().size() - 1)
                                .found());
        return Map.of("price", served);
    }

    private static PriceSource feed(Case c, String name) {
        AggregatePrice price = single(c.number(name), 0, 0);
        return (use, now) -> GuardedPrice.of(price, List.of());
    }

    private static Map<String, ?> reducer(Case c) {
        List<Quote> parents = new ArrayList<>();
        for (JsonNode parent : c.inputs().get("parents")) {
            Instant time = Instant.ofEpochSecond(parent.get("timestamp").asLong());
            parents.add(Quote.of("parent-" + parents.size(), parent.get("price").asDouble(), 0, time));
        }
        return switch (c.text("op")) {
            case "RECENT" -> chosen(new MostRecent().aggregate(parents));
            case "MIN" -> chosen(new Lowest().aggregate(parents));
            case "MAX" -> chosen(new Highest().aggregate(parents));
            case "MEAN" -> reduced(new Mean().aggregate(parents), parents);
            case "MEDIAN" -> reduced(Median.of().aggregate(parents), middle(parents));
            case "MUL" -> reduced(fold(parents, AggregatePrice::times), parents);
            case "DIV" -> reduced(fold(parents, AggregatePrice::dividedBy), parents);
            case "MULDECIMAL" -> decimal(c, parents, AggregatePrice::times);
            case "DIVDECIMAL" -> decimal(c, parents, AggregatePrice::dividedBy);
            default -> throw new IllegalArgumentException("no reducer " + c.text("op"));
        };
    }

    /** The price of one parent, which is the only quote that counts, with its own timestamp. */
    private static Map<String, ?> chosen(AggregatePrice price) {
        return Map.of("price", price.price(), "timestamp", price.time().getEpochSecond());
    }

    /** Prices that are integers of the scale: they are composed as what they stand for, and scaled back. */
    private static Map<String, ?> decimal(Case c, List<Quote> parents, BinaryOperator<AggregatePrice> operation) {
        double scale = c.number("scale");
        List<Quote> prices = parents.stream()
                .map(quote -> Quote.of(quote.source(), quote.price() / scale, 0, quote.time()))
                .toList();
        return reduced(fold(prices, operation).scaled(scale), parents);
    }

    private static AggregatePrice fold(List<Quote> parents, BinaryOperator<AggregatePrice> operation) {
        return parents.stream().map(AggregatePrice::of).reduce(operation).orElseThrow();
    }

    /** The price, with the peer's timestamp: the mean over its parents, where ours is the oldest of them. */
    private static Map<String, ?> reduced(AggregatePrice price, List<Quote> parents) {
        long seconds = parents.stream()
                .mapToLong(quote -> quote.time().getEpochSecond())
                .sum();
        return Map.of("price", price.price(), "timestamp", Math.floorDiv(seconds, parents.size()));
    }

    private static List<Quote> middle(List<Quote> parents) {
        List<Quote> sorted = parents.stream()
                .sorted(Comparator.comparingDouble(Quote::price))
                .toList();
        return sorted.subList((sorted.size() - 1) / 2, sorted.size() / 2 + 1);
    }

    private static BigInteger fixedPoint(Case c) {
        return FixedPoint.of((long) c.number("mantissa"), (int) c.number("exponent"))
                .rescaled((int) c.number("targetDecimals"), RoundingMode.UNNECESSARY);
    }

    private static Map<String, ?> strictPrice(Case c) {
        SidedPrice price =
                new Usable(single(c.number("current"), 0, 0)).sided(1).widenedTo(c.number("twap5min"));
        return Map.of("assetPrice", price.at(PriceSide.LOW), "liabilityPrice", price.at(PriceSide.HIGH));
    }

    private static Map<String, ?> conservativePrice(Case c) {
        SidedPrice price = new Usable(single(c.number("price"), c.number("conf"), 0)).sided(c.number("k"));
        return Map.of("collateralPrice", price.at(PriceSide.LOW), "liabilityPrice", price.at(PriceSide.HIGH));
    }
}
