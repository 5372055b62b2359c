package io.github.garboard.oracle;

/** The end of a price's confidence interval at which it is read. */
public enum PriceSide {
    /** The lower end: what is owned counts for no more than this. */
    LOW,
    /** The price itself. */
    MID,
    /** The upper end: what is owed counts for no less than this. */
    HIGH
}
