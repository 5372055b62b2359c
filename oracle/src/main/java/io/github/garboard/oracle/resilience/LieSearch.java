package io.github.garboard.oracle.resilience;

import io.github.garboard.oracle.Aggregator;
import io.github.garboard.oracle.Quote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for the lies that move a price most. */
final class LieSearch {

    /** Up to so many choices of liars are tried one by one. */
    static final int MOST_CHOICES = 256;

    private static final double LARGEST_PRICE = 1e280;
    private static final int FAR = 20;
    private static final int FARTHER = 30;
    private static final int NEAREST = -4;
    private static final int NEAR = 8;
    private static final double FINEST = 0x1p-40;
    private static final double TINY = 0x1p-30;

    private final Aggregator aggregator;
    private final List<Quote> quotes;
    private final double centre;
    private final double spread;
    private final List<Lie> manners;

    LieSearch(Aggregator aggregator, Collection<Quote> quotes) {
        this.aggregator = aggregator;
        this.quotes = List.copyOf(quotes);
        double low = extreme(-1);
        double high = extreme(1);
        this.centre = low / 2 + high / 2;
        this.spread = spread(low, high);
        this.manners = manners();
    }

    /** What the liars of one attack have in common. */
    private record Lie(double price, double confidence, Instant time) {

        Quote of(Quote honest, double at) {
            return new Quote(honest.source(), at, confidence, time, honest.weight());
        }
    }

    /** An attack and how far it went: the price reached times the sign of the direction, NaN if there was none. */
    private record Attack(List<Integer> liars, Lie lie, double reached) {}

    Influence influence(int liars) {
        double low = -worst(liars, -1);
        double high = worst(liars, 1);
        if (!(low <= high)) {
            throw new IllegalArgumentException("aggregator must give a price for the quotes: " + quotes);
        }
        return new Influence(low, high);
    }

    /** Returns whether so many liars can move the price without bound, in either direction. */
    boolean breaks(int liars) {
        return choices(liars).stream().anyMatch(this::breaks);
    }

    /** Returns the least weight of liars that can move the price without bound. */
    double lightestBreaking() {
        double lightest = Double.POSITIVE_INFINITY;
        for (int bits = 1; bits < 1 << quotes.size(); bits++) {
            int chosen = bits;
            List<Integer> liars = IntStream.range(0, quotes.size())
                    .filter(i -> (chosen >> i & 1) == 1)
                    .boxed()
                    .toList();
            double weight =
                    liars.stream().mapToDouble(i -> quotes.get(i).weight()).sum();
            if (weight < lightest && breaks(liars)) {
                lightest = weight;
            }
        }
        return lightest;
    }

    private boolean breaks(List<Integer> liars) {
        return manners.stream().anyMatch(manner -> follows(liars, manner, 1) || follows(liars, manner, -1));
    }

    /** Returns whether the price goes on with the lies as they go farther. */
    private boolean follows(List<Integer> liars, Lie manner, int sign) {
        double far = sign * (reached(liars, manner, at(sign, FAR)) - centre);
        double farther = sign * (reached(liars, manner, at(sign, FARTHER)) - centre);
        return farther > 2 * Math.max(0, far) + spread;
    }

    /** Returns the largest value of sign times price; negative infinity if no attack leaves a price. */
    private double worst(int liars, int sign) {
        Attack best = new Attack(List.of(), manners.get(0), Double.NaN);
        for (List<Integer> chosen : choices(liars)) {
            for (Lie manner : manners) {
                if (liars > 0 && follows(chosen, manner, sign)) {
                    return Double.POSITIVE_INFINITY;
                }
                best = better(best, chosen, manner, sign);
            }
        }
        return Double.isNaN(best.reached()) ? Double.NEGATIVE_INFINITY : refined(best, sign);
    }

    private Attack better(Attack best, List<Integer> liars, Lie manner, int sign) {
        Attack better = best;
        for (int step = NEAREST; step <= NEAR + 1; step++) {
            int distance = step > NEAR ? FARTHER : step;
            for (int side = -1; side <= 1; side += 2) {
                double price = at(side, distance);
                double reached = sign * reached(liars, manner, price);
                if (!(reached <= better.reached()) && !Double.isNaN(reached)) {
                    better = new Attack(liars, new Lie(price, manner.confidence(), manner.time()), reached);
                }
            }
        }
        return better;
    }

    /** Moves one lie at a time, by smaller and smaller steps, as long as it helps. */
    private double refined(Attack attack, int sign) {
        List<Quote> board = board(attack.liars(), attack.lie(), attack.lie().price());
        double best = attack.reached();
        for (double step = spread; step > FINEST * spread; step /= 2) {
            for (int liar : attack.liars()) {
                for (int side = -1; side <= 1; side += 2) {
                    Quote before = board.get(liar);
                    board.set(liar, attack.lie().of(before, before.price() + side * step));
                    double reached = sign * aggregator.aggregate(board).price();
                    if (reached > best) {
                        best = reached;
                    } else {
                        board.set(liar, before);
                    }
                }
            }
        }
        return best;
    }

    private double reached(List<Integer> liars, Lie manner, double price) {
        return aggregator.aggregate(board(liars, manner, price)).price();
    }

    private List<Quote> board(List<Integer> liars, Lie manner, double price) {
        List<Quote> board = new ArrayList<>(quotes);
        for (int liar : liars) {
            board.set(liar, manner.of(quotes.get(liar), price));
        }
        return board;
    }

    private double at(int side, int distance) {
        return centre + side * Math.scalb(spread, distance);
    }

    private List<List<Integer>> choices(int liars) {
        if (combinations(quotes.size(), liars) <= MOST_CHOICES) {
            List<List<Integer>> all = new ArrayList<>();
            choose(liars, 0, new ArrayList<>(), all);
            return all;
        }
        return Stream.of(
                        Comparator.comparingDouble(Quote::price),
                        Comparator.comparingDouble(Quote::price).reversed(),
                        Comparator.comparingDouble(Quote::weight),
                        Comparator.comparingDouble(Quote::weight).reversed(),
                        Comparator.comparingDouble(Quote::confidence))
                .map(order -> first(liars, order))
                .toList();
    }

    private List<Integer> first(int liars, Comparator<Quote> order) {
        return IntStream.range(0, quotes.size())
                .boxed()
                .sorted((i, j) -> order.compare(quotes.get(i), quotes.get(j)))
                .limit(liars)
                .toList();
    }

    private void choose(int more, int from, List<Integer> chosen, List<List<Integer>> all) {
        if (more == 0) {
            all.add(List.copyOf(chosen));
            return;
        }
        for (int i = from; i <= quotes.size() - more; i++) {
            chosen.add(i);
            choose(more - 1, i + 1, chosen, all);
            chosen.remove(chosen.size() - 1);
        }
    }

    private static double combinations(int of, int choose) {
        double count = 1;
        for (int i = 1; i <= choose; i++) {
            count = count * (of - choose + i) / i;
        }
        return count;
    }

    private List<Lie> manners() {
        Instant oldest =
                quotes.stream().map(Quote::time).min(Comparator.naturalOrder()).orElseThrow();
        Instant newest =
                quotes.stream().map(Quote::time).max(Comparator.naturalOrder()).orElseThrow();
        Instant last = newest.equals(Instant.MAX) ? newest : newest.plusNanos(1);
        List<Lie> manners = new ArrayList<>();
        for (double confidence : new double[] {0, TINY * spread, spread}) {
            manners.add(new Lie(centre, confidence, last));
            manners.add(new Lie(centre, confidence, oldest));
        }
        return manners;
    }

    private double extreme(int sign) {
        double extreme = sign
                * quotes.stream()
                        .mapToDouble(quote -> sign * quote.price())
                        .max()
                        .orElseThrow(() -> new IllegalArgumentException("quotes must not be empty: " + quotes));
        if (!(Math.abs(extreme) <= LARGEST_PRICE)) {
            throw new IllegalArgumentException("price must be in ±" + LARGEST_PRICE + ": " + extreme);
        }
        return extreme;
    }

    /** The unit of distances: how far the honest are apart or unsure; where they are neither, a thousandth of the price. */
    private double spread(double low, double high) {
        double widest = quotes.stream().mapToDouble(Quote::confidence).max().orElse(0);
        double spread = Math.max(high - low, Math.min(widest, LARGEST_PRICE));
        double least = Math.max(Math.abs(low), Math.abs(high)) * 0x1p-10;
        return Math.max(spread, least > 0 ? least : 1);
    }
}
