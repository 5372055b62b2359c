package io.github.garboard.greeks;

/** Which of two evaluations of a closed form runs: where exactness and speed part, both are reachable. */
public enum Kernel {
    /**
     * Every exponent and difference held in double-double: a few units in the last place of each figure, however far from the
     * money. The default of the readable tier.
     */
    ACCURATE,
    /**
     * Plain doubles: relative to the largest term within 1e-12 of ACCURATE up to 4.5 standard deviations from the money where
     * v sqrt(T) is at least 0.02, within 1e-9 up to 36 where it is at least 0.0005; never NaN.
     */
    FAST
}
