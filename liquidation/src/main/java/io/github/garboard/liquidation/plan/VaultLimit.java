package io.github.garboard.liquidation.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * How much of a vault, a debt against one collateral, may be taken now, in exact decimals.
 *
 * <p>The normalised debt taken is min(debt, room / rate / penalty), rounded down to {@value #SCALE} decimals. If the rest
 * would be dust, all is taken, on purpose above the room. Collateral is taken in proportion, rounded down.
 *
 * @param room what may still be put up for auction, in money, non-negative
 * @param rate money owed per unit of normalised debt, positive
 * @param penalty the factor on the debt that the auction is to raise, positive
 * @param dust the smallest debt that may be left or taken in part, in money, non-negative
 * @see "Maker, Liquidation 2.0 (dss, module dog): bark"
 */
public record VaultLimit(BigDecimal room, BigDecimal rate, BigDecimal penalty, BigDecimal dust) {

    /** The decimals of an amount. */
    public static final int SCALE = 18;

    /**
     * What is taken of a vault.
     *
     * @param debt the normalised debt taken; 0 if the part that the room allows is dust
     * @param collateral the collateral taken, in its units
     * @param claim what the auction is to raise, in money
     * @param reason {@link AmountReason#WHOLE}, {@link AmountReason#LIMIT}, {@link AmountReason#DUST} where all is taken
     *     lest dust is left, or {@link AmountReason#TOO_SMALL} where nothing is
     */
    public record Taken(BigDecimal debt, BigDecimal collateral, BigDecimal claim, AmountReason reason) {

        /** Checks that nothing is null. */
        public Taken {
            Objects.requireNonNull(debt, "debt");
            Objects.requireNonNull(collateral, "collateral");
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public VaultLimit {
        requireNonNegative("room", room);
        requirePositive("rate", rate);
        requirePositive("penalty", penalty);
        requireNonNegative("dust", dust);
    }

    /**
     * Returns what is taken of a vault.
     *
     * @param collateral the collateral of the vault, in its units, non-negative
     * @param debt the normalised debt of the vault, positive
     * @return the part taken and why; costs a few exact operations
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public Taken take(BigDecimal collateral, BigDecimal debt) {
        requireNonNegative("collateral", collateral);
        requirePositive("debt", debt);
        BigDecimal allowed = room.divide(rate.multiply(penalty), SCALE, RoundingMode.DOWN);
        if (allowed.compareTo(debt) >= 0) {
            return taken(collateral, debt, debt, AmountReason.WHOLE);
        }
        if (debt.subtract(allowed).multiply(rate).compareTo(dust) < 0) {
            return taken(collateral, debt, debt, AmountReason.DUST);
        }
        boolean tooSmall = allowed.signum() == 0 || allowed.multiply(rate).compareTo(dust) < 0;
        return tooSmall
                ? taken(collateral, debt, BigDecimal.ZERO, AmountReason.TOO_SMALL)
                : taken(collateral, debt, allowed, AmountReason.LIMIT);
    }

    private Taken taken(BigDecimal collateral, BigDecimal debt, BigDecimal part, AmountReason reason) {
        BigDecimal seized = collateral.multiply(part).divide(debt, SCALE, RoundingMode.DOWN);
        return new Taken(part, seized, part.multiply(rate).multiply(penalty), reason);
    }

    private static void requireNonNegative(String name, BigDecimal value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException(name + " must be >= 0: " + value);
        }
    }

    private static void requirePositive(String name, BigDecimal value) {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(name + " must be > 0: " + value);
        }
    }
}
