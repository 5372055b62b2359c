package io.github.garboard.collateral.encumbrance;

import java.util.Objects;

/**
 * What one owner has of one asset, or of one claim: the key of a balance.
 *
 * @param owner the owner; a venue is an owner too, and so holds what it seized; not empty
 * @param asset the asset or claim
 */
public record Account(String owner, Asset asset) {

    /**
     * Checks the owner.
     *
     * @throws IllegalArgumentException if the owner is empty
     */
    public Account {
        Names.requireName("owner", owner);
        Objects.requireNonNull(asset, "asset");
    }

    /** Returns the same owner's account of claims on a chain; of the asset itself on its home chain. */
    public Account on(String chain) {
        return chain.equals(asset.chain()) ? this : new Account(owner, asset.on(chain));
    }

    /** Returns the same owner's account of the asset itself, where its claims are locked. */
    public Account home() {
        return on(asset.home());
    }

    /** Returns another owner's account of the same asset or claim. */
    public Account of(String otherOwner) {
        return new Account(otherOwner, asset);
    }
}
