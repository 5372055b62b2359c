package io.github.garboard.greeks.contract;

import io.github.garboard.greeks.Contract;
import io.github.garboard.greeks.Greek;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * A perpetual future: it never expires, and funding from long to short ties its mark to the index.
 *
 * <p>In the quote currency a {@link Settlement#LINEAR} perpetual on one coin is worth M - E, M the mark and E the entry price;
 * an {@link Settlement#INVERSE} one with a face value of one S/E - S/M. The mark moves with the index, M/S held fixed. Theta is
 * the funding paid per year, - f M (linear) or - f S/M (inverse): it accrues as cash and changes no other sensitivity, so charm
 * and color are 0. Mark and funding rate are what the venue shows; rates and volatility have no part in them.
 *
 * @param settlement linear or inverse
 * @param spot the index price S, positive
 * @param mark the mark price M, positive
 * @param fundingRate the funding rate f that longs pay, per year and unit of the mark value; negative if shorts pay
 * @param entryPrice the price E at which the position was opened, positive
 * @see "Ackerer, Hugonnier and Jermann, Perpetual Futures Pricing, 2023 (arXiv 2310.11771)"
 */
public record Perpetual(Settlement settlement, double spot, double mark, double fundingRate, double entryPrice)
        implements Contract {

    /**
     * Checks the inputs.
     *
     * @throws IllegalArgumentException if an input is NaN, infinite or out of its range
     */
    public Perpetual {
        Objects.requireNonNull(settlement, "settlement");
        Inputs.requirePositive("spot", spot);
        Inputs.requirePositive("mark", mark);
        Inputs.requireFinite("fundingRate", fundingRate);
        Inputs.requirePositive("entryPrice", entryPrice);
    }

    /**
     * Returns the perpetual at the mark that leaves no arbitrage where longs pay the difference of mark and index over the
     * funding time, and nothing else: linear M = S c(r - q), inverse M = S / c(q - r), c the multiple of the funding. The
     * funding rate is then the carry r - q.
     *
     * @param settlement linear or inverse
     * @param spot the index price S, positive
     * @param rate the interest rate r of the quote currency, continuously compounded per year
     * @param dividendYield the yield q of the coin, continuously compounded per year
     * @param funding how funding ties the mark to the index
     * @param entryPrice the price at which the position was opened, positive
     * @throws IllegalArgumentException if an input is out of its range, or the carry too large for the funding to hold
     */
    public static Perpetual fair(
            Settlement settlement, double spot, double rate, double dividendYield, Funding funding, double entryPrice) {
        double carry = rate - dividendYield;
        double mark =
                settlement == Settlement.LINEAR ? spot * funding.multiple(carry) : spot / funding.multiple(-carry);
        return new Perpetual(settlement, spot, mark, carry, entryPrice);
    }

    @Override
    public ToDoubleFunction<Greek> evaluate() {
        return settlement == Settlement.LINEAR ? this::linear : this::inverse;
    }

    private double linear(Greek greek) {
        return switch (greek) {
            case PRICE -> mark - entryPrice;
            case DELTA -> mark / spot;
            case THETA -> -fundingRate * mark;
            default -> 0;
        };
    }

    private double inverse(Greek greek) {
        return switch (greek) {
            case PRICE -> spot / entryPrice - spot / mark;
            case DELTA -> 1 / entryPrice;
            case THETA -> -fundingRate * (spot / mark);
            default -> 0;
        };
    }
}
