package io.github.garboard.margin.stress;

import io.github.garboard.margin.internal.Checks;
import io.github.garboard.margin.internal.CovarianceRoot;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The smallest move of the risk factors that breaks an account: reverse stress.
 *
 * <p>The account is the caller's function from moves, one per factor, to what it has in excess: equity less requirement after
 * the moves. It is broken where the excess is negative.
 *
 * @param moves the moves that break the account, one per factor, finite
 * @param distance how far they are: in multiples of the direction ({@link #along}) or in standard deviations
 *     ({@link #nearest}); 0 for an account that is broken as it is
 * @param excess the excess there, negative; a part of 1e-12 nearer on the same ray it is not
 */
public record ReverseStress(List<Double> moves, double distance, double excess) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a move is not finite, the distance negative or not finite, or the excess not negative
     */
    public ReverseStress {
        moves = List.copyOf(moves);
        for (double move : moves) {
            Checks.requireFinite("move", move);
        }
        Checks.requireNonNegative("distance", distance);
        if (!(excess < 0)) {
            throw new IllegalArgumentException("excess must be < 0: " + excess);
        }
    }

    /**
     * Returns the first breach on the way along a direction.
     *
     * <p>The way is searched in 64 equal steps and the first one that ends in a breach is halved: a breach that begins and ends
     * within a step is missed. Costs about 105 evaluations.
     *
     * @param excess the account
     * @param direction the move of each factor at distance 1, finite and not all 0
     * @param most how far to go, in multiples of the direction, positive and finite
     * @return the breach; empty if the account holds at every step
     * @throws IllegalArgumentException if an argument breaks its rule or the account's excess is NaN
     */
    public static Optional<ReverseStress> along(ToDoubleFunction<double[]> excess, double[] direction, double most) {
        Checks.requirePositive("most", most);
        double size = 0;
        for (double move : direction) {
            size += Math.abs(Checks.requireFinite("direction", move));
        }
        if (size == 0) {
            throw new IllegalArgumentException("direction must not be all 0: " + Arrays.toString(direction));
        }
        double distance = new BreachSearch(excess, direction.length).distance(direction, most);
        return of(excess, BreachSearch.times(direction, distance), distance);
    }

    /**
     * Returns the most plausible breach: the moves of least Mahalanobis distance sqrt(x' C^-1 x) that break the account, where
     * the smallest ellipsoid around today that reaches a breach touches it.
     *
     * <p>A ray is followed to its first breach and turned towards the gradient of the excess there, as long as that brings the
     * breach nearer; it starts in the direction of steepest loss and along each axis of the covariance, both ways. For an
     * excess that is linear in the moves the distance is excess / sqrt(g' C g). For others every result is a breach, and a
     * nearer one can lie only in a direction that no turn from any start led to. Costs some thousand evaluations for a few
     * factors.
     *
     * @param excess the account
     * @param covariance the covariance C of the moves, a row and a column per factor, symmetric, positive semidefinite
     * @param most how far to search, in standard deviations, positive and finite
     * @return the breach, its distance in standard deviations; empty if none was met
     * @throws IllegalArgumentException if an argument breaks its rule or the account's excess is NaN
     * @see "Hasofer, Lind, Exact and invariant second-moment code format, J. Eng. Mech. 100 (1974)"
     * @see "Breuer, Jandacka, Rheinberger, Summer, How to find plausible, severe and useful stress scenarios, Int. J. Central
     *     Banking 5 (2009)"
     */
    public static Optional<ReverseStress> nearest(
            ToDoubleFunction<double[]> excess, double[][] covariance, double most) {
        Checks.requirePositive("most", most);
        int factors = covariance.length;
        if (factors == 0) {
            throw new IllegalArgumentException("covariance must have a row per factor: " + factors);
        }
        CovarianceRoot root = CovarianceRoot.of(covariance, factors);
        BreachSearch search = new BreachSearch(normal -> excess.applyAsDouble(root.times(normal)), factors);
        double[] direction = search.nearest(most);
        double distance = search.distance(direction, most);
        return of(excess, root.times(BreachSearch.times(direction, distance)), distance);
    }

    private static Optional<ReverseStress> of(ToDoubleFunction<double[]> excess, double[] moves, double distance) {
        if (distance == Double.POSITIVE_INFINITY) {
            return Optional.empty();
        }
        List<Double> boxed = Arrays.stream(moves).boxed().toList();
        return Optional.of(new ReverseStress(boxed, distance, excess.applyAsDouble(moves)));
    }
}
