package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.laws.AdaptiveMarginLaws;
import io.github.garboard.margin.laws.BreachRateLaws;
import io.github.garboard.margin.laws.LimitedMarginLaws;
import java.util.List;
import net.jqwik.api.Group;

@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class AdaptiveMarginLawsTest {

    private static final double[] HISTORY = {0.1, -0.4, 0.7, 0.2, -0.1, 0.3, -0.9, 0.05};
    private static final EwmaForecast EWMA = EwmaForecast.startingFrom(0.9, HISTORY);
    private static final AdaptiveMargin SCALED = new VolatilityScaledMargin(2.33, EWMA);
    private static final HistoricalTerms TERMS = new HistoricalTerms(20, 0.9, 0.5, 0.01);
    private static final MarginLimits LIMITS =
            MarginLimits.between(0.2, 3).rising(new SpeedLimit(0.01, 0.1)).falling(SpeedLimit.ofFraction(0.05));

    @Group
    class OfAFixedOne implements AdaptiveMarginLaws {
        @Override
        public AdaptiveMargin margin() {
            return AdaptiveMargin.fixed(0.3);
        }
    }

    @Group
    class OfScaledVolatility implements AdaptiveMarginLaws {
        @Override
        public AdaptiveMargin margin() {
            return SCALED;
        }
    }

    @Group
    class OfARollingQuantile implements AdaptiveMarginLaws {
        @Override
        public AdaptiveMargin margin() {
            return HistoricalMargin.rolling(12, 0.9, HISTORY);
        }
    }

    @Group
    class OfADeepQuantileOfALongWindow implements AdaptiveMarginLaws {
        @Override
        public AdaptiveMargin margin() {
            return HistoricalMargin.filtered(new HistoricalTerms(50, 0.3, 0, 0.01), EWMA, HISTORY);
        }
    }

    @Group
    class OfFilteredHistory implements AdaptiveMarginLaws {
        @Override
        public AdaptiveMargin margin() {
            return HistoricalMargin.filtered(TERMS, EWMA, HISTORY);
        }
    }

    @Group
    class OfTheToolsTogether implements LimitedMarginLaws {
        @Override
        public AdaptiveMargin margin() {
            return SCALED.max(AdaptiveMargin.fixed(0.5))
                    .stressWeighted(0.25, AdaptiveMargin.fixed(2))
                    .buffered(0.25)
                    .limited(LIMITS);
        }

        @Override
        public MarginLimits limits() {
            return LIMITS;
        }
    }

    @Group
    class OfALearnedOne implements LimitedMarginLaws {
        @Override
        public AdaptiveMargin margin() {
            return LearnedMargin.of(
                    new LinearQuantile(-0.2, List.of(1.5, 0.5)),
                    MarginFeatures.ofVolatilities(EWMA, new EwmaForecast(0, 1)),
                    LIMITS);
        }

        @Override
        public MarginLimits limits() {
            return LIMITS;
        }
    }

    /** A predictor that says whatever a double can be. */
    @Group
    class OfAWildOne implements LimitedMarginLaws {
        @Override
        public AdaptiveMargin margin() {
            return LearnedMargin.of(
                    features -> Double.longBitsToDouble(Double.doubleToLongBits(features[0]) * 0x9E3779B97F4A7C15L),
                    MarginFeatures.ofVolatilities(EWMA),
                    LIMITS);
        }

        @Override
        public MarginLimits limits() {
            return LIMITS;
        }
    }

    @Group
    class OfAController implements BreachRateLaws {

        private static final ConformalMargin START = ConformalMargin.of(0.05, 0.07, 0.4);

        @Override
        public AdaptiveMargin margin() {
            return START;
        }

        @Override
        public double target() {
            return START.target();
        }

        @Override
        public double largestLoss() {
            return 1.5;
        }

        @Override
        public double bound(long periods) {
            return START.breachBound(largestLoss(), periods);
        }
    }

    /** The base moves with the losses, so the largest score is that of the largest loss over its least requirement. */
    @Group
    class OfAControllerOverVolatility implements BreachRateLaws {

        private static final ConformalMargin START =
                ConformalMargin.over(SCALED.max(AdaptiveMargin.fixed(0.5)), 0.1, 0.2);

        @Override
        public AdaptiveMargin margin() {
            return START;
        }

        @Override
        public double target() {
            return START.target();
        }

        @Override
        public double largestLoss() {
            return 2;
        }

        @Override
        public double bound(long periods) {
            return START.breachBound(largestLoss() / 0.5, periods);
        }
    }
}
