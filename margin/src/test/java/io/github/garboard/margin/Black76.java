package io.github.garboard.margin;

import org.apache.commons.math3.distribution.NormalDistribution;

/** A caller's pricer: Black's formula on Commons Math. The module itself prices nothing. */
final class Black76 {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private Black76() {}

    /** Returns the undiscounted value of a call (side 1) or a put (side -1); the intrinsic value where nothing is left to move. */
    static double value(int side, double forward, double strike, double volatility, double years) {
        double deviation = volatility * Math.sqrt(years);
        if (!(deviation > 0)) {
            return Math.max(0, side * (forward - strike));
        }
        double d = Math.log(forward / strike) / deviation;
        return side
                * (forward * NORMAL.cumulativeProbability(side * (d + deviation / 2))
                        - strike * NORMAL.cumulativeProbability(side * (d - deviation / 2)));
    }
}
