package io.github.garboard.collateral.allocation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Moves collateral between places so that a missed call stays unlikely, at the least cost, and not more often than needed.
 *
 * <p>The risk is the sum over the places of the probability that a call exceeds the balance. While it is at most the limit,
 * nothing moves. Beyond, the cheapest moves bring it down to the target, which is lower: the gap between the two is what
 * keeps the policy from moving the same collateral to and fro.
 *
 * <p>minimise sum of fee[p][q] x[p][q] subject to sum of risk[q](balance after) &lt;= target. Each tail is taken as a convex
 * polygon above it, a bound that is at most some percent too high. For a price of risk the problem is a transport, from
 * balances to pieces of the tails, each worth what it takes off the risk; the price is found by bisection, and the two
 * transports next to it are mixed so that the target is met exactly (Lagrange; exact, since the problem is linear).
 *
 * <p>Costs some 60 transports of n places to 25 n pieces: 20 ms for 20 places, 0.3 s for 50.
 *
 * @param limit the risk above which something moves, in (0, 1)
 * @param target the risk that moves bring it down to, above 0 and at most the limit
 */
public record RebalancingPolicy(double limit, double target) {

    /** A tail in steps may be above its polygon: then the aim is lowered by this factor, some times. */
    private static final double RETRY = 0.8;

    private static final int RETRIES = 10;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public RebalancingPolicy {
        if (!(limit > 0 && limit < 1)) {
            throw new IllegalArgumentException("limit must be in (0, 1): " + limit);
        }
        if (!(target > 0 && target <= limit)) {
            throw new IllegalArgumentException("target must be above 0 and at most " + limit + ": " + target);
        }
    }

    /**
     * Returns what to move now.
     *
     * @param places what is at each place and what may be called there, each place once
     * @param fees what moves cost; asked once for each two places
     * @param <P> the caller's key of a place
     * @throws IllegalArgumentException if a place is there twice, a fee is negative or not finite, or a risk does not fall
     */
    public <P> Rebalancing<P> propose(List<PlaceBalance<P>> places, MoveFees<? super P> fees) {
        Objects.requireNonNull(fees, "fees");
        Set<P> seen = new HashSet<>();
        double risk = 0;
        for (PlaceBalance<P> one : places) {
            if (!seen.add(one.place())) {
                throw new IllegalArgumentException("place must be there once: " + one.place());
            }
            risk += one.missProbability();
        }
        if (risk <= limit) {
            return new Rebalancing.Keep<>(risk);
        }
        RiskTransport<P> transport = new RiskTransport<>(List.copyOf(places), fees, target);
        double aim = target;
        List<Move<P>> moves = transport.cheapestMoves(aim);
        double after = transport.riskAfter(moves);
        for (int k = 0; k < RETRIES && after > target * (1 + RiskTransport.ROUNDING); k++) {
            aim *= RETRY;
            moves = transport.cheapestMoves(aim);
            after = transport.riskAfter(moves);
        }
        return after <= target * (1 + RiskTransport.ROUNDING)
                ? new Rebalancing.ToTarget<>(moves, risk, after)
                : new Rebalancing.Insufficient<>(moves, risk, after);
    }
}
