package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.dynamic.MarginLimits.Limited;
import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * A requirement that a predictor says, always within limits: whatever the predictor says, floor, cap and speed are kept. An
 * infinite prediction counts as the cap or the floor. Where it is NaN the requirement stays as it was, for the first period at
 * the cap, and the period is counted as {@link #unpredicted}.
 *
 * <p>Predictor and limits are fixed: to recalibrate, start a new margin from {@link #withPredictor}, which keeps the last
 * requirement, so that the speed holds across the change.
 */
public final class LearnedMargin implements AdaptiveMargin {

    private final QuantilePredictor predictor;
    private final MarginFeatures features;
    private final MarginLimits limits;
    private final Limited now;
    private final BoundPeriods bound;
    private final long unpredicted;

    private LearnedMargin(
            QuantilePredictor predictor,
            MarginFeatures features,
            MarginLimits limits,
            Limited now,
            BoundPeriods bound,
            long unpredicted) {
        this.predictor = predictor;
        this.features = features;
        this.limits = limits;
        this.now = now;
        this.bound = bound;
        this.unpredicted = unpredicted;
    }

    /**
     * Returns a margin.
     *
     * @param predictor the quantile of the next loss from features
     * @param features the features for the first period
     * @param limits floor, cap and speed; the cap must be finite
     * @return the margin
     * @throws IllegalArgumentException if the cap is infinite
     */
    public static LearnedMargin of(QuantilePredictor predictor, MarginFeatures features, MarginLimits limits) {
        Objects.requireNonNull(predictor, "predictor");
        Checks.requireFinite("cap", limits.cap());
        double wanted = predictor.quantile(features.values());
        boolean known = !Double.isNaN(wanted);
        Limited first = known ? limits.first(wanted) : new Limited(limits.cap(), Limit.NONE);
        return new LearnedMargin(predictor, features, limits, first, BoundPeriods.NONE, known ? 0 : 1);
    }

    @Override
    public double requirement() {
        return now.requirement();
    }

    @Override
    public LearnedMargin next(double loss) {
        MarginFeatures after = features.next(Checks.requireFinite("loss", loss));
        double wanted = predictor.quantile(after.values());
        boolean known = !Double.isNaN(wanted);
        Limited limited = known ? limits.after(requirement(), wanted) : new Limited(requirement(), Limit.NONE);
        return new LearnedMargin(
                predictor, after, limits, limited, bound.with(now.by()), known ? unpredicted : unpredicted + 1);
    }

    /**
     * Returns this margin with another predictor, from the next step on; the requirement for the next period stays.
     *
     * @param recalibrated the new predictor, of the same features
     * @return the margin
     */
    public LearnedMargin withPredictor(QuantilePredictor recalibrated) {
        Objects.requireNonNull(recalibrated, "recalibrated");
        return new LearnedMargin(recalibrated, features, limits, now, bound, unpredicted);
    }

    /** Returns the features for the next period. */
    public MarginFeatures features() {
        return features;
    }

    /** Returns what sets the requirement for the next period. */
    public Limit limit() {
        return now.by();
    }

    /** Returns how many of the past periods were bound, the next one not counted. */
    public BoundPeriods bound() {
        return bound;
    }

    /** Returns the number of predictions that were NaN, that for the next period counted. */
    public long unpredicted() {
        return unpredicted;
    }
}
