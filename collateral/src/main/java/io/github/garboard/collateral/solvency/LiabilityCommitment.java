package io.github.garboard.collateral.solvency;

import java.math.BigInteger;
import java.util.List;

/**
 * What an operator publishes once about all it owes, and cannot change afterwards without being noticed: {@link
 * SumTreeRoot}, or the commitment of another proof system.
 */
@FunctionalInterface
public interface LiabilityCommitment {

    /** Returns the total owed of each asset, in base units, non-negative: the same each time. */
    List<BigInteger> totals();
}
