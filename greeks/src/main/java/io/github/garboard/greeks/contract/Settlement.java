package io.github.garboard.greeks.contract;

/** In what a future or perpetual is counted and settled. */
public enum Settlement {
    /** One unit is one coin; gains are paid in the quote currency: P - entry. */
    LINEAR,
    /** One unit is a face value of one in the quote currency; gains are paid in coin: 1 / entry - 1 / P. */
    INVERSE
}
