package io.github.garboard.liquidation.loss;

import java.math.BigInteger;

/**
 * Borrowers among whom the collateral and the debt of a liquidated one are shared, in proportion to the collateral that each
 * has by then, earlier shares included. No step touches more than one borrower, however many there are.
 *
 * <p>Collateral is held in stakes, as shares of a fund: a borrower has stake / stakes of all collateral, so a liquidated stake
 * that goes out makes every other one worth more. Debt is added to an index per stake that every borrower settles against
 * the index at which it came.
 *
 * <p>Collateral is rounded down and debt up: together borrowers can claim at most the collateral there is, and owe at least
 * the debt. A stake starts with 36 digits more than the collateral, and loses one each time that liquidations make a stake ten
 * times as valuable.
 *
 * @param stakes all stakes together, non-negative
 * @param collateral all collateral together, in units, non-negative; 0 if there is no stake
 * @param debtPerStake the debt that liquidations have added to a stake, scaled by 10^72, non-negative
 * @see "Liquity, redistribution of collateral and debt: corrected stakes"
 */
public record Redistribution(BigInteger stakes, BigInteger collateral, BigInteger debtPerStake) {

    private static final BigInteger STAKE_OF_ONE = BigInteger.TEN.pow(36);
    private static final BigInteger INDEX_OF_ONE = BigInteger.TEN.pow(72);

    /**
     * A borrower, which the caller keeps. It is used up when it leaves or is liquidated.
     *
     * @param stake its stake, non-negative
     * @param debt what it borrowed itself, in units, non-negative
     * @param debtPerStake the index when it came, non-negative
     */
    public record Borrower(BigInteger stake, BigInteger debt, BigInteger debtPerStake) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is negative
         */
        public Borrower {
            Units.requireNonNegative("stake", stake);
            Units.requireNonNegative("debt", debt);
            Units.requireNonNegative("debtPerStake", debtPerStake);
        }
    }

    /**
     * The state after a borrower came, and the borrower.
     *
     * @param after the state after it
     * @param borrower the borrower
     */
    public record Entered(Redistribution after, Borrower borrower) {}

    /**
     * The state after a borrower went, and what went with it: all of its collateral and debt if it left by itself; if it was
     * liquidated, what could not be shared, because nobody else is there.
     *
     * @param after the state after it
     * @param collateral in units
     * @param debt in units
     */
    public record Left(Redistribution after, BigInteger collateral, BigInteger debt) {}

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative, or there is collateral without a stake
     */
    public Redistribution {
        Units.requireNonNegative("stakes", stakes);
        Units.requireNonNegative("collateral", collateral);
        Units.requireNonNegative("debtPerStake", debtPerStake);
        if (stakes.signum() == 0 && collateral.signum() > 0) {
            throw new IllegalArgumentException("collateral must be 0 without stakes: " + collateral);
        }
    }

    /** Returns the state without borrowers. */
    public static Redistribution empty() {
        return new Redistribution(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);
    }

    /**
     * Returns the state with a further borrower. To change what a borrower has, leave with it and enter with the new amounts.
     *
     * @param broughtIn its collateral, in units, non-negative
     * @param borrowed its debt, in units, non-negative
     * @return the state after it and the borrower
     * @throws IllegalArgumentException if an amount is negative
     */
    public Entered enter(BigInteger broughtIn, BigInteger borrowed) {
        Units.requireNonNegative("broughtIn", broughtIn);
        Units.requireNonNegative("borrowed", borrowed);
        BigInteger stake = collateral.signum() == 0
                ? broughtIn.multiply(STAKE_OF_ONE)
                : broughtIn.multiply(stakes).divide(collateral);
        return new Entered(
                new Redistribution(stakes.add(stake), collateral.add(broughtIn), debtPerStake),
                new Borrower(stake, borrowed, debtPerStake));
    }

    /**
     * Returns the collateral of a borrower, shares of earlier liquidations included: stake x collateral / stakes, rounded down.
     *
     * @param borrower one that has not left
     * @return units
     * @throws IllegalArgumentException if its stake is larger than all stakes
     */
    public BigInteger collateralOf(Borrower borrower) {
        Units.requireAtMost("stake", borrower.stake(), stakes);
        return borrower.stake().signum() == 0
                ? BigInteger.ZERO
                : borrower.stake().multiply(collateral).divide(stakes);
    }

    /**
     * Returns the debt of a borrower, shares of earlier liquidations included, rounded up.
     *
     * @param borrower one that has not left
     * @return units
     * @throws IllegalArgumentException if it came at a later index
     */
    public BigInteger debtOf(Borrower borrower) {
        Units.requireAtMost("debtPerStake", borrower.debtPerStake(), debtPerStake);
        BigInteger added = debtPerStake.subtract(borrower.debtPerStake());
        return borrower.debt().add(Units.divideUp(borrower.stake().multiply(added), INDEX_OF_ONE));
    }

    /**
     * Returns the state without a borrower that repays its debt and takes its collateral.
     *
     * @param borrower one that has not left
     * @return the state after it, its collateral and its debt
     * @throws IllegalArgumentException if it cannot be a borrower of this state
     */
    public Left leave(Borrower borrower) {
        BigInteger out = collateralOf(borrower);
        return new Left(without(borrower, out), out, debtOf(borrower));
    }

    /**
     * Shares the collateral and the debt of a borrower among the others.
     *
     * @param borrower one that has not left
     * @param compensation the collateral that goes to whoever liquidates, in units, in [0, the borrower's collateral]
     * @return the state after it; with collateral and debt only where no other borrower has a stake
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public Left liquidate(Borrower borrower, BigInteger compensation) {
        Units.requireAtMost("compensation", compensation, collateralOf(borrower));
        BigInteger debt = debtOf(borrower);
        BigInteger others = stakes.subtract(borrower.stake());
        if (others.signum() == 0) {
            return new Left(without(borrower, collateral), collateral.subtract(compensation), debt);
        }
        BigInteger added = Units.divideUp(debt.multiply(INDEX_OF_ONE), others);
        return new Left(
                new Redistribution(others, collateral.subtract(compensation), debtPerStake.add(added)),
                BigInteger.ZERO,
                BigInteger.ZERO);
    }

    private Redistribution without(Borrower borrower, BigInteger out) {
        return new Redistribution(stakes.subtract(borrower.stake()), collateral.subtract(out), debtPerStake);
    }
}
