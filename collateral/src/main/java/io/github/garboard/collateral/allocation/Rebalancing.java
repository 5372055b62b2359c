package io.github.garboard.collateral.allocation;

import java.util.List;

/**
 * What to move now. A risk here is the sum over the places of the probability that a call is missed there: whatever calls
 * have to do with each other, the probability that any is missed is at most that.
 *
 * @param <P> the caller's key of a place
 */
public sealed interface Rebalancing<P> {

    /** Returns the moves, by place of departure, then of arrival. */
    List<Move<P>> moves();

    /** Returns the risk as the balances are. */
    double riskBefore();

    /** Returns the risk once the moves have arrived. */
    double riskAfter();

    /** Returns what the moves cost together. */
    default double cost() {
        double sum = 0;
        for (Move<P> move : moves()) {
            sum += move.cost();
        }
        return sum;
    }

    /**
     * Nothing: the risk is within the limit.
     *
     * @param riskBefore the risk
     * @param <P> the caller's key of a place
     */
    record Keep<P>(double riskBefore) implements Rebalancing<P> {

        @Override
        public List<Move<P>> moves() {
            return List.of();
        }

        @Override
        public double riskAfter() {
            return riskBefore;
        }
    }

    /**
     * The cheapest moves that bring the risk down to the target.
     *
     * @param moves the moves
     * @param riskBefore the risk as the balances are
     * @param riskAfter the risk after the moves, at most the target
     * @param <P> the caller's key of a place
     */
    record ToTarget<P>(List<Move<P>> moves, double riskBefore, double riskAfter) implements Rebalancing<P> {

        /** Copies the moves. */
        public ToTarget {
            moves = List.copyOf(moves);
        }
    }

    /**
     * No moves bring the risk down to the target; these bring it as near as the policy knows.
     *
     * @param moves the moves
     * @param riskBefore the risk as the balances are
     * @param riskAfter the risk after the moves, above the target
     * @param <P> the caller's key of a place
     */
    record Insufficient<P>(List<Move<P>> moves, double riskBefore, double riskAfter) implements Rebalancing<P> {

        /** Copies the moves. */
        public Insufficient {
            moves = List.copyOf(moves);
        }
    }
}
