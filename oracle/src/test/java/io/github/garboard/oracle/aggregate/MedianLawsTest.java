package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.Aggregator;
import io.github.garboard.oracle.laws.AggregatorLaws;
import net.jqwik.api.Group;

@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class MedianLawsTest {

    @Group
    class AveragingMedian implements AggregatorLaws {
        @Override
        public Aggregator aggregator() {
            return Median.of();
        }
    }

    @Group
    class LowerMedian implements AggregatorLaws {
        @Override
        public Aggregator aggregator() {
            return Median.of(EvenCount.LOWER);
        }
    }

    @Group
    class UpperMedian implements AggregatorLaws {
        @Override
        public Aggregator aggregator() {
            return Median.of(EvenCount.UPPER);
        }
    }

    @Group
    class LatestPerSource implements AggregatorLaws {
        @Override
        public Aggregator aggregator() {
            return Median.of().latestPerSource();
        }
    }

    @Group
    class FilteredByWeight implements AggregatorLaws {
        @Override
        public Aggregator aggregator() {
            return Median.of().filtered(quote -> quote.weight() >= 500);
        }
    }
}
