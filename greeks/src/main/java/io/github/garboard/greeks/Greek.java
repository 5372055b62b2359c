package io.github.garboard.greeks;

/**
 * A price or one of its partial derivatives, unscaled.
 *
 * <p>S is the price of the underlying (the spot, or the forward in models of a forward), K the strike, t calendar time in years (so d/dt = -d/dT), r the rate, q the yield, v the volatility and
 * V the price.
 *
 * @see "Haug, The Complete Guide to Option Pricing Formulas, 2nd ed., 2007, chapter 2"
 */
public enum Greek {
    /** V. */
    PRICE,
    /** dV/dS. */
    DELTA,
    /** d2V/dS2. */
    GAMMA,
    /** dV/dv, per 1.0 of volatility. */
    VEGA,
    /** dV/dt per year of passing time; usually negative for a holder. */
    THETA,
    /** dV/dr with the yield held fixed, per 1.0 of rate. */
    RHO,
    /** dV/dq with the rate held fixed, per 1.0 of yield. */
    PHI,
    /** dV/dK. */
    DUAL_DELTA,
    /** d2V/dK2: the discounted density of the price at expiry. */
    DUAL_GAMMA,
    /** d2V/(dS dv). */
    VANNA,
    /** d2V/dv2, also called vomma. */
    VOLGA,
    /** d delta/dt per year, also called delta decay. */
    CHARM,
    /** d vega/dt per year. */
    VETA,
    /** d3V/dS3. */
    SPEED,
    /** d gamma/dv. */
    ZOMMA,
    /** d gamma/dt per year. */
    COLOR,
    /** d3V/dv3. */
    ULTIMA;

    /**
     * Returns the power of the unit of money in which the value is counted: where spot and strike are multiplied by a factor, it
     * is multiplied by this power of it.
     */
    int moneyPower() {
        return switch (this) {
            case PRICE, VEGA, THETA, RHO, PHI, VOLGA, VETA, ULTIMA -> 1;
            case DELTA, DUAL_DELTA, VANNA, CHARM -> 0;
            case GAMMA, DUAL_GAMMA, ZOMMA, COLOR -> -1;
            case SPEED -> -2;
        };
    }
}
