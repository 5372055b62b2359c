package io.github.garboard.liquidation.auction;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a bid on a part of a lot is settled against a claim, in exact decimals, so that no dust is left.
 *
 * <p>A bidder buys min(lot, amount) and pays the price for it, but never more than the claim: then it buys as much as the claim
 * pays for and the rest of the lot goes back. If both a part of the lot and of the claim would be left, and that part of the
 * claim would be dust, the bid is cut so that exactly the smallest claim is left; if the claim is not larger than that, only
 * the whole lot or the whole claim is sold.
 *
 * @param smallestClaim the smallest claim that may be left with a part of the lot, in money, non-negative; a claim of exactly
 *     this may be left
 * @param lotDigits the decimals of the collateral, non-negative: what is bought is rounded down to them
 * @param moneyDigits the decimals of money, non-negative: what is paid for it is rounded up to them
 * @see "Maker, Liquidation 2.0 (dss, module clip): take"
 */
public record TakeRule(BigDecimal smallestClaim, int lotDigits, int moneyDigits) {

    /** The decimals of a token, unless said otherwise. */
    public static final int DIGITS = 18;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public TakeRule {
        Checks.requireNonNegative("smallestClaim", smallestClaim);
        requireDigits("lotDigits", lotDigits);
        requireDigits("moneyDigits", moneyDigits);
    }

    /**
     * Returns a rule with {@value #DIGITS} decimals.
     *
     * @param smallestClaim the smallest claim that may be left, in money, non-negative
     * @return the rule
     * @throws IllegalArgumentException if the claim is negative
     */
    public static TakeRule of(BigDecimal smallestClaim) {
        return new TakeRule(smallestClaim, DIGITS, DIGITS);
    }

    /**
     * Returns what comes of a bid.
     *
     * @param lot the collateral for sale, in its units, positive
     * @param claim what is still to be raised, in money, positive
     * @param price money per unit of collateral, non-negative
     * @param amount the most that the bidder wants, in units of the collateral, positive
     * @return the sale, or a refusal for {@link Take.Reason#DUST} or {@link Take.Reason#TOO_SMALL}; costs a few exact
     *     operations
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public Take take(BigDecimal lot, BigDecimal claim, BigDecimal price, BigDecimal amount) {
        Checks.requirePositive("lot", lot);
        Checks.requirePositive("claim", claim);
        Checks.requireNonNegative("price", price);
        Checks.requirePositive("amount", amount);
        BigDecimal bought = amount.compareTo(lot) >= 0 ? lot : amount.setScale(lotDigits, RoundingMode.DOWN);
        BigDecimal paid = bought.multiply(price).setScale(moneyDigits, RoundingMode.UP);
        if (paid.compareTo(claim) > 0) {
            paid = claim;
            bought = paidFor(claim, price, bought);
        } else if (bought.compareTo(lot) < 0 && isDust(claim.subtract(paid))) {
            if (claim.compareTo(smallestClaim) <= 0) {
                return new Take.Refused(Take.Reason.DUST);
            }
            paid = claim.subtract(smallestClaim);
            bought = paidFor(paid, price, bought);
        }
        return bought.signum() == 0 ? new Take.Refused(Take.Reason.TOO_SMALL) : sold(lot, claim, bought, paid);
    }

    private static Take sold(BigDecimal lot, BigDecimal claim, BigDecimal bought, BigDecimal paid) {
        BigDecimal lotLeft = lot.subtract(bought);
        BigDecimal claimLeft = claim.subtract(paid);
        boolean raised = claimLeft.signum() == 0;
        boolean soldOut = lotLeft.signum() == 0;
        return new Take.Sold(
                bought,
                paid,
                raised ? BigDecimal.ZERO : lotLeft,
                soldOut ? BigDecimal.ZERO : claimLeft,
                raised ? lotLeft : BigDecimal.ZERO,
                soldOut ? claimLeft : BigDecimal.ZERO);
    }

    private BigDecimal paidFor(BigDecimal money, BigDecimal price, BigDecimal most) {
        return money.divide(price, lotDigits, RoundingMode.DOWN).min(most);
    }

    private boolean isDust(BigDecimal claim) {
        return claim.signum() > 0 && claim.compareTo(smallestClaim) < 0;
    }

    private static void requireDigits(String name, int digits) {
        if (digits < 0) {
            throw new IllegalArgumentException(name + " must be >= 0: " + digits);
        }
    }
}
