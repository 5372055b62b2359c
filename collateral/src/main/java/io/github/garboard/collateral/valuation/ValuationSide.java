package io.github.garboard.collateral.valuation;

/** On which side of an account a position is valued. */
public enum ValuationSide {
    /** What the account holds: at the low price. */
    ASSET,
    /** What the account owes: at the high price. */
    DEBT
}
