package io.github.garboard.greeks.numerical;

/**
 * The discounted payoff times scores. With dW_j and Delta_j the steps of W and time, Q = sum dW_j^2 / Delta_j over n steps and 1 the first
 * date: the score in S is W_1 / (S v t_1), in v (Q - n)/v - W_n, in r and -q W_n/v, and as all dates move away
 * (W_1^2/t_1 - 1) / (2 t_1) + (r - q - v^2/2) W_1 / (v t_1). A second derivative takes the product of its scores plus the derivative of one.
 */
final class LikelihoodRatioFigures implements PathFigures {

    private final Dynamics dynamics;
    private final Payoff payoff;
    private final double[] path;

    LikelihoodRatioFigures(GeometricBrownianMotion motion, Payoff payoff) {
        this.dynamics = new Dynamics(motion);
        this.payoff = payoff;
        this.path = new double[dynamics.times.length];
    }

    @Override
    public void of(double[] brownian, double[] figures) {
        Dynamics d = dynamics;
        d.prices(brownian, path);
        double price = d.discount * payoff.payoff(path);
        double squares = 0;
        double before = 0;
        double timeBefore = 0;
        for (int j = 0; j < path.length; j++) {
            double step = brownian[j] - before;
            squares += step * step / (d.times[j] - timeBefore);
            before = brownian[j];
            timeBefore = d.times[j];
        }
        double v = d.volatility;
        double first = d.times[0];
        double scaled = brownian[0] / (v * first);
        double bySpot = scaled / d.spot;
        double byVolatility = (squares - path.length) / v - before;
        double byDate = (brownian[0] * brownian[0] / first - 1) / (2 * first) + d.drift * scaled;
        figures[0] = price;
        figures[1] = price * bySpot;
        figures[2] = price * (scaled * scaled - 1 / (v * v * first) - scaled) / (d.spot * d.spot);
        figures[3] = price * byVolatility;
        figures[4] = price * (d.rate - byDate);
        figures[5] = price * (before / v - d.years);
        figures[6] = -price * before / v;
        figures[7] = price * (bySpot * byVolatility + (1 - 2 * scaled) / (v * d.spot));
        figures[8] = price
                * (byVolatility * byVolatility + 3 * before / v - (3 * squares - path.length) / (v * v) - d.years);
    }
}
