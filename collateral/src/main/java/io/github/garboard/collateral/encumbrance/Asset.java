package io.github.garboard.collateral.encumbrance;

/**
 * A unit of account of the ledger: an asset on its home chain, or a claim to it on another chain.
 *
 * <p>An asset that is issued on two chains is two assets with two homes; its issuer swaps one for the other, the ledger
 * does not.
 *
 * @param symbol the name, such as {@code BTC}; not empty
 * @param home the chain or place where it is native; not empty
 * @param chain the chain or place where this claim lives, {@code home} for the asset itself; not empty
 */
public record Asset(String symbol, String home, String chain) {

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if one is empty
     */
    public Asset {
        Names.requireName("symbol", symbol);
        Names.requireName("home", home);
        Names.requireName("chain", chain);
    }

    /** Returns an asset on its home chain. */
    public static Asset of(String symbol, String home) {
        return new Asset(symbol, home, home);
    }

    /** Returns the claim to this asset on a chain; the asset itself on its home chain. */
    public Asset on(String otherChain) {
        return otherChain.equals(chain) ? this : new Asset(symbol, home, otherChain);
    }

    /** Returns whether this is a claim to an asset that is locked elsewhere. */
    public boolean isClaim() {
        return !chain.equals(home);
    }

    /** Returns the symbol and the chain: {@code BTC@bitcoin}, or {@code BTC@bitcoin>ethereum} for a claim. */
    @Override
    public String toString() {
        return symbol + "@" + home + (isClaim() ? ">" + chain : "");
    }
}
