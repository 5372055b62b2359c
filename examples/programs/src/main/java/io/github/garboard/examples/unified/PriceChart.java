package io.github.garboard.examples.unified;

import io.github.garboard.examples.report.Chart;
import io.github.garboard.examples.report.Hue;
import io.github.garboard.examples.report.TimeSeries;
import io.github.garboard.oracle.PriceSide;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Draws the guarded price, the interval in which it is held to lie, and the last trade. */
final class PriceChart {

    private PriceChart() {}

    /** Draws the minutes around a time. */
    static Chart of(List<Moment> moments, Instant time, Duration around) {
        return of(moments.stream()
                .filter(moment -> Duration.between(moment.now(), time).abs().compareTo(around) <= 0)
                .toList());
    }

    static Chart of(List<Moment> moments) {
        TimeSeries last = new TimeSeries();
        TimeSeries guarded = new TimeSeries();
        TimeSeries low = new TimeSeries();
        TimeSeries high = new TimeSeries();
        for (Moment moment : moments) {
            last.add(moment.now(), moment.lastTrade());
            guarded.add(moment.now(), at(moment, PriceSide.MID));
            low.add(moment.now(), at(moment, PriceSide.LOW));
            high.add(moment.now(), at(moment, PriceSide.HIGH));
        }
        return Chart.in("USD per BTC")
                .band("interval", Hue.GOLD, low, high)
                .line("last trade", Hue.NEUTRAL, last)
                .line("guarded", Hue.BLUE, guarded);
    }

    /** Returns the price on a side; a gap where it was refused. */
    private static double at(Moment moment, PriceSide side) {
        return moment.price().<Double>fold(price -> price.at(side), refused -> Double.NaN);
    }
}
