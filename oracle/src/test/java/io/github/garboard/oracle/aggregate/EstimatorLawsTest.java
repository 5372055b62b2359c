package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.laws.EstimatorLaws;
import io.github.garboard.oracle.laws.MonotoneAggregatorLaws;
import io.github.garboard.oracle.laws.RobustAggregatorLaws;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import net.jqwik.api.Group;

@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class EstimatorLawsTest {

    /** Every estimator states what it withstands. */
    interface Robust extends EstimatorLaws, RobustAggregatorLaws {
        @Override
        default int breakdownCount(int sources) {
            return estimator().breakdownCount(sources);
        }
    }

    /** Most are monotone as well. */
    interface MonotoneAndRobust extends Robust, MonotoneAggregatorLaws {}

    @Group
    class AveragingMedian implements MonotoneAndRobust {
        @Override
        public Estimator estimator() {
            return Median.of();
        }
    }

    @Group
    class LowerMedian implements MonotoneAndRobust {
        @Override
        public Estimator estimator() {
            return Median.of(EvenCount.LOWER);
        }
    }

    @Group
    class UpperMedian implements MonotoneAndRobust {
        @Override
        public Estimator estimator() {
            return Median.of(EvenCount.UPPER);
        }
    }

    @Group
    class AveragingWeightedMedian implements MonotoneAndRobust {
        @Override
        public Estimator estimator() {
            return WeightedMedian.of(EvenCount.AVERAGE);
        }
    }

    @Group
    class LowerWeightedMedian implements MonotoneAndRobust {
        @Override
        public Estimator estimator() {
            return WeightedMedian.of(EvenCount.LOWER);
        }
    }

    @Group
    class UpperWeightedMedian implements MonotoneAndRobust {
        @Override
        public Estimator estimator() {
            return WeightedMedian.of(EvenCount.UPPER);
        }
    }

    @Group
    class QuarterTrimmedMean implements MonotoneAndRobust {
        @Override
        public Estimator estimator() {
            return new TrimmedMean(0.25);
        }
    }

    @Group
    class TenthWinsorisedMean implements MonotoneAndRobust {
        @Override
        public Estimator estimator() {
            return new WinsorisedMean(0.1);
        }
    }

    @Group
    class WalshAverages implements MonotoneAndRobust {
        @Override
        public Estimator estimator() {
            return new HodgesLehmann();
        }
    }

    @Group
    class Huber implements Robust {
        @Override
        public Estimator estimator() {
            return new HuberMean(1.345);
        }

        @Override
        public double margin(List<Quote> honest) {
            DoubleSummaryStatistics range =
                    honest.stream().mapToDouble(Quote::price).summaryStatistics();
            return 1.345 * MedianAbsoluteDeviation.NORMAL_CONSISTENCY * (range.getMax() - range.getMin());
        }
    }

    @Group
    class ClampedMean implements MonotoneAndRobust {
        @Override
        public Estimator estimator() {
            return new ClampedWeightedMean(0.05);
        }

        @Override
        public double margin(List<Quote> honest) {
            return 0.05
                    * honest.stream()
                            .mapToDouble(quote -> Math.abs(quote.price()))
                            .max()
                            .orElseThrow();
        }
    }

    @Group
    class ThreeVotes implements MonotoneAndRobust {
        @Override
        public Estimator estimator() {
            return ThreeVote.of();
        }

        @Override
        public double margin(List<Quote> honest) {
            return honest.stream().mapToDouble(Quote::confidence).max().orElseThrow();
        }
    }

    @Group
    class InverseVariance implements MonotoneAndRobust {
        @Override
        public Estimator estimator() {
            return new InverseVarianceMean();
        }
    }

    @Group
    class Weighted implements MonotoneAndRobust {
        @Override
        public Estimator estimator() {
            return new WeightedMean();
        }
    }

    @Group
    class Plain implements MonotoneAndRobust {
        @Override
        public Estimator estimator() {
            return new Mean();
        }
    }

    @Group
    class LowestPrice implements MonotoneAndRobust {
        @Override
        public Estimator estimator() {
            return new Lowest();
        }
    }

    @Group
    class HighestPrice implements MonotoneAndRobust {
        @Override
        public Estimator estimator() {
            return new Highest();
        }
    }

    @Group
    class Newest implements MonotoneAndRobust {
        @Override
        public Estimator estimator() {
            return new MostRecent();
        }
    }

    @Group
    class TimePower implements MonotoneAndRobust {
        @Override
        public Estimator estimator() {
            return new TimePowerMedian(List.of(1.0, 3.0, 7.0, 15.0, 32.0), List.of(60.0, 40.0, 20.0, 11.0, 10.0));
        }
    }
}
