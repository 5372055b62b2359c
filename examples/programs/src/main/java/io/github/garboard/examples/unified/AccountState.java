package io.github.garboard.examples.unified;

import io.github.garboard.liquidation.Holdings;

/**
 * What the account holds at one time.
 *
 * @param holdings the open quantities
 * @param realised profit and loss of what was closed, less the cost of closing, USD
 */
record AccountState(Holdings<PositionId> holdings, double realised) {}
