package io.github.garboard.greeks.contract;

import io.github.garboard.greeks.Contract;
import io.github.garboard.greeks.Greek;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * A dated future, marked to market without discounting: F = S exp((r - q) T).
 *
 * <p>In the quote currency a {@link Settlement#LINEAR} future on one coin is worth F - E, E the entry price. An
 * {@link Settlement#INVERSE} one with a face value of one is worth 1/E - 1/F in coin ({@link CoinValue}), so S/E - S/F in the
 * quote currency: that value is linear in the spot, the value in coin is not. There is no strike: dual delta and dual gamma are
 * 0, as is every sensitivity to volatility.
 *
 * @param settlement linear or inverse
 * @param spot the spot price S, positive
 * @param years the time T to delivery in years, non-negative
 * @param rate the interest rate r, continuously compounded per year
 * @param dividendYield the yield q of the asset, continuously compounded per year
 * @param entryPrice the price E at which the position was opened, positive
 * @see "Hull, Options, Futures, and Other Derivatives, chapter 5; BitMEX, Inverse Futures (documentation of the venue)"
 */
public record Future(
        Settlement settlement, double spot, double years, double rate, double dividendYield, double entryPrice)
        implements Contract {

    /**
     * Checks the inputs.
     *
     * @throws IllegalArgumentException if an input is NaN, infinite or out of its range
     */
    public Future {
        Objects.requireNonNull(settlement, "settlement");
        Inputs.requirePositive("spot", spot);
        Inputs.requireNonNegative("years", years);
        Inputs.requireFinite("rate", rate);
        Inputs.requireFinite("dividendYield", dividendYield);
        Inputs.requirePositive("entryPrice", entryPrice);
    }

    /** Returns the futures price F = S exp((r - q) T). */
    public double futuresPrice() {
        return spot * growth();
    }

    private double growth() {
        return Math.exp((rate - dividendYield) * years);
    }

    @Override
    public ToDoubleFunction<Greek> evaluate() {
        return settlement == Settlement.LINEAR ? this::linear : this::inverse;
    }

    private double linear(Greek greek) {
        double carry = rate - dividendYield;
        return switch (greek) {
            case PRICE -> futuresPrice() - entryPrice;
            case DELTA -> growth();
            case THETA -> -carry * futuresPrice();
            case RHO -> years * futuresPrice();
            case PHI -> -years * futuresPrice();
            case CHARM -> -carry * growth();
            case GAMMA, VEGA, DUAL_DELTA, DUAL_GAMMA, VANNA, VOLGA, VETA, SPEED, ZOMMA, COLOR, ULTIMA -> 0;
        };
    }

    private double inverse(Greek greek) {
        double face = 1 / growth();
        return switch (greek) {
            case PRICE -> spot / entryPrice - face;
            case DELTA -> 1 / entryPrice;
            case THETA -> -(rate - dividendYield) * face;
            case RHO -> years * face;
            case PHI -> -years * face;
            case GAMMA, VEGA, DUAL_DELTA, DUAL_GAMMA, VANNA, VOLGA, CHARM, VETA, SPEED, ZOMMA, COLOR, ULTIMA -> 0;
        };
    }
}
