package io.github.garboard.greeks.numerical;

/** The numbers from which paths are made. */
public enum NumberSequence {
    /** Pseudo-random numbers: the error falls as n^(-1/2) in the number of paths. */
    RANDOM,
    /**
     * Sobol's low-discrepancy points, shifted digitally at random in each batch: the error falls close to n^(-1) for payoffs that
     * are smooth in few dimensions. Up to 21,201 dates.
     */
    SOBOL
}
