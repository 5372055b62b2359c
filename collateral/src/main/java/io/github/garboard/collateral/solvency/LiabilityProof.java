package io.github.garboard.collateral.solvency;

/**
 * Shows one account that it is counted in what is owed.
 *
 * <p>The proof of a sum tree is a lambda over its {@link InclusionProof}:
 *
 * <pre>{@code
 * statement.includes(own, (mine, root) -> proof.verifies(mine, root, format));
 * }</pre>
 *
 * <p>A system that hides the sums (DAPOL+: Pedersen commitments in place of sums, a range proof for each) has its own
 * type of commitment, keeps its path and its range proofs in the implementation, and checks in the one method that
 *
 * <ul>
 *   <li>the leaf commits to the account's id and balances,
 *   <li>the commitments of the path add up to the root's, and their hashes bind both children,
 *   <li>every commitment on the path is proven to be in range: a negative one would take away from the total,
 *   <li>the root opens to the {@linkplain LiabilityCommitment#totals() totals} of the statement.
 * </ul>
 *
 * <p>This module has no such system and does not hide anything.
 *
 * @param <C> the type of the commitment
 * @see "Ji, Chalkias, Generalized Proof of Liabilities (CCS 2021)"
 */
@FunctionalInterface
public interface LiabilityProof<C extends LiabilityCommitment> {

    /**
     * Returns whether the balances of an account are counted in the totals of a commitment. Whatever the operator may
     * have got wrong is {@code false}, not an exception.
     *
     * @param own what the account knows to be owed to it
     * @param commitment what the operator published
     */
    boolean verifies(Liability own, C commitment);
}
