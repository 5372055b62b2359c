package io.github.garboard.oracle.laws;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Quote;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * What an aggregator keeps, besides {@link AggregatorLaws}, that is monotone in each price. Order statistics and means are;
 * rules with a scale that is estimated from the quotes are not.
 */
public interface MonotoneAggregatorLaws extends AggregatorLaws {

    /** A higher quote never makes a lower price. */
    @Property
    default void higherQuoteNeverLowersThePrice(
            @Board List<Quote> quotes, @ForAll @IntRange(max = 11) int which, @ForAll Quote step) {
        int index = which % quotes.size();
        Quote old = quotes.get(index);
        List<Quote> raised = new ArrayList<>(quotes);
        raised.set(
                index,
                new Quote(
                        old.source(),
                        old.price() + Math.abs(step.price()),
                        old.confidence(),
                        old.time(),
                        old.weight()));
        AggregatePrice price = aggregator().aggregate(quotes);
        AggregatePrice higher = aggregator().aggregate(raised);
        if (!price.isEmpty() && !higher.isEmpty()) {
            Law.holds(
                    higher.price() >= price.price() - AggregatorLaws.slack(raised),
                    "raising " + old + " by " + Math.abs(step.price()) + " moves the price from " + price.price()
                            + " to " + higher.price());
        }
    }
}
