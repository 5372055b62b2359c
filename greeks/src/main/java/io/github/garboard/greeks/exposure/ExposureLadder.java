package io.github.garboard.greeks.exposure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What a book gains and holds when spots and volatilities move: one rung for each pair of moves, every underlying by the same
 * part of its spot.
 *
 * @param spotMoves the moves of the spot, as parts of it: -0.1 for a fall of 10 %
 * @param volatilityMoves what is added to every volatility, decimal
 * @param rungs the outcomes, all volatility moves of the first spot move first
 */
public record ExposureLadder(List<Double> spotMoves, List<Double> volatilityMoves, List<Rung> rungs) {

    /**
     * One outcome.
     *
     * @param spotMove the move of the spot
     * @param volatilityMove the move of volatility
     * @param profit the value there less the value now, exactly
     * @param exposure the exposure there
     */
    public record Rung(double spotMove, double volatilityMove, ExactSum profit, Exposure exposure) {}

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is not one rung for each pair of moves
     */
    public ExposureLadder {
        spotMoves = List.copyOf(spotMoves);
        volatilityMoves = List.copyOf(volatilityMoves);
        rungs = List.copyOf(rungs);
        if (rungs.size() != spotMoves.size() * volatilityMoves.size()) {
            throw new IllegalArgumentException("rungs must be one for each pair of moves: " + rungs.size());
        }
    }

    /**
     * Moves the market under a book. Costs one evaluation per holding and rung.
     *
     * @param holdings the positions
     * @param buckets the expiries by which vega is told apart
     * @param spotMoves the moves of the spot, each above -1
     * @param volatilityMoves what is added to every volatility
     * @throws IllegalArgumentException if a move is out of its range, or a figure not finite
     */
    public static ExposureLadder of(
            Collection<? extends Holding<?, ?>> holdings,
            ExpiryBuckets buckets,
            List<Double> spotMoves,
            List<Double> volatilityMoves) {
        ExactSum now = exposure(holdings, buckets, 0, 0).value();
        List<Rung> rungs = new ArrayList<>();
        for (double spotMove : spotMoves) {
            for (double volatilityMove : volatilityMoves) {
                Exposure there = exposure(holdings, buckets, spotMove, volatilityMove);
                rungs.add(new Rung(spotMove, volatilityMove, there.value().minus(now), there));
            }
        }
        return new ExposureLadder(spotMoves, volatilityMoves, rungs);
    }

    /**
     * Returns one rung.
     *
     * @param spotIndex the index of the spot move
     * @param volatilityIndex the index of the volatility move
     * @throws IndexOutOfBoundsException if there is no such move
     */
    public Rung rung(int spotIndex, int volatilityIndex) {
        Objects.checkIndex(volatilityIndex, volatilityMoves.size());
        return rungs.get(Objects.checkIndex(spotIndex, spotMoves.size()) * volatilityMoves.size() + volatilityIndex);
    }

    private static Exposure exposure(
            Collection<? extends Holding<?, ?>> holdings,
            ExpiryBuckets buckets,
            double spotMove,
            double volatilityMove) {
        ExposureAccumulator sum = new ExposureAccumulator(buckets.count());
        for (Holding<?, ?> holding : holdings) {
            sum.add(holding.exposure(spotMove, volatilityMove), buckets.index(holding.years()));
        }
        return sum.toExposure();
    }
}
