package io.github.garboard.liquidation.loss;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A pool of deposits that pays the debts of liquidated accounts and receives their collateral, every deposit in proportion.
 * No step touches more than one deposit, however many there are.
 *
 * <p>The pool keeps a product P of what is left of one unit after each offset, P (1 - debt / deposits), and a sum S of what
 * one unit has received, S + collateral P / deposits. A deposit remembers both: of d0 made at (P0, S0) there is d0 P / P0
 * left, and it has gained d0 (S - S0) / P0. Where P gets small it is multiplied by {@link #SCALE_FACTOR} and a new scale
 * begins; where the pool is emptied a new epoch begins, with P = 1, and nothing is left of older deposits but their gains. P
 * is a whole number of at least 27 digits, so rounding it takes less than 1e-27 of a deposit at each offset; S has
 * 36 digits more than P.
 *
 * <p>All is rounded down: what depositors can claim is never more than what the pool holds.
 *
 * @see "Liquity, Scalable Reward Distribution with Compounding Stakes (2020)"
 */
public final class StabilityPool {

    /** What P is multiplied by where a new scale begins. */
    public static final BigInteger SCALE_FACTOR = BigInteger.TEN.pow(9);

    private static final BigInteger ONE = BigInteger.TEN.pow(36);
    private static final BigInteger LEAST_PRODUCT = BigInteger.TEN.pow(27);
    private static final StabilityPool EMPTY =
            new StabilityPool(BigInteger.ZERO, ONE, BigInteger.ZERO, new Period(0, 0), Map.of());

    private final BigInteger deposits;
    private final BigInteger product;
    private final BigInteger sum;
    private final Period period;
    private final Map<Period, BigInteger> earlierSums;

    /**
     * A stretch of time in which P is neither rescaled nor begun again.
     *
     * @param epoch how often the pool was emptied before, non-negative
     * @param scale how often P was multiplied in this epoch, non-negative
     */
    public record Period(int epoch, int scale) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is negative
         */
        public Period {
            if (epoch < 0 || scale < 0) {
                throw new IllegalArgumentException("epoch and scale must be >= 0: " + epoch + ", " + scale);
            }
        }
    }

    /**
     * A deposit, which the caller keeps. It is used up when it is withdrawn: the pool does not know whose it was.
     *
     * @param amount what was paid in, in units, non-negative
     * @param product P at that time, positive
     * @param sum S at that time, non-negative
     * @param period the period of that time
     */
    public record Deposit(BigInteger amount, BigInteger product, BigInteger sum, Period period) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is outside its range
         */
        public Deposit {
            Units.requireNonNegative("amount", amount);
            Units.requirePositive("product", product);
            Units.requireNonNegative("sum", sum);
            Objects.requireNonNull(period, "period");
        }
    }

    /**
     * A pool and a deposit that was just made in it.
     *
     * @param pool the pool after it
     * @param deposit the deposit
     */
    public record Entered(StabilityPool pool, Deposit deposit) {}

    /**
     * What a deposit is worth.
     *
     * @param remaining what is left of it, in units of deposits
     * @param gain what it has received, in units of collateral
     */
    public record Claim(BigInteger remaining, BigInteger gain) {}

    /**
     * A pool and what was just withdrawn from it.
     *
     * @param pool the pool after it
     * @param claim what is paid out
     */
    public record Left(StabilityPool pool, Claim claim) {}

    /**
     * What a pool did about a debt.
     *
     * @param pool the pool after it
     * @param debtPaid the part of the debt that the pool paid, in units of deposits
     * @param debtLeft the part that it could not, to be redistributed or recorded
     * @param collateralTaken the collateral that the depositors got for it, in proportion, rounded down
     * @param collateralLeft the collateral that goes with the debt left
     */
    public record Offset(
            StabilityPool pool,
            BigInteger debtPaid,
            BigInteger debtLeft,
            BigInteger collateralTaken,
            BigInteger collateralLeft) {}

    private StabilityPool(
            BigInteger deposits,
            BigInteger product,
            BigInteger sum,
            Period period,
            Map<Period, BigInteger> earlierSums) {
        this.deposits = deposits;
        this.product = product;
        this.sum = sum;
        this.period = period;
        this.earlierSums = earlierSums;
    }

    /** Returns a pool without deposits. */
    public static StabilityPool empty() {
        return EMPTY;
    }

    /** Returns what the pool can pay, in units: all deposits, less the debts paid. */
    public BigInteger deposits() {
        return deposits;
    }

    /** Returns the period that the pool is in. */
    public Period period() {
        return period;
    }

    /**
     * Returns the pool with a further deposit. To add to a deposit, leave with it and enter with the sum.
     *
     * @param amount what is paid in, in units, non-negative
     * @return the pool after it and the deposit
     * @throws IllegalArgumentException if the amount is negative
     */
    public Entered enter(BigInteger amount) {
        Deposit deposit = new Deposit(amount, product, sum, period);
        return new Entered(with(deposits.add(amount)), deposit);
    }

    /**
     * Returns what a deposit is worth now.
     *
     * @param deposit a deposit of this pool
     * @return what is left and what was gained; costs a step for each scale since the deposit
     * @throws IllegalArgumentException if the deposit is of a later period
     */
    public Claim claim(Deposit deposit) {
        Period at = deposit.period();
        if (at.epoch() > period.epoch() || (at.epoch() == period.epoch() && at.scale() > period.scale())) {
            throw new IllegalArgumentException("deposit must not be of a later period than " + period + ": " + at);
        }
        return new Claim(remaining(deposit), gain(deposit));
    }

    /**
     * Returns the pool without a deposit.
     *
     * @param deposit a deposit of this pool that was not withdrawn yet
     * @return the pool after it and what is paid out
     * @throws IllegalArgumentException if the deposit cannot be of this pool
     */
    public Left leave(Deposit deposit) {
        Claim claim = claim(deposit);
        Units.requireAtMost("remaining", claim.remaining(), deposits);
        return new Left(with(deposits.subtract(claim.remaining())), claim);
    }

    /**
     * Pays the debt of a liquidated account, as far as deposits reach.
     *
     * @param debt the debt, in units of deposits, non-negative
     * @param collateral the collateral that goes to the depositors if they pay all of it, in its units, non-negative
     * @return the pool after it, and what it paid and received
     * @throws IllegalArgumentException if an argument is negative
     */
    public Offset offset(BigInteger debt, BigInteger collateral) {
        Units.requireNonNegative("debt", debt);
        Units.requireNonNegative("collateral", collateral);
        BigInteger paid = debt.min(deposits);
        if (paid.signum() == 0) {
            return new Offset(this, BigInteger.ZERO, debt, BigInteger.ZERO, collateral);
        }
        BigInteger taken = collateral.multiply(paid).divide(debt);
        BigInteger received = sum.add(taken.multiply(product).multiply(ONE).divide(deposits));
        StabilityPool after = paid.equals(deposits) ? emptied(received) : reduced(paid, received);
        return new Offset(after, paid, debt.subtract(paid), taken, collateral.subtract(taken));
    }

    private BigInteger remaining(Deposit deposit) {
        if (deposit.period().epoch() < period.epoch()) {
            return BigInteger.ZERO;
        }
        int scales = period.scale() - deposit.period().scale();
        return deposit.amount().multiply(product).divide(deposit.product().multiply(SCALE_FACTOR.pow(scales)));
    }

    private BigInteger gain(Deposit deposit) {
        Period at = deposit.period();
        BigInteger perUnit = sumOf(at).subtract(deposit.sum());
        BigInteger divisor = deposit.product().multiply(ONE);
        while (earlierSums.containsKey(at) && !at.equals(period)) {
            at = new Period(at.epoch(), at.scale() + 1);
            perUnit = perUnit.multiply(SCALE_FACTOR).add(sumOf(at));
            divisor = divisor.multiply(SCALE_FACTOR);
        }
        return deposit.amount().multiply(perUnit).divide(divisor);
    }

    /** The last S of a period; 0 for a scale after the last one of an epoch. */
    private BigInteger sumOf(Period at) {
        return at.equals(period) ? sum : earlierSums.getOrDefault(at, BigInteger.ZERO);
    }

    private StabilityPool with(BigInteger newDeposits) {
        return new StabilityPool(newDeposits, product, sum, period, earlierSums);
    }

    private StabilityPool emptied(BigInteger lastSum) {
        Map<Period, BigInteger> sums = new HashMap<>(earlierSums);
        sums.put(period, lastSum);
        return new StabilityPool(BigInteger.ZERO, ONE, BigInteger.ZERO, new Period(period.epoch() + 1, 0), sums);
    }

    private StabilityPool reduced(BigInteger paid, BigInteger received) {
        BigInteger left = deposits.subtract(paid);
        BigInteger raised = product;
        BigInteger reduced = raised.multiply(left).divide(deposits);
        Period now = period;
        BigInteger lastSum = received;
        Map<Period, BigInteger> sums = earlierSums;
        while (reduced.compareTo(LEAST_PRODUCT) < 0) {
            sums = new HashMap<>(sums);
            sums.put(now, lastSum);
            lastSum = BigInteger.ZERO;
            now = new Period(now.epoch(), now.scale() + 1);
            raised = raised.multiply(SCALE_FACTOR);
            reduced = raised.multiply(left).divide(deposits);
        }
        return new StabilityPool(left, reduced, lastSum, now, sums);
    }
}
