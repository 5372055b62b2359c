package io.github.garboard.examples.adaptive;

import io.github.garboard.margin.dynamic.AdaptiveMargin;
import io.github.garboard.margin.dynamic.BoundPeriods;
import io.github.garboard.margin.dynamic.ConformalMargin;
import io.github.garboard.margin.dynamic.EwmaForecast;
import io.github.garboard.margin.dynamic.GarchFit;
import io.github.garboard.margin.dynamic.HistoricalMargin;
import io.github.garboard.margin.dynamic.HistoricalTerms;
import io.github.garboard.margin.dynamic.LearnedMargin;
import io.github.garboard.margin.dynamic.MarginFeatures;
import io.github.garboard.margin.dynamic.MarginLimits;
import io.github.garboard.margin.dynamic.QuantilePredictor;
import io.github.garboard.margin.dynamic.QuantileRegression;
import io.github.garboard.margin.dynamic.SpeedLimit;
import io.github.garboard.margin.dynamic.VolatilityScaledMargin;
import io.github.garboard.margin.procyclicality.MarginPath;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Seven requirements at 99 % over one history of losses, each from what was known before the period. They learn from the first
 * {@link MarketHistory#WARM_UP} periods and are judged on the rest.
 */
final class Requirements {

    /** The intended probability of a breach. */
    static final double BREACH = 0.01;

    private static final double LEVEL = 1 - BREACH;

    /** How many volatilities cover a normal loss at the level. */
    private static final double NORMAL = NormalDistribution.of(0, 1).inverseCumulativeProbability(LEVEL);

    /** How fast the conformal multiplier moves: up by 0.099 after a breach, down by 0.001 after any other period. */
    static final double GAIN = 0.1;

    private static final double FILTER_DECAY = 0.97;
    private static final int WINDOW = 500;

    /** Fits are repeated after so many periods, on so many of the latest. */
    static final int EVERY = 500;

    private static final int FITTED = 1000;

    private static final double[] DECAYS = {0, 0.7, 0.94, 0.99};

    private final double[] losses;
    private final double[] past;
    private final double[] judged;
    private final long seed;

    Requirements(MarketHistory history, long seed) {
        this.losses = history.column();
        this.past = Arrays.copyOf(losses, MarketHistory.WARM_UP);
        this.judged = history.judgedLosses();
        this.seed = seed;
    }

    /** Requirements of the judged periods, and in how many of them a limit held them back or up. */
    record Run(MarginPath path, Optional<BoundPeriods> bound) {

        static Run of(double... requirements) {
            return new Run(MarginPath.of(requirements), Optional.empty());
        }
    }

    Run of(Model model) {
        return switch (model) {
            case STATIC -> Run.of(AdaptiveMargin.fixed(fixed()).path(judged));
            case EWMA -> Run.of(scaled().path(judged));
            case GARCH -> Run.of(garch());
            case FILTERED -> Run.of(filtered().path(judged));
            case CONFORMAL -> Run.of(conformal().path(judged));
            case LINEAR -> learned(Requirements::linear);
            case TREES -> learned((rows, after) -> TreeQuantile.fit(rows, after, LEVEL, seed));
        };
    }

    /** The quantile of the first losses, for ever. */
    private double fixed() {
        return HistoricalMargin.rolling(WINDOW, LEVEL, past).requirement();
    }

    private VolatilityScaledMargin scaled() {
        return new VolatilityScaledMargin(NORMAL, ewma(EwmaForecast.DAILY_DECAY));
    }

    private EwmaForecast ewma(double decay) {
        EwmaForecast forecast = EwmaForecast.startingFrom(decay, past);
        for (double loss : past) {
            forecast = forecast.next(loss);
        }
        return forecast;
    }

    private HistoricalMargin filtered() {
        double volatility = EwmaForecast.startingFrom(FILTER_DECAY, past).volatility();
        HistoricalTerms terms = new HistoricalTerms(WINDOW, LEVEL, 0, volatility / 10);
        return HistoricalMargin.filtered(terms, EwmaForecast.startingFrom(FILTER_DECAY, past), past);
    }

    /** A controller over the requirement from EWMA, which it multiplies. */
    ConformalMargin conformal() {
        return ConformalMargin.over(scaled(), BREACH, GAIN);
    }

    /** Fitted anew every so often, and stepped in between. */
    private double[] garch() {
        double[] requirements = new double[judged.length];
        for (int from = 0; from < judged.length; from += EVERY) {
            int now = past.length + from;
            double[] known = Arrays.copyOfRange(losses, Math.max(0, now - FITTED), now);
            double[] ahead = Arrays.copyOfRange(judged, from, Math.min(judged.length, from + EVERY));
            double[] path =
                    new VolatilityScaledMargin(NORMAL, GarchFit.of(known).forecast()).path(ahead);
            System.arraycopy(path, 0, requirements, from, path.length);
        }
        return requirements;
    }

    private static QuantilePredictor linear(double[][] rows, double[] after) {
        return QuantileRegression.fit(rows, after, LEVEL).predictor();
    }

    /** A predictor that is fitted anew every so often, within a floor, a cap and a speed per direction. */
    private Run learned(Fit fit) {
        MarginFeatures features = MarginFeatures.ofVolatilities(DoubleStream.of(DECAYS)
                .mapToObj(decay -> EwmaForecast.startingFrom(decay, past))
                .toArray(EwmaForecast[]::new));
        double[][] rows = features.path(losses);
        MarginFeatures now = features;
        for (double loss : past) {
            now = now.next(loss);
        }
        MarginLimits limits = MarginLimits.between(fixed() / 4, 8 * fixed())
                .rising(SpeedLimit.ofFraction(0.5))
                .falling(SpeedLimit.ofFraction(0.05));
        LearnedMargin margin = LearnedMargin.of(fitted(fit, rows, past.length), now, limits);
        double[] requirements = new double[judged.length];
        for (int t = 0; t < judged.length; t++) {
            if (t > 0 && t % EVERY == 0) {
                margin = margin.withPredictor(fitted(fit, rows, past.length + t));
            }
            requirements[t] = margin.requirement();
            margin = margin.next(judged[t]);
        }
        return new Run(MarginPath.of(requirements), Optional.of(margin.bound()));
    }

    private QuantilePredictor fitted(Fit fit, double[][] rows, int now) {
        int from = Math.max(0, now - FITTED);
        return fit.of(Arrays.copyOfRange(rows, from, now), Arrays.copyOfRange(losses, from, now));
    }

    /** How a predictor comes from features and the losses after them. */
    @FunctionalInterface
    private interface Fit {
        QuantilePredictor of(double[][] rows, double[] after);
    }
}
