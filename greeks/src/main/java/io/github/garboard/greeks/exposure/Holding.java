package io.github.garboard.greeks.exposure;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * A position that can be priced again.
 *
 * @param venue where it is held
 * @param underlying what it is on
 * @param quantity units held, negative when short, finite
 * @param spot the price of the underlying now, positive
 * @param years the time to expiry in years, non-negative, infinite for a contract without one
 * @param contract the contract in a market
 * @param <V> the caller's key of a venue
 * @param <U> the caller's key of an underlying
 */
public record Holding<V, U>(V venue, U underlying, double quantity, double spot, double years, Revaluation contract) {

    /**
     * Checks the inputs.
     *
     * @throws IllegalArgumentException if a number is NaN or out of its range
     */
    public Holding {
        Objects.requireNonNull(venue, "venue");
        Objects.requireNonNull(underlying, "underlying");
        Objects.requireNonNull(contract, "contract");
        if (!Double.isFinite(quantity)) {
            throw new IllegalArgumentException("quantity must be finite: " + quantity);
        }
        if (!(spot > 0 && spot < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("spot must be positive and finite: " + spot);
        }
        if (!(years >= 0)) {
            throw new IllegalArgumentException("years must be non-negative: " + years);
        }
    }

    /**
     * Returns what the position adds in a moved market. Costs one evaluation.
     *
     * @param spotMove the move of the spot as a part of it, above -1: -0.1 for a fall of 10 %
     * @param volatilityMove what is added to every volatility, decimal
     * @throws IllegalArgumentException if the moved spot is not positive, or a figure not finite
     */
    public PositionExposure exposure(double spotMove, double volatilityMove) {
        return exposureAt(spot * (1 + spotMove), volatilityMove);
    }

    /**
     * Returns what the position adds at another spot. Costs one evaluation.
     *
     * @param newSpot the price of the underlying, positive
     * @param volatilityMove what is added to every volatility, decimal
     * @throws IllegalArgumentException if the spot is not positive, or a figure not finite
     */
    public PositionExposure exposureAt(double newSpot, double volatilityMove) {
        return PositionExposure.of(contract.at(newSpot, volatilityMove), quantity, newSpot, years);
    }

    /**
     * Returns the gamma per 1 % of holdings in one underlying, as a function of its spot: the sum, rounded once.
     *
     * @param holdings positions in one underlying; copied
     * @throws IllegalArgumentException if they are in more than one underlying
     */
    public static DoubleUnaryOperator gammaPerPercent(Collection<? extends Holding<?, ?>> holdings) {
        List<? extends Holding<?, ?>> all = List.copyOf(holdings);
        long underlyings = all.stream().map(Holding::underlying).distinct().count();
        if (underlyings > 1) {
            throw new IllegalArgumentException("holdings must be in one underlying: " + underlyings);
        }
        return spot -> {
            Superaccumulator sum = new Superaccumulator();
            for (Holding<?, ?> one : all) {
                sum.add(one.exposureAt(spot, 0).gammaPerPercent());
            }
            return sum.toDouble();
        };
    }
}
