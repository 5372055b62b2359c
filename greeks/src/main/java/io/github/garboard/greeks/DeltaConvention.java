package io.github.garboard.greeks;

/**
 * What a market means by the delta of an option. All are signed: negative for a put.
 *
 * @see "Reiswich and Wystup, A Guide to FX Options Quoting Conventions, J. Derivatives 18, 2010; Clark, Foreign Exchange Option
 *     Pricing, 2011, chapter 3"
 */
public enum DeltaConvention {
    /** dV/dS = w exp(-q T) N(w d1): units of the asset to hold against the option. */
    SPOT,
    /** w N(w d1): units of the forward to hold. */
    FORWARD,
    /** dV/dS - V/S = w (K/S) exp(-r T) N(w d2): the spot delta where the premium is paid in the asset (coin). */
    PREMIUM_ADJUSTED_SPOT,
    /** w (K/F) N(w d2): the forward delta where the premium is paid in the asset. */
    PREMIUM_ADJUSTED_FORWARD
}
