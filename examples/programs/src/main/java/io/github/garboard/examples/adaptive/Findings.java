package io.github.garboard.examples.adaptive;

import io.github.garboard.examples.table.Numbers;
import io.github.garboard.margin.dynamic.BoundPeriods;
import io.github.garboard.margin.dynamic.ConformalMargin;
import io.github.garboard.margin.validation.BacktestResult;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the histories show, in sentences chosen by their figures. */
final class Findings {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final List<Comparison> all;

    Findings(List<Comparison> all) {
        this.all = List.copyOf(all);
    }

    /** The requirements that no test fails on any history. */
    List<Model> holdingEverywhere() {
        return Stream.of(Model.values())
                .filter(model -> all.stream().allMatch(one -> one.of(model).holds()))
                .toList();
    }

    /** The requirements that covered the largest loss of some history. */
    private boolean isAnyWorstCovered() {
        return all.stream().anyMatch(one -> !one.coveringTheWorst().isEmpty());
    }

    String title() {
        List<Model> holding = holdingEverywhere();
        String first = holding.isEmpty()
                ? "Of seven requirements at 99 % none passes every test on all histories"
                : "Of seven requirements at 99 % " + (holding.size() == 1 ? "only " : "") + names(holding)
                        + (holding.size() == 1 ? " passes" : " pass") + " every test on all histories";
        return first
                + (isAnyWorstCovered() ? "; some largest loss was covered" : ", and none covered the largest losses");
    }

    String lead() {
        return "What must be held against a position so that a loss exceeds it in one period of a hundred? Each requirement"
                + " knows only the past, learns from the first " + MarketHistory.WARM_UP
                + " periods and is judged on the rest: "
                + list(all.stream()
                        .map(one -> Numbers.grouped(one.periods(), 0) + " of "
                                + one.history().name())
                        .toList())
                + ". " + winners();
    }

    /** Which wins where. */
    String winners() {
        return all.stream().map(Findings::winner).collect(Collectors.joining(" "));
    }

    private static String winner(Comparison one) {
        return capital(one.history().name()) + ": "
                + one.leastHolding(Judged::quantileLoss)
                        .map(best -> "of those that pass " + best.model().words() + " has the least quantile loss and "
                                + cheapest(one, best) + ".")
                        .orElse("none passes.");
    }

    private static String cheapest(Comparison one, Judged best) {
        Judged cheapest = one.leastHolding(judged -> judged.path().cost()).orElse(best);
        return cheapest.model() == best.model()
                ? "is the cheapest"
                : cheapest.model().words() + " is the cheapest";
    }

    /** The lowest and the highest breach rate. */
    String ratesTitle() {
        Stream<Judged> rates = all.stream().flatMap(one -> one.judged().stream());
        DoubleSummaryStatistics range = rates.mapToDouble(Judged::breachRate).summaryStatistics();
        return "1 % of periods should be breaches; between " + percent(range.getMin()) + " and "
                + percent(range.getMax()) + " are";
    }

    private static boolean isClosestPassing(Comparison one) {
        return one.least(Judged::quantileLoss).holds();
    }

    String closestTitle() {
        return all.stream().allMatch(Findings::isClosestPassing)
                ? "Everywhere the requirement with the least quantile loss passes"
                : "The least quantile loss does not always pass";
    }

    /** Who follows the losses most closely, passing or not. */
    String closest() {
        return all.stream()
                .map(one -> capital(one.history().name()) + ": the least is that of "
                        + one.least(Judged::quantileLoss).model().words()
                        + (isClosestPassing(one) ? ", which passes." : ", which does not pass."))
                .collect(Collectors.joining(" "));
    }

    String setting(Comparison one) {
        return "A position " + one.history().position() + ", " + one.history().period() + " at a time, from "
                + time(one, one.history().judgedTimes().get(0)) + " to "
                + time(one, one.history().judgedTimes().get(one.periods() - 1)) + ". The largest loss is "
                + percent(one.worstLoss()) + ", on " + time(one, one.worstTime()) + ".";
    }

    String chartTitle(Comparison one) {
        return one.coveringTheWorst().isEmpty()
                ? "No requirement covered the " + percent(one.worstLoss()) + " of " + time(one, one.worstTime())
                : capital(names(one.coveringTheWorst().stream()
                                .map(Judged::model)
                                .toList())) + " covered the " + percent(one.worstLoss()) + " of "
                        + time(one, one.worstTime());
    }

    /** What the largest loss left open, and who had least to answer for. */
    String worst(Comparison one) {
        Judged nearest = one.least(judged -> -judged.path().at(one.worst()));
        Judged farthest = one.least(judged -> judged.path().at(one.worst()));
        return "Before it, " + nearest.model().words() + " held the most, "
                + percent(nearest.path().at(one.worst())) + " of the position, and "
                + farthest.model().words() + " the least, "
                + percent(farthest.path().at(one.worst())) + ".";
    }

    /** How far requirements went up. */
    String after(Comparison one) {
        int next = one.worst() + 1;
        if (next == one.periods()) {
            return "The history ends with its largest loss";
        }
        List<Judged> moving = one.judged().stream()
                .filter(judged -> judged.model() != Model.STATIC)
                .sorted(Comparator.comparingDouble(judged -> rise(judged, next)))
                .toList();
        Judged least = moving.get(0);
        Judged most = moving.get(moving.size() - 1);
        return "The largest loss moves " + most.model().words() + " by " + points(rise(most, next))
                + " percentage points, and " + least.model().words() + " by " + points(rise(least, next));
    }

    private static double rise(Judged judged, int next) {
        return judged.path().at(next) - judged.path().at(next - 1);
    }

    static String points(double fraction) {
        return Numbers.grouped(100 * fraction, 2);
    }

    String testsTitle(Comparison one) {
        List<Model> holding = one.holding().stream().map(Judged::model).toList();
        return holding.isEmpty()
                ? "None of seven passes all four tests"
                : capital(names(holding)) + (holding.size() == 1 ? " passes" : " pass") + " all four tests";
    }

    /** Who passes, at what cost, and what fails in the others. */
    String verdict(Comparison one) {
        StringBuilder text = new StringBuilder(testsTitle(one)).append(" at 1 %.");
        one.leastHolding(judged -> judged.path().cost())
                .ifPresent(cheapest -> text.append(
                                one.holding().size() == 1
                                        ? " It"
                                        : " The cheapest of them, "
                                                + cheapest.model().words() + ",")
                        .append(" takes ")
                        .append(percent(cheapest.path().cost()))
                        .append(" of the position on average."));
        if (one.holding().size() > 1) {
            one.leastHolding(judged -> judged.path().peakToTrough())
                    .ifPresent(calmest -> text.append(" The calmest, ")
                            .append(calmest.model().words())
                            .append(", moves by a factor of ")
                            .append(Numbers.grouped(calmest.path().peakToTrough(), 1))
                            .append(" between its least and its largest."));
        }
        for (Judged judged : one.judged()) {
            if (!judged.holds()) {
                BacktestResult failure = judged.report().failures().get(0);
                text.append(" ")
                        .append(capital(judged.model().words()))
                        .append(" fails ")
                        .append(failure)
                        .append(".");
            }
        }
        return text.toString();
    }

    /** What is proven of the conformal requirement, beside what was seen. */
    String conformal(Comparison one, ConformalMargin start) {
        double[] losses = one.history().judgedLosses();
        double largest = 0;
        double[] base = start.base().path(losses);
        for (int t = 0; t < losses.length; t++) {
            largest = Math.max(largest, losses[t] / base[t]);
        }
        return "For the conformal requirement it is proven, for any losses up to "
                + Numbers.grouped(largest, 1)
                + " times the EWMA requirement (the worst that came), that its breach rate is within "
                + points(start.breachBound(largest, losses.length)) + " percentage points of 1 %, the less telling the"
                + " larger the worst loss; seen was "
                + percent(one.of(Model.CONFORMAL).breachRate()) + ".";
    }

    /** How often limits bound what was learned. */
    String limits(Comparison one) {
        return "Limits held the learned requirements: " + bound(one, Model.LINEAR) + "; " + bound(one, Model.TREES)
                + ".";
    }

    private static String bound(Comparison one, Model model) {
        BoundPeriods bound = one.of(model).bound().orElseThrow();
        return model.words() + " was kept below what it said in " + count(bound.below()) + " and above it in "
                + count(bound.above()) + " of " + count(one.periods()) + " periods";
    }

    private static String count(long periods) {
        return Numbers.grouped((double) periods, 0);
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String percent(double fraction) {
        return Numbers.grouped(100 * fraction, 2) + " %";
    }

    private static String time(Comparison one, Instant time) {
        return "a day".equals(one.history().period()) ? DAY.format(time) : MINUTE.format(time);
    }

    private static String names(List<Model> models) {
        return list(models.stream().map(Model::words).toList());
    }

    private static String list(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }
}
