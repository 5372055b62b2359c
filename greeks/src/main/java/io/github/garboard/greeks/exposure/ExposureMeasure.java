package io.github.garboard.greeks.exposure;

/** A figure of an exposure, in money. Vega, which has one for each expiry, is asked for by its bucket. */
public enum ExposureMeasure {
    /** The sum of values. */
    VALUE,
    /** The sum of deltas. */
    NET_DELTA,
    /** The sum of the absolute deltas of the positions. */
    GROSS_DELTA,
    /** The change of the net delta per move of 1 %. */
    GAMMA_PER_PERCENT,
    /** The sum of thetas, per year. */
    THETA
}
