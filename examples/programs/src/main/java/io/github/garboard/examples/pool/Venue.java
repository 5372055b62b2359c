package io.github.garboard.examples.pool;

import io.github.garboard.collateral.encumbrance.Account;

/**
 * A venue that asks the pool for margin.
 *
 * @param name its name
 * @param chain the chain that it takes collateral on
 * @param margin what it asks for, in USD, after its haircut
 * @param haircut its haircut on the coin, in [0, 1)
 */
record Venue(String name, String chain, double margin, double haircut) {

    /** Returns the least amount that covers the margin at a price in USD per coin, in base units, rounded up. */
    long required(double price) {
        return (long) Math.ceil(margin / (price * (1 - haircut)) * Treasury.BASE_UNITS);
    }

    /** Returns the account that the pool pledges to this venue from. */
    Account source() {
        return Treasury.POOL.on(chain);
    }
}
