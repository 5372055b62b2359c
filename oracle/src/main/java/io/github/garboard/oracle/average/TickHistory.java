package io.github.garboard.oracle.average;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The newest observations of a pool's accumulators, from which the average tick over any window that they cover is read.
 *
 * <p>A step writes the accumulators as they are with the tick in force until then, then a new tick takes effect. Only
 * the first step of a second writes; a later one in the same second changes the tick alone, so what happens inside of a
 * block is not in the history until time passes. Beyond the cardinality the oldest observation is dropped.
 *
 * <p>Times are seconds modulo 2^32. The history must span less than 2^32 seconds; a time before the newest observation
 * is indistinguishable from one almost 136 years after it.
 *
 * <p>A step costs O(cardinality), for it copies the list; an observation O(log cardinality).
 *
 * <p>Source: Uniswap v3 core, Oracle library; v3-periphery, OracleLibrary. There a higher cardinality takes effect when
 * the ring next comes round, here at once.
 *
 * @param cardinality the most observations kept, from 1 to 65535
 * @param observations the observations kept, oldest first, at least one
 * @param tick the tick in force since the newest observation
 * @param liquidity the liquidity in force since then, in [0, 2^128)
 */
public record TickHistory(int cardinality, List<TickObservation> observations, Tick tick, BigInteger liquidity) {

    private static final int MOST = 65_535;

    /**
     * Checks the components and copies the list.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public TickHistory {
        if (cardinality < 1 || cardinality > MOST) {
            throw new IllegalArgumentException("cardinality must be in [1, " + MOST + "]: " + cardinality);
        }
        observations = List.copyOf(observations);
        if (observations.isEmpty() || observations.size() > cardinality) {
            throw new IllegalArgumentException(
                    "observations must be 1 to " + cardinality + " in number: " + observations.size());
        }
        Objects.requireNonNull(tick, "tick");
        if (liquidity.signum() < 0 || liquidity.bitLength() > TickObservation.LIQUIDITY_BITS) {
            throw new IllegalArgumentException("liquidity must be in [0, 2^128): " + liquidity);
        }
    }

    /**
     * Returns the history of a pool that starts now, with accumulators at 0.
     *
     * @param cardinality the most observations kept, from 1 to 65535
     * @param seconds the time in seconds modulo 2^32
     * @param tick the first tick
     * @param liquidity the first liquidity, in [0, 2^128); 0 if only ticks are asked for
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public static TickHistory start(int cardinality, long seconds, Tick tick, BigInteger liquidity) {
        return new TickHistory(cardinality, List.of(TickObservation.of(seconds, 0)), tick, liquidity);
    }

    /**
     * Returns the history after the tick in force lasted until the given time, and a new one is in force from then on.
     *
     * @param now the time in seconds modulo 2^32, at or after the newest observation
     * @param newTick the tick from then on
     * @param newLiquidity the liquidity from then on, in [0, 2^128)
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public TickHistory step(long now, Tick newTick, BigInteger newLiquidity) {
        long elapsed = newest().secondsUntil(now);
        if (elapsed == 0) {
            return new TickHistory(cardinality, observations, newTick, newLiquidity);
        }
        int dropped = observations.size() == cardinality ? 1 : 0;
        List<TickObservation> kept = new ArrayList<>(observations.subList(dropped, observations.size()));
        kept.add(newest().after(elapsed, tick, liquidity));
        return new TickHistory(cardinality, kept, newTick, newLiquidity);
    }

    /**
     * Returns the same history with room for more observations from now on.
     *
     * @param newCardinality the most observations kept, at least the present cardinality
     * @throws IllegalArgumentException if it is smaller or above 65535
     */
    public TickHistory grown(int newCardinality) {
        if (newCardinality < cardinality) {
            throw new IllegalArgumentException(
                    "newCardinality must be at least " + cardinality + ": " + newCardinality);
        }
        return new TickHistory(newCardinality, observations, tick, liquidity);
    }

    /**
     * Returns the accumulators as they were some seconds before now: after the newest observation with the tick in
     * force, between two observations on the straight line between them, rounded towards minus infinity. Empty if that
     * is before the oldest observation kept: the history is too short.
     *
     * @param now the present time in seconds modulo 2^32, at or after the newest observation
     * @param secondsAgo how long before, in [0, 2^32)
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public Optional<TickObservation> observe(long now, long secondsAgo) {
        TickObservation.requireSeconds("secondsAgo", secondsAgo);
        long sinceNewest = newest().secondsUntil(now) - secondsAgo;
        if (sinceNewest >= 0) {
            return Optional.of(newest().after(sinceNewest, tick, liquidity));
        }
        if (observations.get(0).secondsUntil(now) < secondsAgo) {
            return Optional.empty();
        }
        int before = lastAtLeast(now, secondsAgo);
        TickObservation earlier = observations.get(before);
        return Optional.of(earlier.towards(observations.get(before + 1), earlier.secondsUntil(now) - secondsAgo));
    }

    /**
     * Returns the mean tick of the seconds up to now, rounded towards minus infinity; empty if the history is too
     * short.
     *
     * @param now the present time in seconds modulo 2^32, at or after the newest observation
     * @param period the length of the window in seconds, in [1, 2^32)
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public Optional<Tick> meanTick(long now, long period) {
        if (period < 1) {
            throw new IllegalArgumentException("period must be at least 1: " + period);
        }
        TickObservation end = newest().after(newest().secondsUntil(now), tick, liquidity);
        return observe(now, period).map(start -> start.meanTick(end));
    }

    /**
     * Returns the tick with which the block at a time began: what no transaction of that block has moved. It is the
     * tick in force if the block has not written yet, else the mean between the two newest observations, rounded
     * towards minus infinity; empty if the block wrote the only one.
     *
     * @param now the time of the block in seconds modulo 2^32, at or after the newest observation
     * @throws IllegalArgumentException if the time breaks its rule
     */
    public Optional<Tick> blockStartTick(long now) {
        if (newest().secondsUntil(now) > 0) {
            return Optional.of(tick);
        }
        int size = observations.size();
        return size == 1
                ? Optional.empty()
                : Optional.of(observations.get(size - 2).meanTick(newest()));
    }

    private TickObservation newest() {
        return observations.get(observations.size() - 1);
    }

    /** Returns the index of the newest observation that is at least so many seconds old; the oldest one is. */
    private int lastAtLeast(long now, long secondsAgo) {
        int low = 0;
        int high = observations.size() - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (observations.get(middle).secondsUntil(now) >= secondsAgo) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
