package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.internal.BlackInversion;
import io.github.garboard.greeks.internal.TimeValue;

/** The solver of the readable tier on elements of a block. Mutable and confined to one thread. */
final class ScalarVolatility {

    private final BlackInversion inversion = new BlackInversion();

    /** Solves for an element and returns whether it has a volatility. */
    boolean solve(VolatilityBlock block, int at, boolean onForward) {
        block.volatility[at] = Double.NaN;
        block.condition[at] = Double.NaN;
        if (!isValid(block, at)) {
            block.status[at] = VolatilityStatus.INVALID.code();
            return false;
        }
        invert(block, at, onForward);
        block.status[at] = (byte) inversion.reason();
        if (inversion.reason() != TimeValue.DETERMINED) {
            return false;
        }
        block.volatility[at] = inversion.volatility();
        block.condition[at] = inversion.condition();
        return true;
    }

    private void invert(VolatilityBlock block, int at, boolean onForward) {
        int sign = (int) block.sign[at];
        double spot = block.spot[at];
        double strike = block.strike[at];
        double years = block.years[at];
        double price = block.price[at];
        if (onForward) {
            inversion.ofForward(sign, spot, strike, years, block.discount[at], price);
        } else {
            inversion.ofSpot(sign, spot, strike, years, block.rate[at], block.yield[at], price);
        }
    }

    private static boolean isValid(VolatilityBlock block, int at) {
        return Math.abs(block.sign[at]) == 1
                && isNonNegative(block.spot[at])
                && isPositive(block.strike[at])
                && isNonNegative(block.years[at])
                && Double.isFinite(block.rate[at])
                && Double.isFinite(block.yield[at])
                && isPositive(block.discount[at])
                && isNonNegative(block.price[at]);
    }

    private static boolean isNonNegative(double value) {
        return value >= 0 && value < Double.POSITIVE_INFINITY;
    }

    private static boolean isPositive(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }
}
