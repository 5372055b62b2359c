package io.github.garboard.examples.fx;

import io.github.garboard.examples.table.Numbers;
import io.github.garboard.oracle.resilience.StalenessSkew;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Why one currency differs: each explanation says what it predicts, and the figures decide.
 *
 * @param currency the currency
 * @param pairs its rates on the days that are compared
 * @param dollar the dollar's rates on these days
 * @param ecb all rates of the ECB, for days before and after
 * @param dailyVolatility the deviation of the ECB's daily moves against the dollar, over the 60 fixings before
 */
record Explanation(String currency, List<Pair> pairs, List<Pair> dollar, Rates ecb, double dailyVolatility) {

    /** 17:00 in Tokyo, when the market there closes, to 14:15 in Frankfurt, when the ECB fixes: both in winter. */
    static final Duration TOKYO_TO_FRANKFURT = Duration.ofMinutes(5 * 60 + 15);

    static final double CONFIDENCE = 0.95;

    private static final int FIXINGS = 60;
    private static final double BASIS_POINTS = 1e4;
    private static final int DAYS_A_YEAR = 365;

    /** The grid on which a dollar is quoted in yen. */
    private static final double GRID = 0.01;

    Explanation {
        pairs = List.copyOf(pairs);
        dollar = List.copyOf(dollar);
    }

    static Explanation of(String currency, Alignment alignment, Rates ecb) {
        List<Pair> pairs = alignment.of(currency);
        List<Pair> dollar = alignment.of("USD").stream()
                .filter(pair -> pairs.stream().anyMatch(other -> other.date().equals(pair.date())))
                .toList();
        return new Explanation(currency, pairs, dollar, ecb, volatility(ecb, currency, pairs));
    }

    private static double volatility(Rates ecb, String currency, List<Pair> pairs) {
        NavigableSet<LocalDate> until = ecb.dates();
        if (!pairs.isEmpty()) {
            until = until.headSet(pairs.get(pairs.size() - 1).date(), true);
        }
        double[] rates = until.descendingSet().stream()
                .limit(FIXINGS + 1L)
                .flatMap(date -> ecb.perDollar(date, currency).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        double squares = 0;
        for (int i = 1; i < rates.length; i++) {
            squares += Math.pow(Math.log(rates[i - 1] / rates[i]), 2);
        }
        return Math.sqrt(squares / (rates.length - 1));
    }

    /** Returns whether the figures that the explanations need are there. */
    boolean isPossible() {
        return !pairs.isEmpty() && dollar.size() == pairs.size() && dailyVolatility > 0;
    }

    /** Returns the root of the mean square of the differences, in basis points. */
    double typical() {
        return rootMeanSquare(pairs.stream().mapToDouble(Pair::difference));
    }

    /** Returns the same if the IMF's rates are held against the ECB's so many fixings later (earlier if negative). */
    Map<Integer, Double> typicalByLag() {
        Map<Integer, Double> byLag = new TreeMap<>();
        for (int lag = -2; lag <= 1; lag++) {
            int fixings = lag;
            DoubleStream differences = pairs.stream()
                    .flatMap(pair -> shifted(pair.date(), fixings)
                            .flatMap(date -> ecb.perDollar(date, currency))
                            .map(rate -> BASIS_POINTS * (imfPerDollar(pair) / rate - 1))
                            .stream())
                    .mapToDouble(Double::doubleValue);
            byLag.put(lag, rootMeanSquare(differences));
        }
        return byLag;
    }

    /** Returns how many of the IMF's rates lie neither at nor between the ECB's of the same day and the fixing before. */
    long outsideOfNeighbours() {
        return pairs.stream()
                .filter(pair -> {
                    double here = imfPerDollar(pair);
                    double today = ecb.perDollar(pair.date(), currency).orElse(here);
                    double before = shifted(pair.date(), -1)
                            .flatMap(date -> ecb.perDollar(date, currency))
                            .orElse(here);
                    double slack = here * pair.rounding() / BASIS_POINTS;
                    return here > Math.max(today, before) + slack || here < Math.min(today, before) - slack;
                })
                .count();
    }

    /** Returns how many of the IMF's rates against the dollar are multiples of 0.01, within what rounding allows. */
    long onGrid() {
        return pairs.stream().filter(pair -> isOnGrid(imfPerDollar(pair), pair)).count();
    }

    /** Returns the same of the ECB's. */
    long ecbOnGrid() {
        return pairs.stream()
                .filter(pair -> ecb.perDollar(pair.date(), currency)
                        .map(rate -> isOnGrid(rate, pair))
                        .orElse(false))
                .count();
    }

    /** Returns the probability that as many rates fall on the grid by chance as do. */
    double chanceOnGrid() {
        return pairs.stream()
                .mapToDouble(pair -> Math.min(1, 2 * gridSlack(pair) / GRID))
                .reduce(1, (a, b) -> a * b);
    }

    /** Returns how long the market takes for a move as large as the typical difference, in hours. */
    double hours() {
        return 24 * Math.pow(typical() / BASIS_POINTS / dailyVolatility, 2);
    }

    /** Returns the hours at the ends of the interval that holds the truth in nine of ten such weeks. */
    double[] hoursInterval() {
        ChiSquaredDistribution squares = ChiSquaredDistribution.of(pairs.size());
        double sum = pairs.size() * hours();
        return new double[] {
            sum / squares.inverseCumulativeProbability(0.95), sum / squares.inverseCumulativeProbability(0.05)
        };
    }

    /** Returns how far two prices may be apart that are five hours and a quarter apart, in basis points. */
    double skew() {
        double volatility = dailyVolatility * Math.sqrt(DAYS_A_YEAR);
        return BASIS_POINTS * new StalenessSkew(volatility, TOKYO_TO_FRANKFURT).between(CONFIDENCE);
    }

    /** Returns the explanations, each with its verdict. */
    List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>();
        double rounding = pairs.stream().mapToDouble(Pair::rounding).max().orElse(0);
        double largest = pairs.stream()
                .mapToDouble(pair -> Math.abs(pair.difference()))
                .max()
                .orElse(0);
        verdicts.add(new Verdict(
                "digits were rounded",
                "no day above " + bp(rounding, 2),
                "largest " + bp(largest, 1),
                Verdict.Answer.consistentIf(pairs.stream().allMatch(Pair::isWithinRounding))));
        double euro = dollar.stream()
                .mapToDouble(pair -> Math.abs(pair.difference()))
                .max()
                .orElse(0);
        verdicts.add(new Verdict(
                "the euro against the dollar differs",
                "EUR/USD apart as far",
                "EUR/USD at most " + bp(euro, 2) + " apart",
                Verdict.Answer.consistentIf(dollar.stream().noneMatch(Pair::isWithinRounding))));
        verdicts.add(byLag(rounding));
        long outside = outsideOfNeighbours();
        verdicts.add(new Verdict(
                "a mix of two ECB fixings",
                "all days between the fixing and the one before",
                outside + " of " + pairs.size() + " outside",
                Verdict.Answer.consistentIf(outside == 0)));
        verdicts.add(ownQuote());
        verdicts.add(otherHour());
        return List.copyOf(verdicts);
    }

    private Verdict byLag(double rounding) {
        Map.Entry<Integer, Double> best = typicalByLag().entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .orElseThrow();
        return new Verdict(
                "dates are shifted",
                "rounding only, at some shift",
                "least " + bp(best.getValue(), 1) + ", at " + lagName(best.getKey()),
                Verdict.Answer.consistentIf(best.getValue() <= rounding));
    }

    /** Returns a shift in words. */
    static String lagName(int fixings) {
        return switch (fixings) {
            case 0 -> "the same day";
            case -1 -> "the fixing before";
            case 1 -> "the fixing after";
            default -> Math.abs(fixings) + " fixings " + (fixings < 0 ? "before" : "after");
        };
    }

    private Verdict ownQuote() {
        boolean all = onGrid() == pairs.size();
        boolean telling = all && ecbOnGrid() < pairs.size() && chanceOnGrid() < 1 - CONFIDENCE;
        return new Verdict(
                "the IMF takes a dollar rate quoted elsewhere",
                "multiples of " + GRID + " per dollar",
                onGrid() + " of " + pairs.size() + " are (ECB's cross: " + ecbOnGrid() + ")",
                telling ? Verdict.Answer.SUPPORTED : Verdict.Answer.consistentIf(all));
    }

    private Verdict otherHour() {
        double[] hours = hoursInterval();
        long inside = pairs.stream()
                .filter(pair -> Math.abs(pair.difference()) <= skew())
                .count();
        double between = TOKYO_TO_FRANKFURT.toMinutes() / 60.0;
        return new Verdict(
                "it is quoted some hours earlier or later",
                "within " + bp(skew(), 0) + " on 19 of 20 days for 5.25 h",
                inside + " of " + pairs.size() + " within; " + Numbers.grouped(hours[0], 1) + " to "
                        + Numbers.grouped(hours[1], 1) + " h fit",
                Verdict.Answer.consistentIf(hours[0] <= between && between <= hours[1]));
    }

    private double imfPerDollar(Pair pair) {
        return dollar.stream()
                .filter(other -> other.date().equals(pair.date()))
                .mapToDouble(other -> pair.imf().perEuro() / other.imf().perEuro())
                .findFirst()
                .orElse(Double.NaN);
    }

    private boolean isOnGrid(double rate, Pair pair) {
        return Math.abs(rate - GRID * Math.rint(rate / GRID)) <= gridSlack(pair);
    }

    /** The euro cancels in the rate against the dollar: what is left is less than the sum of both roundings. */
    private double gridSlack(Pair pair) {
        double relative = dollar.stream()
                .filter(other -> other.date().equals(pair.date()))
                .mapToDouble(other -> other.imf().rounding() / other.imf().perEuro())
                .findFirst()
                .orElse(0);
        return imfPerDollar(pair)
                * (relative + pair.imf().rounding() / pair.imf().perEuro());
    }

    private Optional<LocalDate> shifted(LocalDate date, int fixings) {
        Optional<LocalDate> at = Optional.of(date);
        for (int i = 0; i < Math.abs(fixings); i++) {
            at = at.map(
                    day -> fixings < 0 ? ecb.dates().lower(day) : ecb.dates().higher(day));
        }
        return at;
    }

    private static double rootMeanSquare(DoubleStream values) {
        return Math.sqrt(values.map(value -> value * value).average().orElse(Double.NaN));
    }

    private static String bp(double value, int decimals) {
        return Numbers.grouped(value, decimals) + " bp";
    }
}
