package io.github.garboard.examples.unified;

import io.github.garboard.examples.report.BarChart;
import io.github.garboard.examples.report.Report;
import io.github.garboard.examples.table.Column;
import io.github.garboard.examples.table.Numbers;
import io.github.garboard.examples.table.Table;

/** Draws which hedges would have avoided the call. */
final class HedgeSection {

    private HedgeSection() {}

    static Report append(Report report, HedgeReview review) {
        BarChart health = BarChart.in("equity over maintenance");
        Table table = Table.of(
                Column.text("hedge"),
                Column.number("lots", "1 BTC", 0),
                Column.number("cost", "USD", 0),
                Column.number("gain until the call", "USD", 0),
                Column.number("health at the call", "", 3));
        for (HedgeReview.Tried tried : review.hedges()) {
            health = health.row(tried.name(), tried.health());
            table = table.with(tried.name(), tried.lots(), tried.cost(), tried.gain(), tried.health());
        }
        long avoiding =
                review.hedges().stream().filter(HedgeReview.Tried::avoids).count();
        return report.heading("Which hedge would have avoided the call")
                .figure(
                        avoiding + " of " + review.hedges().size() + " hedges, traded at "
                                + Times.minute(review.boughtAt()) + ", would have kept the account above maintenance",
                        "Health at the minute of the call with the fewest lots that avoid it, or with those that help most;"
                                + " the price was " + Numbers.grouped(review.price(), 2)
                                + " USD when they were traded.",
                        health)
                .table(
                        "What each would have cost and earned",
                        "Sizes from what-ifs on the netted requirement; health computed anew on the whole account.",
                        table);
    }
}
