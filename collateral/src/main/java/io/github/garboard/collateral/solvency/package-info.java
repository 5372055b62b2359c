/**
 * Proof of liabilities: what an operator owes, committed to so that each account can check that it is counted.
 *
 * <p>A {@link io.github.garboard.collateral.solvency.SumTree SumTree} adds up the balances of all accounts in a Merkle
 * tree whose node hashes bind the sums of both children. The operator publishes the root, each account gets an {@link
 * io.github.garboard.collateral.solvency.InclusionProof InclusionProof}, and a {@link
 * io.github.garboard.collateral.solvency.SolvencyStatement SolvencyStatement} sets the total against what is held.
 * Amounts are integers in base units, from 0 to 2^128 - 1, and exact.
 *
 * <p>The sums in the tree are plain numbers: {@code SumTree} says what they reveal. A proof system that hides them takes
 * the place of the tree as a {@link io.github.garboard.collateral.solvency.LiabilityProof LiabilityProof}.
 */
@NullMarked
package io.github.garboard.collateral.solvency;

import org.jspecify.annotations.NullMarked;
