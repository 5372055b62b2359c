package io.github.garboard.examples.desk;

import io.github.garboard.examples.table.Numbers;
import io.github.garboard.greeks.exposure.Exposure;
import io.github.garboard.greeks.exposure.ExposureLadder;
import io.github.garboard.greeks.exposure.HedgingFeedback;
import io.github.garboard.greeks.exposure.LevelCrossing;
import io.github.garboard.greeks.exposure.Leverage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the analysis shows, in sentences that carry its own numbers. */
final class DeskFindings {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final DeskAnalysis analysis;
    private final DeskMarket market;

    DeskFindings(DeskAnalysis analysis) {
        this.analysis = analysis;
        this.market = analysis.market();
    }

    /** The finding in one line. */
    String title() {
        List<HedgingFeedback.Zone> zones = analysis.feedback().zones(analysis.range());
        if (zones.isEmpty()) {
            return "Hedging this book never moves the market as much as the market moved it";
        }
        return "Between " + zones.stream().map(this::ends).collect(Collectors.joining(", and between "))
                + " USD hedging this book makes moves reinforce themselves";
    }

    /** The market and the book. */
    String setting() {
        return "An assumed book of " + analysis.lines().size()
                + " positions on three venues at the last recorded price, "
                + price(market.spot()) + " USD per BTC at " + minute(market.to())
                + " UTC. Volatility, " + percent(market.volatility(), 0)
                + " % a year, and depth are estimated from the recording: " + Numbers.grouped(market.dailyVolume(), 0)
                + " BTC traded in a day.";
    }

    /** Where delta and gamma sit. */
    String where() {
        Exposure total = analysis.report().total();
        Map.Entry<String, Exposure> shortest = analysis.report().venues().entrySet().stream()
                .min(Comparator.comparingDouble(
                        entry -> entry.getValue().gammaPerPercent().toDouble()))
                .orElseThrow();
        return "The venues hold " + money(total.grossDelta().toDouble()) + " USD of delta gross, "
                + money(total.netDelta().toDouble()) + " net. Most of the short gamma is at " + shortest.getKey() + ": "
                + money(shortest.getValue().gammaPerPercent().toDouble())
                + " USD of delta per move of 1 %. The figures of the venues are exact sums: they add up to the total to the"
                + " last bit.";
    }

    String leverageTitle() {
        Map.Entry<String, Leverage> most = analysis.leverage().entrySet().stream()
                .max(Comparator.comparingDouble(entry -> entry.getValue().gross()))
                .orElseThrow();
        return "Leverage is highest at " + most.getKey() + ": "
                + Numbers.grouped(most.getValue().gross(), 1) + " times its collateral";
    }

    String ladderTitle() {
        ExposureLadder.Rung worst = analysis.ladder().rungs().stream()
                .min(Comparator.comparingDouble(rung -> rung.profit().toDouble()))
                .orElseThrow();
        return "The worst of these moves is " + signedPercent(worst.spotMove()) + " % with volatility "
                + signedPercent(worst.volatilityMove()) + " points: "
                + money(worst.profit().toDouble()) + " USD";
    }

    String flipTitle() {
        List<LevelCrossing> flips = analysis.profile().flips();
        if (flips.isEmpty()) {
            return "Gamma keeps its sign over all spots looked at";
        }
        return "Gamma flips at "
                + flips.stream().map(flip -> price(flip.spot())).collect(Collectors.joining(", ")) + " USD";
    }

    /** What the sign of gamma means. */
    String flipSentence() {
        return "Change of the book's delta when the price moves 1 %, over the price. Above zero hedgers sell into a rise and buy"
                + " into a fall; below zero they follow the move. Levels are refined to the last bit.";
    }

    String feedbackTitle() {
        double factor = analysis.feedback().amplification(market.spot());
        double move = analysis.feedback().totalMove(market.spot());
        String becomes = Double.isInfinite(move) ? "grows without end" : "becomes " + Numbers.grouped(move, 1) + " %";
        return "At the last price a first move of 1 % " + becomes + " (factor " + Numbers.grouped(factor, 2) + ")";
    }

    /** How the factor is to be read. */
    String feedbackSentence() {
        return "Amplification factor: what hedgers must trade per move of 1 %, over what moves the price by 1 %. A move becomes"
                + " 1 / (1 - factor) times as large; from 1 on each round of hedging is larger than the one before. Depth is"
                + " that of the square-root law: "
                + Numbers.grouped(market.depthPerPercent(market.spot()) / market.spot(), 0)
                + " BTC move the price by 1 %.";
    }

    String vegaTitle() {
        List<Double> vegas = analysis.report().total().vegaByBucket().stream()
                .map(sum -> Math.abs(sum.toDouble()))
                .toList();
        int largest =
                vegas.indexOf(vegas.stream().max(Comparator.naturalOrder()).orElseThrow());
        return "Most vega is in this bucket: " + DeskAnalysis.BUCKET_NAMES.get(largest);
    }

    static String price(double value) {
        return Numbers.grouped(value, 0);
    }

    static String money(double value) {
        return Numbers.grouped(value, 0);
    }

    static String minute(Instant time) {
        return MINUTE.format(time);
    }

    static String percent(double part, int decimals) {
        return Numbers.grouped(100 * part, decimals);
    }

    static String signedPercent(double part) {
        return (part > 0 ? "+" : "") + percent(part, 0);
    }

    private String ends(HedgingFeedback.Zone zone) {
        return price(zone.low()) + " and " + price(zone.high());
    }
}
