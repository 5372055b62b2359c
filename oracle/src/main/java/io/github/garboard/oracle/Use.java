package io.github.garboard.oracle;

/**
 * What a price is about to be used for. Each use has its own tolerance: a price too old to open a position may still be
 * good enough to show one.
 */
public enum Use {
    /** Show or report a value; no obligation follows from it. */
    MARK,
    /** Open or enlarge a position, or borrow. */
    OPEN,
    /** Take collateral out. */
    WITHDRAW,
    /** Compute a requirement or call for margin. */
    MARGIN,
    /** Close an account against its owner's will. */
    LIQUIDATE,
    /** Pay out at expiry or at closing. */
    SETTLE
}
