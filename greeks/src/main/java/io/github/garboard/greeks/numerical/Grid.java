package io.github.garboard.greeks.numerical;

/**
 * A derivative of any mixed order up to three from prices on the product of the nodes along each input; confined to one call.
 *
 * <p>The derivative is the product of the axes' stencils applied to the prices. What truncation costs is estimated axis by axis,
 * with the stencil there replaced by its correction; what the errors of the prices cost is their sum with the absolute weights.
 */
final class Grid {

    /**
     * How much larger than expected a correction may be, relative to the one before it: without, one derivative in a thousand lay
     * outside its error because its correction happened to vanish. Both figures were chosen so that none of 240,000 derivatives of
     * Black-Scholes prices within 3 standard deviations did, in 16 Greeks of one to three orders.
     */
    private static final double WITHOUT_LUCK = 8;

    /** The same in two or three inputs, where corrections vanish on lines. */
    private static final double WITHOUT_LUCK_IN_MIXED = 64;

    private final Probe probe;
    private final Axis[] axes;
    private final double[] truncation;
    private double rounding;

    Grid(Probe probe, Axis... axes) {
        this.probe = probe;
        this.axes = axes;
        this.truncation = new double[axes.length];
    }

    /** Refines the axis that leaves most until truncation is no longer what counts, and returns the best that was seen. */
    Estimate estimate() {
        Estimate best = evaluate();
        for (int i = 0; i < FiniteDifferences.REFINEMENTS; i++) {
            int worst = worstAxis();
            if (truncation[worst] <= FiniteDifferences.WELL_ABOVE * rounding) {
                return best;
            }
            axes[worst].refine();
            Estimate finer = evaluate();
            best = finer.error() < best.error() ? finer : best;
        }
        return best;
    }

    private int worstAxis() {
        int worst = 0;
        for (int a = 1; a < axes.length; a++) {
            worst = truncation[a] > truncation[worst] ? a : worst;
        }
        return worst;
    }

    private Estimate evaluate() {
        double[] prices = prices();
        double unit = 1;
        double blur = 0;
        for (Axis axis : axes) {
            unit /= axis.unit();
            blur += axis.blur;
        }
        double luck = axes.length == 1 ? WITHOUT_LUCK : WITHOUT_LUCK_IN_MIXED;
        double[] weights = product(-1, axes[0].stencil.weights);
        double value = 0;
        double error = 0;
        for (int a = 0; a < axes.length; a++) {
            double[] corrections = product(a, axes[a].stencil.corrections);
            double[] earlierCorrections = product(a, axes[a].stencil.earlierCorrections);
            double last = 0;
            double earlier = 0;
            value = 0;
            rounding = 0;
            for (int i = 0; i < prices.length; i++) {
                value += weights[i] * prices[i];
                rounding += Math.abs(weights[i]) * (probe.noise(prices[i]) + blur);
                last += corrections[i] * prices[i];
                earlier += earlierCorrections[i] * prices[i];
            }
            truncation[a] = (Math.abs(last) + luck * axes[a].decay * Math.abs(earlier)) * unit;
            error += FiniteDifferences.SAFETY * truncation[a];
        }
        rounding *= unit;
        return new Estimate(value * unit, error + rounding);
    }

    /** Returns the prices on the product of the nodes, those of the last axis next to each other. */
    private double[] prices() {
        if (axes.length == 1) {
            return axes[0].prices(probe);
        }
        double[] prices = new double[size()];
        fill(prices, 0, 0);
        return prices;
    }

    private int size() {
        int size = 1;
        for (Axis axis : axes) {
            size *= axis.stencil.weights.length;
        }
        return size;
    }

    /** Fills in the prices of an axis and those after it, and returns how many are there. */
    private int fill(double[] prices, int a, int filled) {
        Axis axis = axes[a];
        int next = filled;
        for (int i = 0; i < axis.stencil.weights.length; i++) {
            int node = axis.stencil.start + i;
            if (a + 1 < axes.length) {
                probe.move(axis.index, axis.node(node));
                next = fill(prices, a + 1, next);
            } else {
                prices[next++] = probe.priceAt(axis.index, axis.node(node));
            }
        }
        probe.move(axis.index, axis.node(0));
        return next;
    }

    /** Returns the products of the axes' weights, with those of one axis replaced. */
    private double[] product(int replaced, double[] replacement) {
        if (axes.length == 1) {
            return replacement;
        }
        double[] product = {1};
        for (int a = 0; a < axes.length; a++) {
            product = outer(product, a == replaced ? replacement : axes[a].stencil.weights);
        }
        return product;
    }

    private static double[] outer(double[] first, double[] second) {
        double[] outer = new double[first.length * second.length];
        for (int i = 0; i < outer.length; i++) {
            outer[i] = first[i / second.length] * second[i % second.length];
        }
        return outer;
    }
}
