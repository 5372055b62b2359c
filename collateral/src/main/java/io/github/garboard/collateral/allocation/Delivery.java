package io.github.garboard.collateral.allocation;

/**
 * What of one asset goes to one call.
 *
 * @param asset the asset
 * @param call the key of the call
 * @param amount how many units, above 0
 * @param value what they are worth there, after haircut
 * @param cost what they cost, away from home and on the way
 * @param <A> the caller's description of an asset
 * @param <C> the caller's key of a call
 */
public record Delivery<A, C>(A asset, C call, double amount, double value, double cost) {}
