package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.Kernel;
import io.github.garboard.greeks.OptionType;
import io.github.garboard.greeks.internal.BlackKernel;

/**
 * Evaluates single elements of a block, as the readable tier does: for short batches, and for elements that a block kernel
 * leaves. Mutable and confined to one thread. Allocates only for money amounts below 1e-150.
 */
final class ScalarPricer {

    private static final Greek[] GREEKS = Greek.values();

    /** Below this the readable tier counts in a larger unit. */
    private static final double TINY = 1e-150;

    private final BlackKernel kernel = new BlackKernel();
    private final Kernel how;

    ScalarPricer(Kernel how) {
        this.how = how;
    }

    /**
     * Fills the selected columns at one element: with NaN if its inputs are not valid.
     *
     * @return whether the inputs are valid
     */
    boolean evaluate(Block block, int at, boolean onForward, int selection) {
        int in = block.in + at;
        boolean valid = isValid(block, in) && (!onForward || isPositive(block.discount[at]));
        if (valid && !onForward && isTiny(block.spot[in], block.strike[in])) {
            readable(block, at, selection);
            return true;
        }
        if (valid) {
            set(block, in);
        }
        double discount = onForward ? block.discount[at] : 1;
        double rate = onForward ? Discounting.rate(discount, block.years[in]) : 0;
        for (int rest = selection; rest != 0; rest &= rest - 1) {
            int index = Integer.numberOfTrailingZeros(rest);
            Greek greek = GREEKS[index];
            block.values[index][at] = !valid
                    ? Double.NaN
                    : determined(onForward ? onForward(greek, block.years[in], discount, rate) : value(greek));
        }
        return valid;
    }

    private static boolean isValid(Block block, int in) {
        return Math.abs(block.sign[in]) == 1
                && isNonNegative(block.spot[in])
                && isPositive(block.strike[in])
                && isNonNegative(block.years[in])
                && Double.isFinite(block.rate[in])
                && Double.isFinite(block.yield[in])
                && isNonNegative(block.volatility[in]);
    }

    private static boolean isNonNegative(double value) {
        return value >= 0 && value < Double.POSITIVE_INFINITY;
    }

    private static boolean isPositive(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }

    private static boolean isTiny(double spot, double strike) {
        return strike < TINY || (spot < TINY && spot > 0);
    }

    private void readable(Block block, int at, int selection) {
        int in = block.in + at;
        var values = new BlackScholesMerton(
                        block.sign[in] > 0 ? OptionType.CALL : OptionType.PUT,
                        block.spot[in],
                        block.strike[in],
                        block.years[in],
                        block.rate[in],
                        block.yield[in],
                        block.volatility[in])
                .evaluate(how);
        for (int rest = selection; rest != 0; rest &= rest - 1) {
            int index = Integer.numberOfTrailingZeros(rest);
            block.values[index][at] = values.applyAsDouble(GREEKS[index]);
        }
    }

    private void set(Block block, int in) {
        double sign = block.sign[in];
        double spot = block.spot[in];
        double strike = block.strike[in];
        double years = block.years[in];
        double rate = block.rate[in];
        double yield = block.yield[in];
        double volatility = block.volatility[in];
        switch (how) {
            case ACCURATE -> kernel.setAccurate(sign, spot, strike, years, rate, yield, volatility);
            case FAST -> kernel.setFast(sign, spot, strike, years, rate, yield, volatility);
        }
    }

    private double value(Greek greek) {
        return switch (greek) {
            case PRICE -> kernel.price();
            case DELTA -> kernel.delta();
            case GAMMA -> kernel.gamma();
            case VEGA -> kernel.vega();
            case THETA -> kernel.theta();
            case RHO -> kernel.rho();
            case PHI -> kernel.phi();
            case DUAL_DELTA -> kernel.dualDelta();
            case DUAL_GAMMA -> kernel.dualGamma();
            case VANNA -> kernel.vanna();
            case VOLGA -> kernel.volga();
            case CHARM -> kernel.charm();
            case VETA -> kernel.veta();
            case SPEED -> kernel.speed();
            case ZOMMA -> kernel.zomma();
            case COLOR -> kernel.color();
            case ULTIMA -> kernel.ultima();
        };
    }

    private double onForward(Greek greek, double years, double discount, double rate) {
        return switch (greek) {
            case THETA -> discount * Math.fma(rate, kernel.price(), kernel.theta());
            case CHARM -> discount * Math.fma(rate, kernel.delta(), kernel.charm());
            case VETA -> discount * Math.fma(rate, kernel.vega(), kernel.veta());
            case COLOR -> discount * Math.fma(rate, kernel.gamma(), kernel.color());
            case RHO -> -years * (discount * kernel.price());
            case PHI -> 0;
            default -> discount * determined(value(greek));
        };
    }

    /** As in the readable tier: what is not determined counts as 0. */
    private static double determined(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
