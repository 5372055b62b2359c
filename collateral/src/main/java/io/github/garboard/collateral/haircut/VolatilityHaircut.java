package io.github.garboard.collateral.haircut;

import io.github.garboard.collateral.Haircut;
import io.github.garboard.collateral.HaircutPart;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A haircut that covers a Gaussian loss at a confidence level over the horizon, from the asset's volatility.
 *
 * <p>With z the standard normal quantile of the confidence level, sigma the annualised volatility and h the horizon in
 * years, x = z sigma sqrt(h) is the loss that is exceeded with probability 1 - confidence, as a log-return; the drift
 * is taken as zero. {@link #lognormal} takes the fraction of the price that such a log-return loses, {@link #linear}
 * takes x itself. The linear form is never smaller: 1 - exp(-x) &lt;= x.
 *
 * <p>Special cases: 0 where the volatility or the horizon is 0. The amount does not matter: it assumes that the whole
 * holding can be sold within the horizon at the price then.
 *
 * <p>Source: Delegated Regulation (EU) 2016/2251, Annex III, paragraph 1: own estimates with a one-tailed confidence of
 * 99 % over at least 10 business days.
 *
 * @param <A> the caller's description of an asset
 */
public final class VolatilityHaircut<A> implements Haircut<A> {

    private final ToDoubleFunction<? super A> volatility;
    private final double quantile;
    private final boolean logReturns;

    private VolatilityHaircut(ToDoubleFunction<? super A> volatility, double confidence, boolean logReturns) {
        this.volatility = Objects.requireNonNull(volatility, "volatility");
        if (!(confidence > 0.5 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be in (0.5, 1): " + confidence);
        }
        this.quantile = NormalDistribution.of(0, 1).inverseCumulativeProbability(confidence);
        this.logReturns = logReturns;
    }

    /**
     * Returns the haircut 1 - exp(-z sigma sqrt(horizon)): log-returns are Gaussian.
     *
     * @param <A> the caller's description of an asset
     * @param volatility the annualised volatility of an asset, decimal, non-negative and finite
     * @param confidence the one-sided confidence level, in (0.5, 1)
     * @throws IllegalArgumentException if the confidence is outside of its range
     */
    public static <A> VolatilityHaircut<A> lognormal(ToDoubleFunction<? super A> volatility, double confidence) {
        return new VolatilityHaircut<>(volatility, confidence, true);
    }

    /**
     * Returns the haircut min(1, z sigma sqrt(horizon)): simple returns are Gaussian.
     *
     * @param <A> the caller's description of an asset
     * @param volatility the annualised volatility of an asset, decimal, non-negative and finite
     * @param confidence the one-sided confidence level, in (0.5, 1)
     * @throws IllegalArgumentException if the confidence is outside of its range
     */
    public static <A> VolatilityHaircut<A> linear(ToDoubleFunction<? super A> volatility, double confidence) {
        return new VolatilityHaircut<>(volatility, confidence, false);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException also if the asset's volatility is negative or not finite
     */
    @Override
    public double fraction(A asset, double amount, double horizonYears) {
        Haircut.requireHolding(amount, horizonYears);
        double sigma = volatility.applyAsDouble(asset);
        if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("volatility must be non-negative and finite: " + sigma + " of " + asset);
        }
        double loss = quantile * sigma * Math.sqrt(horizonYears);
        // expm1 keeps the digits of a small haircut that 1 - exp loses
        return logReturns ? -Math.expm1(-loss) : Math.min(1, loss);
    }

    /**
     * Returns the haircut with the volatility and the horizon that it follows from.
     *
     * @throws IllegalArgumentException as {@link #fraction}
     */
    @Override
    public HaircutPart explain(A asset, double amount, double horizonYears) {
        double fraction = fraction(asset, amount, horizonYears);
        return HaircutPart.of(
                (logReturns ? "lognormal" : "linear") + " loss at " + quantile + " deviations, volatility "
                        + volatility.applyAsDouble(asset) + ", " + horizonYears + " years",
                fraction);
    }
}
