package io.github.garboard.greeks.numerical;

/**
 * Derivatives along a path. With g the gradient of the payoff y, D the discount factor and 1 the first date:
 * dS_j/dS = S_j/S, dS_j/dv = S_j (W_j - v t_j), dS_j/dr = S_j t_j, and as all dates move away by h, of which W feels only the first
 * step, dS_j/dh = S_j (r - q - v^2/2 + v W_1 / (2 t_1)). Gamma is d/dS of E[D g.S] / S by the score W_1 / (S v t_1) of the first step.
 */
final class PathwiseFigures implements PathFigures {

    private final Dynamics dynamics;
    private final DifferentiablePayoff payoff;
    private final double[] path;
    private final double[] gradient;

    PathwiseFigures(GeometricBrownianMotion motion, DifferentiablePayoff payoff) {
        this.dynamics = new Dynamics(motion);
        this.payoff = payoff;
        this.path = new double[dynamics.times.length];
        this.gradient = new double[path.length];
    }

    @Override
    public void of(double[] brownian, double[] figures) {
        Dynamics d = dynamics;
        d.prices(brownian, path);
        double amount = payoff.payoff(path, gradient);
        double bySpot = 0;
        double byVolatility = 0;
        double byDrift = 0;
        for (int j = 0; j < path.length; j++) {
            double weighted = gradient[j] * path[j];
            bySpot += weighted;
            byVolatility += weighted * (brownian[j] - d.volatility * d.times[j]);
            byDrift += weighted * d.times[j];
        }
        double first = d.times[0];
        double delta = d.discount * bySpot / d.spot;
        double byDate = bySpot * (d.drift + d.volatility * brownian[0] / (2 * first)) - d.rate * amount;
        figures[0] = d.discount * amount;
        figures[1] = delta;
        figures[2] = delta * (brownian[0] / (d.volatility * first) - 1) / d.spot;
        figures[3] = d.discount * byVolatility;
        figures[4] = -d.discount * byDate;
        figures[5] = d.discount * (byDrift - d.years * amount);
        figures[6] = -d.discount * byDrift;
    }
}
