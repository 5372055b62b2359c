package io.github.garboard.greeks.numerical;

import java.util.List;
import java.util.function.DoubleFunction;

/** Central differences of the discounted payoff on the same path of W. */
final class BumpedFigures implements PathFigures {

    private final Payoff payoff;
    private final Dynamics base;
    private final Pair spot;
    private final Pair volatility;
    private final Pair dates;
    private final Pair rate;
    private final Pair dividendYield;
    private final double[] path;
    private final double[] moved;

    BumpedFigures(GeometricBrownianMotion m, Payoff payoff, double bump) {
        this.payoff = payoff;
        this.base = new Dynamics(m);
        double s = m.spot();
        double r = m.rate();
        double q = m.dividendYield();
        double v = m.volatility();
        List<Double> t = m.dates();
        this.spot = pair(bump * s, h -> new GeometricBrownianMotion(s + h, r, q, v, t));
        this.volatility = pair(bump * v, h -> new GeometricBrownianMotion(s, r, q, v + h, t));
        this.dates = pair(
                bump * t.get(0),
                h -> new GeometricBrownianMotion(
                        s, r, q, v, t.stream().map(date -> date + h).toList()));
        this.rate = pair(bump, h -> new GeometricBrownianMotion(s, r + h, q, v, t));
        this.dividendYield = pair(bump, h -> new GeometricBrownianMotion(s, r, q + h, v, t));
        this.path = new double[base.times.length];
        this.moved = new double[base.times.length];
    }

    @Override
    public void of(double[] brownian, double[] figures) {
        double price = value(base, brownian);
        figures[0] = price;
        figures[1] = first(spot, brownian);
        figures[2] = second(spot, price, brownian);
        figures[3] = first(volatility, brownian);
        figures[4] = -first(dates, brownian);
        figures[5] = first(rate, brownian);
        figures[6] = first(dividendYield, brownian);
        figures[7] = second(volatility, price, brownian);
    }

    private double first(Pair pair, double[] brownian) {
        return (value(pair.up, brownian) - value(pair.down, brownian)) / (2 * pair.step);
    }

    private double second(Pair pair, double price, double[] brownian) {
        return (value(pair.up, brownian) - 2 * price + value(pair.down, brownian)) / (pair.step * pair.step);
    }

    /** W of dates that all moved follows the same normal numbers: its first step is scaled, the others are as they were. */
    private double value(Dynamics dynamics, double[] brownian) {
        double shift = brownian[0] * (Math.sqrt(dynamics.times[0] / base.times[0]) - 1);
        for (int i = 0; i < moved.length; i++) {
            moved[i] = brownian[i] + shift;
        }
        dynamics.prices(moved, path);
        return dynamics.discount * payoff.payoff(path);
    }

    private static Pair pair(double step, DoubleFunction<GeometricBrownianMotion> moved) {
        return new Pair(step, new Dynamics(moved.apply(-step)), new Dynamics(moved.apply(step)));
    }

    private record Pair(double step, Dynamics down, Dynamics up) {}
}
