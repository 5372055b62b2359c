package io.github.garboard.collateral.haircut;

import io.github.garboard.collateral.Haircut;
import io.github.garboard.collateral.HaircutPart;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Weights that follow what a whole pool holds of a token, so that no token grows beyond what it can be sold for.
 *
 * <p>Beyond a start value the weight of an asset falls with start / value, so that the weighted deposits of the pool
 * stay at start times the weight; the weight of a debt rises with value / start. At the start itself the weight is
 * unscaled: protocols that scale below it ({@code value < start} is unscaled, Drift) and at it ({@code value <= start},
 * Mango) agree there, as the factor is 1. An infinite start disables the scaling. Count the tokens that open orders may
 * bring in, {@link PooledTokens}, or an order escapes the scaling until it fills.
 *
 * <p>Sources: blockworks-foundation/mango-v4 at 1303a4a, state/bank; drift-labs/protocol-v2 at 0ae3e3b,
 * state/spot_market.
 *
 * @param depositStart the value of the deposits beyond which assets are scaled, in the unit of account, non-negative;
 *     infinite for no scaling; 0 lets no deposit count
 * @param borrowStart the value of the borrows beyond which debts are scaled, in the unit of account, above 0 (a start of
 *     0 would make every debt infinitely heavy); infinite for no scaling
 */
public record PoolScale(double depositStart, double borrowStart) {

    /** No scaling, of assets or debts. */
    public static final PoolScale NONE = new PoolScale(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a start is NaN, the one of deposits negative, or the one of borrows not above 0
     */
    public PoolScale {
        if (!(depositStart >= 0)) {
            throw new IllegalArgumentException("depositStart must be non-negative: " + depositStart);
        }
        if (!(borrowStart > 0)) {
            throw new IllegalArgumentException("borrowStart must be above 0: " + borrowStart);
        }
    }

    /** Returns a scaling of assets alone. */
    public static PoolScale ofDeposits(double depositStart) {
        return new PoolScale(depositStart, Double.POSITIVE_INFINITY);
    }

    /**
     * Returns what the weight of an asset is multiplied with: 1 up to the start, then start / value. It is in [0, 1].
     *
     * @param depositValue the value of the pool's deposits, in the unit of account, non-negative and finite
     * @throws IllegalArgumentException if it is not
     */
    public double assetFactor(double depositValue) {
        requireValue("depositValue", depositValue);
        return depositValue <= depositStart ? 1 : depositStart / depositValue;
    }

    /**
     * Returns what the weight of a debt is multiplied with: 1 up to the start, then value / start. It is at least 1.
     *
     * @param borrowValue the value of the pool's borrows, in the unit of account, non-negative and finite
     * @throws IllegalArgumentException if it is not
     */
    public double liabilityFactor(double borrowValue) {
        requireValue("borrowValue", borrowValue);
        return borrowValue <= borrowStart ? 1 : borrowValue / borrowStart;
    }

    /**
     * Returns the scaling of assets as a haircut, 1 - factor; the weight rule is {@code Haircut.of(1 -
     * weight).andThen(...)}. The pool decides it, not the amount of one account.
     *
     * @param <A> the caller's description of an asset
     * @param scale the scaling of an asset
     * @param depositValue the value of the pool's deposits of an asset, in the unit of account, non-negative and finite;
     *     asking for another throws {@link IllegalArgumentException}
     */
    public static <A> Haircut<A> haircut(
            Function<? super A, PoolScale> scale, ToDoubleFunction<? super A> depositValue) {
        return new Scaled<>(
                Objects.requireNonNull(scale, "scale"), Objects.requireNonNull(depositValue, "depositValue"));
    }

    private static void requireValue(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be non-negative and finite: " + value);
        }
    }

    private record Scaled<A>(Function<? super A, PoolScale> scale, ToDoubleFunction<? super A> depositValue)
            implements Haircut<A> {

        @Override
        public double fraction(A asset, double amount, double horizonYears) {
            Haircut.requireHolding(amount, horizonYears);
            return 1 - scale.apply(asset).assetFactor(depositValue.applyAsDouble(asset));
        }

        @Override
        public HaircutPart explain(A asset, double amount, double horizonYears) {
            return HaircutPart.of(
                    "pool of " + depositValue.applyAsDouble(asset) + ", scaled beyond "
                            + scale.apply(asset).depositStart(),
                    fraction(asset, amount, horizonYears));
        }
    }
}
