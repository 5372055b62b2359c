package io.github.garboard.collateral.valuation;

import io.github.garboard.collateral.valuation.MarginCall.Call;
import io.github.garboard.collateral.valuation.MarginCall.Nothing;
import io.github.garboard.collateral.valuation.MarginCall.Reason;
import io.github.garboard.collateral.valuation.MarginCall.Return;

/**
 * The terms of a credit support agreement that turn an exposure into a margin call.
 *
 * <p>The credit support amount is max(0, exposure + independent amount - threshold). The delivery amount is what is
 * missing of it, the return amount what is held beyond it. Either moves where it is at least the minimum transfer
 * amount, tested before rounding; then a delivery is rounded up and a return down to a multiple of the rounding unit, so
 * that rounding never leaves the exposure uncovered. Collateral is counted at its value after haircuts.
 *
 * <p>With whole amounts (cents) below 2^53 everything is exact. Otherwise an amount is moved by a last bit or a unit
 * where that is needed so that held + call, and held - return, as doubles, are at least the credit support amount.
 *
 * <p>Source: ISDA, Credit Support Annex (1994, New York law), paragraph 3 (delivery and return amount, credit support
 * amount) and paragraph 13(b) (threshold, minimum transfer amount, rounding).
 *
 * @param threshold the exposure that stays unsecured, in the unit of account, non-negative; infinite where collateral is
 *     never asked for
 * @param minimumTransferAmount the least amount that moves, non-negative and finite
 * @param independentAmount what the pledgor posts beyond the exposure, net of what the secured party would post, of
 *     either sign and finite
 * @param rounding the unit of transfers, non-negative and finite; 0 for none. A unit below the last bit of an
 *     amount does not round it
 */
public record MarginCallTerms(
        double threshold, double minimumTransferAmount, double independentAmount, double rounding) {

    /** Full collateralisation: no threshold, no minimum, no independent amount, no rounding. */
    public static final MarginCallTerms FULL = new MarginCallTerms(0, 0, 0, 0);

    private static final double MOST_UNITS = 1L << 52;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is outside of its range
     */
    public MarginCallTerms {
        if (!(threshold >= 0)) {
            throw new IllegalArgumentException("threshold must be non-negative: " + threshold);
        }
        Amounts.requireAmount("minimumTransferAmount", minimumTransferAmount);
        if (!Double.isFinite(independentAmount)) {
            throw new IllegalArgumentException("independentAmount must be finite: " + independentAmount);
        }
        Amounts.requireAmount("rounding", rounding);
    }

    /**
     * Returns the credit support amount, max(0, exposure + independent amount - threshold).
     *
     * @param exposure what the pledgor owes by the market value of the trades, in the unit of account, of either sign
     *     and finite
     * @throws IllegalArgumentException if the exposure is not finite, or the amount beyond the largest double
     */
    public double creditSupportAmount(double exposure) {
        if (!Double.isFinite(exposure)) {
            throw new IllegalArgumentException("exposure must be finite: " + exposure);
        }
        return Amounts.requireAmount("creditSupportAmount", Math.max(0, exposure + independentAmount - threshold));
    }

    /**
     * Returns the call or return that follows from an exposure and the collateral held.
     *
     * @param exposure see {@link #creditSupportAmount}
     * @param held the value after haircuts of the collateral held, transfers on their way included, non-negative and
     *     finite
     * @throws IllegalArgumentException if the exposure or the held value is outside of its range
     */
    public MarginCall call(double exposure, double held) {
        Amounts.requireAmount("held", held);
        double asked = creditSupportAmount(exposure);
        double difference = Math.abs(asked - held);
        if (difference == 0) {
            return new Nothing(Reason.COVERED, asked, held);
        }
        if (difference < minimumTransferAmount) {
            return new Nothing(Reason.BELOW_MINIMUM_TRANSFER, asked, held);
        }
        if (asked > held) {
            return new Call(delivery(asked, held), asked, held);
        }
        double back = giveBack(asked, held);
        return back > 0 ? new Return(back, asked, held) : new Nothing(Reason.ROUNDED_TO_NOTHING, asked, held);
    }

    private double delivery(double asked, double held) {
        double amount = asked - held;
        if (isRounded(amount)) {
            double units = Math.ceil(amount / rounding);
            amount = units * rounding;
            return held + amount < asked ? (units + 1) * rounding : amount;
        }
        return held + amount < asked ? Math.nextUp(amount) : amount;
    }

    private double giveBack(double asked, double held) {
        double amount = held - asked;
        if (isRounded(amount)) {
            double units = Math.floor(amount / rounding);
            amount = units * rounding;
            return held - amount < asked ? (units - 1) * rounding : amount;
        }
        return held - amount < asked ? Math.nextDown(amount) : amount;
    }

    /** A unit below the last bit of the amount cannot round it. */
    private boolean isRounded(double amount) {
        return rounding > 0 && amount / rounding < MOST_UNITS;
    }
}
