package io.github.garboard.greeks.numerical;

/** Geometric Brownian motion as numbers: what all estimators use of it; not changed after construction. */
final class Dynamics {

    final double spot;
    final double rate;
    final double volatility;
    final double[] times;
    final double years;
    final double discount;

    /** r - q - v^2/2: how fast the logarithm drifts. */
    final double drift;

    Dynamics(GeometricBrownianMotion motion) {
        this.spot = motion.spot();
        this.rate = motion.rate();
        this.volatility = motion.volatility();
        this.times = motion.times();
        this.years = motion.years();
        this.discount = motion.discount();
        this.drift = rate - motion.dividendYield() - volatility * volatility / 2;
    }

    /** Fills in the prices at the dates. */
    void prices(double[] brownian, double[] path) {
        for (int i = 0; i < path.length; i++) {
            path[i] = spot * Math.exp(drift * times[i] + volatility * brownian[i]);
        }
    }
}
