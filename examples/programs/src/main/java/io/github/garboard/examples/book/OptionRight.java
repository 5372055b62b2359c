package io.github.garboard.examples.book;

/** What the holder of an option may do at its expiry. */
public enum OptionRight {
    /** Buy at the strike. */
    CALL,
    /** Sell at the strike. */
    PUT
}
