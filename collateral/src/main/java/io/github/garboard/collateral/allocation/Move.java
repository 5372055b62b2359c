package io.github.garboard.collateral.allocation;

/**
 * Units to move.
 *
 * @param from where they are
 * @param to where they are needed
 * @param amount how many, above 0
 * @param cost what the move costs
 * @param <P> the caller's key of a place
 */
public record Move<P>(P from, P to, double amount, double cost) {}
