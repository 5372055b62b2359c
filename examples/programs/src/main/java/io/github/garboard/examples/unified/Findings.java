package io.github.garboard.examples.unified;

import io.github.garboard.oracle.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures that the terminal and the report both state.
 *
 * @param peakAt when the highest trade was
 * @param peak its price, USD per BTC
 * @param troughAt when the lowest trade after it was
 * @param trough its price, USD per BTC
 * @param refused for each rule of the guard, the minutes in which it refused the price for margin
 * @param refusedMinutes the minutes without a usable price
 * @param averageEfficiency the mean of separate over unified requirement
 * @param largestEfficiency the largest of these ratios
 * @param lowest the account at its lowest health, before anything was done about it; empty if it was never valued
 */
record Findings(
        Instant peakAt,
        double peak,
        Instant troughAt,
        double trough,
        Map<String, Long> refused,
        long refusedMinutes,
        double averageEfficiency,
        double largestEfficiency,
        Optional<Assessment> lowest) {

    /** Reads them off a replay. */
    static Findings of(Replayed replayed) {
        int peak = 0;
        for (int i = 1; i < replayed.trades().size(); i++) {
            peak = replayed.trades().price(i) > replayed.trades().price(peak) ? i : peak;
        }
        int trough = peak;
        for (int i = peak; i < replayed.trades().size(); i++) {
            trough = replayed.trades().price(i) < replayed.trades().price(trough) ? i : trough;
        }
        List<Moment> refused = replayed.moments().stream()
                .filter(moment -> moment.price().usable().isEmpty())
                .toList();
        List<Assessment> seen = replayed.assessments();
        return new Findings(
                replayed.trades().time(peak),
                replayed.trades().price(peak),
                replayed.trades().time(trough),
                replayed.trades().price(trough),
                refused.stream()
                        .flatMap(moment -> moment.price().reasons().stream()
                                .map(Refusal::rule)
                                .distinct())
                        .collect(Collectors.groupingBy(rule -> rule, TreeMap::new, Collectors.counting())),
                refused.size(),
                seen.stream()
                        .mapToDouble(Assessment::capitalEfficiency)
                        .average()
                        .orElse(Double.NaN),
                seen.stream().mapToDouble(Assessment::capitalEfficiency).max().orElse(Double.NaN),
                Stream.concat(seen.stream(), replayed.liquidations().stream().map(Liquidation::before))
                        .min(Comparator.comparingDouble(at -> at.health().healthFactor())));
    }

    /** Returns how often each rule refused, for people. */
    String refusals() {
        return refused.entrySet().stream()
                .map(rule -> rule.getKey() + " " + rule.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Returns how far the price fell, as a part of the peak. */
    double fall() {
        return 1 - trough / peak;
    }
}
