package io.github.garboard.examples.incidents;

import io.github.garboard.examples.report.BarChart;
import io.github.garboard.examples.report.Hue;
import io.github.garboard.examples.report.Report;

/** Draws the incidents. */
final class IncidentShapesReport {

    private static final double MILLION = 1e6;

    private IncidentShapesReport() {}

    static Report of(Incidents incidents) {
        return Report.titled(incidents.title())
                .lead(incidents.scope())
                .heading("Maker, 12 March 2020: nobody bids")
                .paragraph(incidents.zeroBidsStory())
                .table(incidents.salesTitle(), incidents.salesText(), incidents.salesTable())
                .figure(incidents.zeroBidsTitle(), incidents.zeroBidsText(), zeroBids(incidents.zeroBids()))
                .table(
                        "Who pays the debt, and what they get for it",
                        "The others hold " + ZeroBids.OTHERS + " times the liquidated collateral: made up.",
                        incidents.zeroBidsTable())
                .heading("Aave, 22 November 2022: a bonus that makes it worse")
                .figure(incidents.squeezeTitle(), incidents.squeezeText(), squeeze(incidents.squeeze()))
                .table(
                        "Half of the debt a time: the fixed bonus raises the loan to value until the collateral is gone",
                        "Left the fixed bonus, right the cut one. n/a: nothing is left; inf: debt without collateral.",
                        incidents.squeezeTable())
                .heading("Hyperliquid, 10 October 2025: winners pay")
                .figure(incidents.deleveragedTitle(), incidents.deleveragedText(), deleveraged(incidents.deleveraged()))
                .table(
                        "A queue is hard on few, pro rata is mild on all",
                        "How the recorded profit is spread over winners is made up, with a Pareto tail of 1.1; the queue"
                                + " takes the largest profit first.",
                        incidents.deleveragedTable())
                .source(Facts.ZERO_BID_SOURCE)
                .source(Facts.SQUEEZE_SOURCE)
                .source(Facts.DELEVERAGED_SOURCE);
    }

    private static BarChart zeroBids(ZeroBids incident) {
        BarChart chart = BarChart.in("million USD", "unpaid", "by pool", "by others")
                .hues(Hue.VERMILION, Hue.BLUE, Hue.GREEN)
                .decimals(2)
                .row("auction, one bidder", incident.debt() / MILLION, 0, 0);
        for (ZeroBids.Outcome outcome : incident.outcomes()) {
            chart = chart.row(
                    Incidents.poolName(outcome),
                    outcome.uncovered() / MILLION,
                    outcome.byPool() / MILLION,
                    outcome.byBorrowers() / MILLION);
        }
        return chart;
    }

    private static BarChart squeeze(ShortSqueeze incident) {
        return BarChart.in("million USD", "unpaid", "to liquidators")
                .hues(Hue.VERMILION, Hue.NEUTRAL)
                .decimals(2)
                .row("fixed bonus", incident.fixedLoss() / MILLION, incident.fixedPremium() / MILLION)
                .row("bonus cut to harmless", incident.cutLoss() / MILLION, incident.cutPremium() / MILLION);
    }

    private static BarChart deleveraged(Deleveraged incident) {
        return BarChart.in("million USD of profit given up")
                .hues(Hue.VERMILION)
                .decimals(2)
                .row("as recorded, at most", (incident.deficit() + Facts.MOST_EXCESS) / MILLION)
                .row("as recorded, at least", (incident.deficit() + Facts.LEAST_EXCESS) / MILLION)
                .row("to the cent", incident.proRata().givenUp() / MILLION);
    }
}
