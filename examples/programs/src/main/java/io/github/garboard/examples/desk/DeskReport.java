package io.github.garboard.examples.desk;

import io.github.garboard.examples.report.BarChart;
import io.github.garboard.examples.report.CurveChart;
import io.github.garboard.examples.report.Hue;
import io.github.garboard.examples.report.KeyFigure;
import io.github.garboard.examples.report.Report;
import io.github.garboard.examples.table.Numbers;
import io.github.garboard.greeks.exposure.Exposure;
import io.github.garboard.greeks.exposure.GammaProfile;
import io.github.garboard.greeks.exposure.HedgingFeedback;
import io.github.garboard.greeks.exposure.LevelCrossing;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Draws the analysis. */
final class DeskReport {

    private static final String SPOT = "Spot, USD per BTC";
    private static final double THOUSAND = 1000;

    private final DeskAnalysis analysis;
    private final DeskMarket market;
    private final DeskFindings findings;

    private DeskReport(DeskAnalysis analysis) {
        this.analysis = analysis;
        this.market = analysis.market();
        this.findings = new DeskFindings(analysis);
    }

    static Report of(DeskAnalysis analysis) {
        return new DeskReport(analysis).report();
    }

    private Report report() {
        Report report = Report.titled(findings.title()).lead(findings.setting()).keys(keys());
        report = feedback(report);
        report = moves(report);
        report = where(report);
        return report.heading("How it was computed")
                .paragraph(METHOD)
                .source("Trades: " + market.source() + ", " + DeskFindings.minute(market.from()) + " to "
                        + DeskFindings.minute(market.to())
                        + " UTC (Bitstamp, BTC/USD; in ta4j-examples 0.18, MIT licence). Positions, collateral and"
                        + " funding: assumed.");
    }

    private static final String METHOD =
            "Options are priced by Black-Scholes-Merton at the volatility of five-minute returns,"
                    + " one for all strikes, rates 0. Inverse options are valued in dollars. The squared perpetual is worth the square"
                    + " of the price times what daily funding adds; perpetuals are marked at the spot. Gamma is in dollars of delta per"
                    + " move of 1 %, at the spot where the move begins. Hedging trades every change"
                    + " of the book's delta at once. Depth: by the square-root law a day's volume moves the price by a day's"
                    + " volatility; the volume in coins is the same at every price. Collateral is the same at each venue, a tenth"
                    + " of a day's volume at the last price.";

    private KeyFigure[] keys() {
        Exposure total = analysis.report().total();
        return new KeyFigure[] {
            KeyFigure.of("Delta, net", Numbers.grouped(total.netDelta().toDouble() / market.spot(), 1), "BTC"),
            KeyFigure.of(
                    "Gamma per move of 1 %",
                    DeskFindings.money(total.gammaPerPercent().toDouble()), "USD"),
            KeyFigure.of(
                    "Vega per point of volatility",
                    DeskFindings.money(total.vega().toDouble() / 100),
                    "USD"),
            KeyFigure.of("Theta per day", DeskFindings.money(total.theta().toDouble() / 365), "USD")
        };
    }

    private Report feedback(Report report) {
        double[] spots = analysis.profile().points().stream()
                .mapToDouble(GammaProfile.Point::spot)
                .toArray();
        CurveChart gamma = CurveChart.in("thousand USD of delta per move of 1 %", SPOT)
                .fromZero()
                .line(
                        "gamma",
                        Hue.BLUE,
                        spots,
                        values(
                                spots,
                                spot -> analysis.feedback().gammaPerPercent().applyAsDouble(spot) / THOUSAND))
                .event("last price", market.spot());
        for (LevelCrossing flip : analysis.profile().flips()) {
            gamma = gamma.event("flip " + DeskFindings.price(flip.spot()), flip.spot());
        }
        CurveChart factor = CurveChart.in("amplification factor", SPOT)
                .fromZero()
                .line("factor", Hue.VERMILION, spots, values(spots, analysis.feedback()::amplification))
                .level("1: self-reinforcing", 1)
                .event("last price", market.spot());
        for (HedgingFeedback.Zone zone : analysis.feedback().zones(analysis.range())) {
            factor = factor.span(
                    "from " + DeskFindings.price(zone.low()) + " to " + DeskFindings.price(zone.high()),
                    zone.low(),
                    zone.high());
        }
        return report.heading("When hedging feeds on itself")
                .figure(findings.feedbackTitle(), findings.feedbackSentence(), factor)
                .figure(findings.flipTitle(), findings.flipSentence(), gamma)
                .table(
                        "The levels to watch",
                        "Where gamma changes its sign, and where the amplification factor passes 1.",
                        DeskTables.levels(analysis));
    }

    private Report moves(Report report) {
        double[] moves = DeskAnalysis.SPOT_MOVES.stream()
                .mapToDouble(move -> market.spot() * (1 + move))
                .toArray();
        CurveChart profit =
                CurveChart.in("thousand USD gained", SPOT).fromZero().event("last price", market.spot());
        List<Hue> hues = List.of(Hue.GREEN, Hue.BLUE, Hue.GOLD, Hue.VERMILION);
        for (int j = 0; j < DeskAnalysis.VOLATILITY_MOVES.size(); j++) {
            double[] gains = new double[moves.length];
            for (int i = 0; i < moves.length; i++) {
                gains[i] = analysis.ladder().rung(i, j).profit().toDouble() / THOUSAND;
            }
            String name = "vol " + DeskFindings.signedPercent(DeskAnalysis.VOLATILITY_MOVES.get(j)) + " points";
            profit = profit.line(name, hues.get(j), moves, gains);
        }
        return report.heading("What moves of the market do")
                .figure(
                        findings.ladderTitle(),
                        "Gain of the book when the price and all volatilities move at once; the points of the table below,"
                                + " joined by lines.",
                        profit)
                .table(
                        "The ladder",
                        "Gain in USD, by the move of the price and of volatility in percentage points.",
                        DeskTables.ladder(analysis));
    }

    private Report where(Report report) {
        BarChart deltas = BarChart.in("BTC", "net delta", "gross delta")
                .hues(Hue.BLUE, Hue.NEUTRAL)
                .decimals(1);
        for (Map.Entry<String, Exposure> venue : analysis.report().venues().entrySet()) {
            deltas = deltas.row(
                    venue.getKey(),
                    venue.getValue().netDelta().toDouble() / market.spot(),
                    venue.getValue().grossDelta().toDouble() / market.spot());
        }
        BarChart vegas =
                BarChart.in("USD per point of volatility").hues(Hue.PURPLE).decimals(0);
        List<Double> buckets = analysis.report().total().vegaByBucket().stream()
                .map(sum -> sum.toDouble() / 100)
                .toList();
        for (int i = 0; i < buckets.size(); i++) {
            vegas = vegas.row(DeskAnalysis.BUCKET_NAMES.get(i), buckets.get(i));
        }
        return report.heading("Where the risk sits")
                .figure(findings.leverageTitle(), findings.where(), deltas)
                .table(
                        "Exposure by venue",
                        "Delta in coins at the last price; leverage is gross delta over the collateral of the venue.",
                        DeskTables.venues(analysis))
                .figure(findings.vegaTitle(), "Vega by time to expiry, over all venues.", vegas)
                .table("The positions", "Assumed, in parts of the daily volume.", DeskTables.positions(analysis));
    }

    private static double[] values(double[] spots, DoubleUnaryOperator function) {
        double[] values = new double[spots.length];
        for (int i = 0; i < spots.length; i++) {
            values[i] = function.applyAsDouble(spots[i]);
        }
        return values;
    }
}
