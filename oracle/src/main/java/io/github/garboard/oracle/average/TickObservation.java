package io.github.garboard.oracle.average;

import java.math.BigInteger;
import java.util.Objects;

/**
 * What a pool's accumulators held at one second: two of them give the average tick and liquidity between them.
 *
 * <p>The clock of the source counts seconds modulo 2^32, so a later observation may have the smaller number: the time
 * between two is always (later - earlier) mod 2^32.
 *
 * <p>Source: Uniswap v3 core, whitepaper sections 5.2 and 5.3; v3-periphery, OracleLibrary.
 *
 * @param seconds the time in seconds modulo 2^32, non-negative
 * @param tickCumulative the integral of the tick over time, in tick seconds, modulo 2^64
 * @param secondsPerLiquidityX128 the integral of 2^128 / max(liquidity, 1) over time, modulo 2^160, non-negative
 */
public record TickObservation(long seconds, long tickCumulative, BigInteger secondsPerLiquidityX128) {

    static final int LIQUIDITY_BITS = 128;

    private static final long WRAP = 1L << 32;
    private static final BigInteger HIGHEST_160 = BigInteger.ONE.shiftLeft(160).subtract(BigInteger.ONE);

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the seconds are not in [0, 2^32), or the seconds per liquidity not in [0,
     *     2^160)
     */
    public TickObservation {
        requireSeconds("seconds", seconds);
        Objects.requireNonNull(secondsPerLiquidityX128, "secondsPerLiquidityX128");
        if (!secondsPerLiquidityX128.equals(wrapped(secondsPerLiquidityX128))) {
            throw new IllegalArgumentException(
                    "secondsPerLiquidityX128 must be in [0, 2^160): " + secondsPerLiquidityX128);
        }
    }

    /**
     * Returns an observation of the tick alone.
     *
     * @param seconds the time in seconds modulo 2^32, non-negative
     * @param tickCumulative the integral of the tick over time, in tick seconds
     * @throws IllegalArgumentException if the seconds are not in [0, 2^32)
     */
    public static TickObservation of(long seconds, long tickCumulative) {
        return new TickObservation(seconds, tickCumulative, BigInteger.ZERO);
    }

    /** Returns the seconds from this observation until a time, modulo 2^32. */
    public long secondsUntil(long time) {
        requireSeconds("time", time);
        return Math.floorMod(time - seconds, WRAP);
    }

    /**
     * Returns the mean tick from this observation to a later one: (difference of the accumulators) / seconds, rounded
     * towards minus infinity.
     *
     * @param later an observation of the same pool at another second
     * @throws IllegalArgumentException if it is at the same second, or the mean is not a tick
     */
    public Tick meanTick(TickObservation later) {
        long mean = Math.floorDiv(later.tickCumulative - tickCumulative, period(later));
        return new Tick((int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, mean)));
    }

    /**
     * Returns the harmonic mean liquidity from this observation to a later one: floor(seconds (2^160 - 1) / (2^32
     * times the difference of the seconds per liquidity)).
     *
     * @param later an observation of the same pool at another second
     * @throws IllegalArgumentException if it is at the same second, or has the same seconds per liquidity
     */
    public BigInteger harmonicMeanLiquidity(TickObservation later) {
        BigInteger seconds160 = BigInteger.valueOf(period(later)).multiply(HIGHEST_160);
        BigInteger grown = wrapped(later.secondsPerLiquidityX128.subtract(secondsPerLiquidityX128));
        if (grown.signum() == 0) {
            throw new IllegalArgumentException(
                    "secondsPerLiquidityX128 must differ from " + secondsPerLiquidityX128 + ": it does not");
        }
        return seconds160.divide(grown.shiftLeft(Integer.SIZE));
    }

    private long period(TickObservation later) {
        long period = secondsUntil(later.seconds);
        if (period == 0) {
            throw new IllegalArgumentException("later must be at another second than " + seconds + ": " + later);
        }
        return period;
    }

    /** Returns the observation after some seconds with a tick and a liquidity in force. */
    TickObservation after(long elapsed, Tick tick, BigInteger liquidity) {
        BigInteger grown = BigInteger.valueOf(elapsed).shiftLeft(LIQUIDITY_BITS).divide(liquidity.max(BigInteger.ONE));
        return plus(elapsed, tick.index() * elapsed, grown);
    }

    /** Returns the observation on the straight line to a later one, the given seconds after this one. */
    TickObservation towards(TickObservation later, long elapsed) {
        BigInteger period = BigInteger.valueOf(period(later));
        BigInteger share = BigInteger.valueOf(elapsed);
        BigInteger ticks =
                BigInteger.valueOf(later.tickCumulative - tickCumulative).multiply(share);
        BigInteger grown = wrapped(later.secondsPerLiquidityX128.subtract(secondsPerLiquidityX128));
        // in big integers since the products exceed a long; the floor is that of the mean tick
        BigInteger floor = ticks.subtract(ticks.mod(period)).divide(period);
        return plus(elapsed, floor.longValueExact(), grown.multiply(share).divide(period));
    }

    private TickObservation plus(long elapsed, long ticks, BigInteger grown) {
        return new TickObservation(
                Math.floorMod(seconds + elapsed, WRAP),
                tickCumulative + ticks,
                wrapped(secondsPerLiquidityX128.add(grown)));
    }

    private static BigInteger wrapped(BigInteger value) {
        return value.and(HIGHEST_160);
    }

    static void requireSeconds(String name, long seconds) {
        if (seconds < 0 || seconds >= WRAP) {
            throw new IllegalArgumentException(name + " must be in [0, 2^32): " + seconds);
        }
    }
}
