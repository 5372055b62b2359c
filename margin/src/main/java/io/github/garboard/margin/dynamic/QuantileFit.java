package io.github.garboard.margin.dynamic;

/**
 * A fitted quantile and how well it fits.
 *
 * @param predictor the fitted quantile
 * @param pinballLoss the mean over the observations of max(p r, (p - 1) r), r being the residual and p the level: the least that
 *     a linear quantile can have, up to the gap
 * @param gap an upper bound on how far that is from the least, proven by linear duality: some roundings,
 *     more where a feature's mean is large against its differences
 * @param pivots the steps that the fit took
 */
public record QuantileFit(LinearQuantile predictor, double pinballLoss, double gap, int pivots) {}
