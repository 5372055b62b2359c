package io.github.garboard.examples.unified;

import io.github.garboard.examples.book.BookEntry;
import io.github.garboard.examples.book.OptionRight;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Values and requirements of a book by textbook formulas and Commons Math; nothing of the library is used. Quantities are the
 * caller's, one for each position, as some may be closed or hedged.
 *
 * @param entries the positions
 * @param market what they are valued at
 */
record TextbookAccount(List<BookEntry> entries, Market market) {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final double YEAR = 365 * 86_400.0;

    /** Returns what is required: netted and buffered, at most what the venues ask for apart. */
    double required(double[] quantities, double factor) {
        double netted = factor * worstLoss(quantities, i -> true);
        Map<String, Double> seconds = Map.of(
                "alpha", -600 * Math.log(0.01),
                "beta", 1800 * Math.exp(0.4 * NORMAL.inverseCumulativeProbability(0.99)),
                "gamma", 3600 * Math.exp(0.4 * NORMAL.inverseCumulativeProbability(0.99)) + 1800);
        double separate = 0;
        double buffers = 0;
        for (Map.Entry<String, Double> venue : seconds.entrySet()) {
            IntPredicate there = i -> entries.get(i).venue().equals(venue.getKey());
            separate += factor * worstLoss(quantities, there);
            buffers += NORMAL.inverseCumulativeProbability(0.99)
                    * Math.abs(delta(quantities, there))
                    * market.mark()
                    * market.volatility()
                    * Math.sqrt(venue.getValue() / YEAR);
        }
        return Math.min(separate, netted + buffers);
    }

    private double delta(double[] quantities, IntPredicate counts) {
        double step = 1e-3;
        double slope = 0;
        for (int i = 0; i < quantities.length; i++) {
            if (counts.test(i)) {
                BookEntry entry = entries.get(i);
                double up = value(entry, market.mark() + step, market.volatility());
                double down = value(entry, market.mark() - step, market.volatility());
                slope += quantities[i] * (up - down) / (2 * step);
            }
        }
        return slope;
    }

    /** Returns the loss of the positions that count in the worst of 27 scenarios, at least 0. */
    double worstLoss(double[] quantities, IntPredicate counts) {
        double spot = market.mark();
        double volatility = market.volatility();
        List<Double> losses = new ArrayList<>(List.of(0.0));
        for (int move = -4; move <= 4; move++) {
            for (double shock : new double[] {-0.25, 0, 0.5}) {
                double loss = 0;
                for (int i = 0; i < quantities.length; i++) {
                    if (counts.test(i)) {
                        BookEntry entry = entries.get(i);
                        double days = Math.max(1, 365 * years(entry));
                        double shocked = volatility * (1 + shock * Math.pow(30 / days, days <= 30 ? 0.30 : 0.13));
                        loss -= quantities[i]
                                * (value(entry, spot * (1 + 0.04 * move), shocked) - value(entry, spot, volatility));
                    }
                }
                losses.add(loss);
            }
        }
        return losses.stream().mapToDouble(loss -> loss).max().orElseThrow();
    }

    /** Returns the value of one unit: a perpetual's is the price, an option's that of Black and Scholes without rates. */
    double value(BookEntry entry, double spot, double volatility) {
        if (!(entry instanceof BookEntry.Option option)) {
            return spot;
        }
        double s = volatility * Math.sqrt(years(entry));
        double d1 = Math.log(spot / option.strike()) / s + s / 2;
        int sign = option.right() == OptionRight.CALL ? 1 : -1;
        return sign
                * (spot * NORMAL.cumulativeProbability(sign * d1)
                        - option.strike() * NORMAL.cumulativeProbability(sign * (d1 - s)));
    }

    private double years(BookEntry entry) {
        return entry instanceof BookEntry.Option option
                ? Duration.between(market.now(), option.expiry()).toSeconds() / YEAR
                : 0;
    }
}
