package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.Aggregator;
import io.github.garboard.oracle.laws.MonotoneAggregatorLaws;
import net.jqwik.api.Group;

@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class CombinedAggregatorLawsTest {

    @Group
    class LatestPerSource implements MonotoneAggregatorLaws {
        @Override
        public Aggregator aggregator() {
            return Median.of().latestPerSource();
        }
    }

    @Group
    class FilteredByWeight implements MonotoneAggregatorLaws {
        @Override
        public Aggregator aggregator() {
            return Median.of().filtered(quote -> quote.weight() >= 500);
        }
    }
}
