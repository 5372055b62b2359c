package io.github.garboard.margin.sensitivity;

/** What a sensitivity is taken to, inside its risk class. */
public enum SensitivityKind {
    /** The price, rate or spread itself. */
    DELTA,

    /** The inflation of a currency. */
    INFLATION,

    /** The cross-currency basis of a currency. */
    BASIS,

    /** The implied volatility; curvature follows from it. */
    VEGA,

    /** The implied volatility of the inflation of a currency. */
    INFLATION_VEGA,

    /** The base correlation of an index that is cut into tranches. */
    BASE_CORRELATION
}
