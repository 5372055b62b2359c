package io.github.garboard.oracle.resilience;

/** Which mean over time an oracle takes of its prices. */
public enum TwapMean {
    /** The mean of the prices: one block at a high price moves it far. */
    ARITHMETIC,
    /** The exponential of the mean of the logarithms: one block moves it little, up or down. */
    GEOMETRIC
}
