package io.github.garboard.collateral.solvency;

import java.math.BigInteger;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an operator holds against what it owes, asset by asset.
 *
 * <p>It is worth as much as what stands behind both sides. That the reserves exist, are the operator's and are not
 * borrowed for the day, is for the caller to prove. That the liabilities are complete is proven only by accounts that
 * check: if each of them checks with probability p, m accounts that were left out go unnoticed with probability
 * (1 - p)^m. Debts outside of the commitment are not in it.
 *
 * @param <A> the caller's name of an asset, with {@code equals} and {@code hashCode}
 * @param <C> the type of the commitment: {@link SumTreeRoot}, or that of another proof system
 * @param assets the assets, each once
 * @param reserves the amount held of each asset, in base units, non-negative
 * @param commitment the commitment to what is owed, with a total for each asset
 */
public record SolvencyStatement<A, C extends LiabilityCommitment>(
        List<A> assets, List<BigInteger> reserves, C commitment) {

    /**
     * Checks the components and copies the lists.
     *
     * @throws IllegalArgumentException if the lists and the totals are not of one size, an asset is in it twice, or an
     *     amount is negative
     */
    public SolvencyStatement {
        assets = List.copyOf(Objects.requireNonNull(assets, "assets"));
        reserves = List.copyOf(Objects.requireNonNull(reserves, "reserves"));
        List<BigInteger> totals = commitment.totals();
        if (new HashSet<>(assets).size() != assets.size()) {
            throw new IllegalArgumentException("assets must be different: " + assets);
        }
        requireAmounts("reserves", reserves, assets.size());
        requireAmounts("totals", totals, assets.size());
    }

    /** Returns the amount owed of each asset, in base units: the totals of the commitment. */
    public List<BigInteger> liabilities() {
        return commitment.totals();
    }

    /** Returns reserves minus liabilities of each asset, in base units, in the order of the assets; negative where too little is held. */
    public Map<A, BigInteger> surpluses() {
        List<BigInteger> owed = liabilities();
        Map<A, BigInteger> surpluses = new LinkedHashMap<>();
        for (int i = 0; i < assets.size(); i++) {
            surpluses.put(assets.get(i), reserves.get(i).subtract(owed.get(i)));
        }
        return Collections.unmodifiableMap(surpluses);
    }

    /** Returns whether no asset's surplus is negative: one asset does not make up for another. */
    public boolean isSolvent() {
        return surpluses().values().stream().allMatch(surplus -> surplus.signum() >= 0);
    }

    /**
     * Returns whether an account is counted in the liabilities of this statement.
     *
     * @param own what the account knows to be owed to it
     * @param proof what the operator gave to the account
     */
    public boolean includes(Liability own, LiabilityProof<? super C> proof) {
        return own.balances().size() == assets.size() && proof.verifies(own, commitment);
    }

    private static void requireAmounts(String name, List<BigInteger> amounts, int size) {
        if (amounts.size() != size) {
            throw new IllegalArgumentException(name + " must be one for each of " + size + " assets: " + amounts);
        }
        for (BigInteger amount : amounts) {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException(name + " must be non-negative: " + amount);
            }
        }
    }
}
