package io.github.garboard.oracle.average;

import io.github.garboard.oracle.internal.Arguments;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Objects;

/**
 * A price on the grid 1.0001^i: one tick is a hundredth of a percent.
 *
 * <p>Prices multiply where ticks add: the tick of A in C is the tick of A in B {@link #plus plus} that of B in C, and
 * {@link #inverse()} swaps the two sides. All means round towards minus infinity, as the source does.
 *
 * <p>Costs O(1) unless a method says otherwise.
 *
 * <p>Source: Uniswap v3 core, whitepaper section 6.1 (H. Adams et al., 2021); means and chains as in Uniswap
 * v3-periphery, OracleLibrary.
 *
 * @param index the exponent i, from -7000000 to 7000000: the prices that are ordinary doubles, nearly eight times the
 *     range of a pool ({@value #HIGHEST_IN_POOL}), so that chains of pools have a tick too
 */
public record Tick(int index) implements Comparable<Tick> {

    /** The highest index of a Uniswap v3 pool; the lowest is its negative. */
    public static final int HIGHEST_IN_POOL = 887_272;

    private static final int HIGHEST = 7_000_000;

    // ln 1.0001 in two parts: the first has so few bits that its product with an index is exact
    private static final double LN_HIGH = 0x1.a368d06p-14;
    private static final double LN_LOW = 0x1.600002c61c7bfp-44;

    private static final BigDecimal BASE = new BigDecimal("1.0001");
    private static final double DECIMAL_DIGITS_PER_TICK = Math.log10(1.0001);
    private static final int SPARE_DIGITS = 25;

    /**
     * A tick and what it weighs in a mean.
     *
     * @param tick the tick
     * @param weight the weight, for example a pool's liquidity, non-negative
     */
    public record Weighted(Tick tick, BigInteger weight) {

        /**
         * Checks the weight.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Weighted {
            Objects.requireNonNull(tick, "tick");
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("weight must be non-negative: " + weight);
            }
        }
    }

    /**
     * Checks the index.
     *
     * @throws IllegalArgumentException if it is outside of its range
     */
    public Tick {
        if (index < -HIGHEST || index > HIGHEST) {
            throw new IllegalArgumentException("index must be in [-" + HIGHEST + ", " + HIGHEST + "]: " + index);
        }
    }

    /**
     * Returns the highest tick whose {@link #price()} is at most the given price.
     *
     * @param price the price, above 0 and finite
     * @throws IllegalArgumentException if it is not, or if its tick is out of range
     */
    public static Tick of(double price) {
        Arguments.requirePositive("price", price);
        int index = (int) Math.floor(Math.log(price) / (LN_HIGH + LN_LOW));
        while (price(index) > price) {
            index--;
        }
        while (price(index + 1) <= price) {
            index++;
        }
        return new Tick(index);
    }

    /** Returns the price 1.0001^index, within two units in the last place. */
    public double price() {
        return price(index);
    }

    private static double price(int index) {
        double exponential = Math.exp(index * LN_HIGH);
        return Math.fma(exponential, Math.expm1(index * LN_LOW), exponential);
    }

    /**
     * Returns what an amount is worth at this tick: the largest integer not above base times 1.0001^index, exactly.
     *
     * <p>This is the quote of an amount of token 0 in token 1; an amount of token 1 is quoted by the {@link #inverse()
     * inverse} tick. A contract that works with a rounded square root of the price can be some parts in 10^18 higher.
     *
     * <p>Costs about 40 products of numbers with as many digits as amount and result have together.
     *
     * @param base the amount, in its smallest unit, non-negative
     * @throws IllegalArgumentException if it is negative
     */
    public BigInteger quote(BigInteger base) {
        if (base.signum() < 0) {
            throw new IllegalArgumentException("base must be non-negative: " + base);
        }
        BigDecimal amount = new BigDecimal(base);
        int digits = amount.precision() + (int) (Math.abs(index) * DECIMAL_DIGITS_PER_TICK) + SPARE_DIGITS;
        while (true) {
            // the true value lies between the two, which meet at the latest when all digits are carried
            BigInteger low = product(amount, digits, RoundingMode.FLOOR, RoundingMode.CEILING);
            BigInteger high = product(amount, digits, RoundingMode.CEILING, RoundingMode.FLOOR);
            if (low.equals(high)) {
                return low;
            }
            digits = Math.multiplyExact(digits, 2);
        }
    }

    private BigInteger product(BigDecimal amount, int digits, RoundingMode towards, RoundingMode away) {
        MathContext rounding = new MathContext(digits, towards);
        BigDecimal value = index >= 0
                ? amount.multiply(power(index, rounding), rounding)
                : amount.divide(power(-index, new MathContext(digits, away)), rounding);
        return value.toBigInteger();
    }

    private static BigDecimal power(int exponent, MathContext rounding) {
        BigDecimal result = BigDecimal.ONE;
        BigDecimal square = BASE;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = result.multiply(square, rounding);
            }
            square = square.multiply(square, rounding);
        }
        return result;
    }

    /**
     * Returns the tick of the product of the two prices: A in B with B in C gives A in C.
     *
     * @throws IllegalArgumentException if the sum is out of range
     */
    public Tick plus(Tick other) {
        return new Tick(index + other.index);
    }

    /**
     * Returns the tick of the quotient of the two prices.
     *
     * @throws IllegalArgumentException if the difference is out of range
     */
    public Tick minus(Tick other) {
        return new Tick(index - other.index);
    }

    /** Returns the tick of the inverse price. */
    public Tick inverse() {
        return new Tick(-index);
    }

    /**
     * Returns the weighted mean floor(sum(tick weight) / sum(weight)), the floor towards minus infinity; exact. Costs
     * O(ticks).
     *
     * @param ticks the ticks with their weights, at least one weight above 0
     * @throws IllegalArgumentException if the weights sum to 0
     */
    public static Tick weightedMean(Collection<Weighted> ticks) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger weights = BigInteger.ZERO;
        for (Weighted one : ticks) {
            sum = sum.add(one.weight.multiply(BigInteger.valueOf(one.tick.index)));
            weights = weights.add(one.weight);
        }
        if (weights.signum() == 0) {
            throw new IllegalArgumentException("sum of the weights must be above 0: " + weights);
        }
        BigInteger[] parts = sum.divideAndRemainder(weights);
        return new Tick(parts[0].intValueExact() + (parts[1].signum() < 0 ? -1 : 0));
    }

    @Override
    public int compareTo(Tick other) {
        return Integer.compare(index, other.index);
    }
}
