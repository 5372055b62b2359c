package io.github.garboard.oracle.laws;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Aggregator;
import io.github.garboard.oracle.Quote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** Liars who know every honest quote and search for lies that move the price the farthest. */
final class Adversary {

    /** A price so many times beyond all that is honest counts as moved without bound. */
    static final double FAR_AWAY = 1e3;

    /** How far the farthest lie is; an average over the largest boards still has {@link #FAR_AWAY} of it. */
    private static final double FARTHEST = 1e9;

    private static final int ROUNDS = 2;
    private static final int RANDOM_STARTS = 2;

    private final Aggregator aggregator;
    private final List<Quote> honest;
    private final int liars;
    private final Random random;
    private final List<Double> prices = new ArrayList<>();
    private final List<Double> confidences = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();

    /** A price that the liars reached, and how. */
    record Lie(double price, List<Quote> quotes) {}

    Adversary(Aggregator aggregator, List<Quote> honest, int liars, Random random) {
        this.aggregator = aggregator;
        this.honest = honest;
        this.liars = liars;
        this.random = random;
        double low = honest.stream().mapToDouble(Quote::price).min().orElseThrow();
        double high = honest.stream().mapToDouble(Quote::price).max().orElseThrow();
        double size = size(honest);
        prices.addAll(List.of(FARTHEST * size, -FARTHEST * size, Math.nextUp(high), Math.nextDown(low)));
        prices.addAll(List.of(high + (high - low), low - (high - low), low / 2 + high / 2, 0.0));
        confidences.addAll(List.of(1e-9 * size, 0.0, FARTHEST * size, high - low));
        times.addAll(List.of(
                Instant.ofEpochSecond(QuoteProvider.LATEST + 1), Instant.ofEpochSecond(QuoteProvider.EARLIEST - 1)));
        for (Quote quote : honest) {
            prices.add(quote.price());
            confidences.add(quote.confidence());
            times.add(quote.time());
        }
    }

    /** Returns the quotes with weight 1 and a confidence above 0. */
    static List<Quote> honest(List<Quote> quotes) {
        return quotes.stream()
                .map(quote -> Quote.of(
                        quote.source(),
                        quote.price(),
                        quote.confidence() > 0 ? quote.confidence() : Math.max(1e-3, 1e-3 * Math.abs(quote.price())),
                        quote.time()))
                .toList();
    }

    /** Returns the largest |price| + confidence. */
    static double size(List<Quote> quotes) {
        return quotes.stream()
                .mapToDouble(quote -> Math.abs(quote.price()) + quote.confidence())
                .max()
                .orElseThrow();
    }

    Lie highest() {
        return search(1);
    }

    Lie lowest() {
        return search(-1);
    }

    private Lie search(int direction) {
        Lie best = climb(all(prices.get(direction > 0 ? 0 : 1)), direction);
        best = better(climb(all(prices.get(direction > 0 ? 2 : 3)), direction), best, direction);
        best = better(climb(all(honest.get(0).price()), direction), best, direction);
        for (int start = 0; start < RANDOM_STARTS; start++) {
            List<Quote> lies = new ArrayList<>();
            for (int i = 0; i < liars; i++) {
                lies.add(Quote.of("liar-" + i, any(prices), any(confidences), any(times)));
            }
            best = better(climb(lies, direction), best, direction);
        }
        return best;
    }

    /** Improves one choice of one liar after the other. */
    private Lie climb(List<Quote> start, int direction) {
        Lie best = lie(start);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < liars; i++) {
                best = improve(best, i, prices, direction, Adversary::withPrice);
                best = improve(best, i, confidences, direction, Adversary::withConfidence);
                best = improve(best, i, times, direction, Adversary::withTime);
            }
        }
        return best;
    }

    private <C> Lie improve(Lie from, int liar, List<C> choices, int direction, BiFunction<Quote, C, Quote> change) {
        Lie best = from;
        for (C choice : choices) {
            List<Quote> lies = new ArrayList<>(from.quotes());
            lies.set(liar, change.apply(lies.get(liar), choice));
            best = better(lie(lies), best, direction);
        }
        return best;
    }

    private Lie lie(List<Quote> lies) {
        List<Quote> all = new ArrayList<>(honest);
        all.addAll(lies);
        AggregatePrice price = aggregator.aggregate(all);
        return new Lie(price.price(), lies);
    }

    private static Lie better(Lie one, Lie other, int direction) {
        return direction * one.price() > direction * other.price() || Double.isNaN(other.price()) ? one : other;
    }

    private List<Quote> all(double price) {
        List<Quote> lies = new ArrayList<>();
        for (int i = 0; i < liars; i++) {
            lies.add(Quote.of("liar-" + i, price, confidences.get(0), times.get(0)));
        }
        return lies;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Quote withPrice(Quote lie, double price) {
        return Quote.of(lie.source(), price, lie.confidence(), lie.time());
    }

    private static Quote withConfidence(Quote lie, double confidence) {
        return Quote.of(lie.source(), lie.price(), confidence, lie.time());
    }

    private static Quote withTime(Quote lie, Instant time) {
        return Quote.of(lie.source(), lie.price(), lie.confidence(), time);
    }
}
