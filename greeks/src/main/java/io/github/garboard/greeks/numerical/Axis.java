package io.github.garboard.greeks.numerical;

import org.jspecify.annotations.Nullable;

/**
 * The nodes along one input: a step found from its scale and the curvature of the price, and the stencil that fits the domain;
 * confined to one call.
 *
 * <p>The length over which a price changes its shape is about L = |V'/V''| + sqrt(|V/V''|) (Press et al., Numerical Recipes,
 * 3rd ed., 2007, section 5.7), and no more than the scale or, if that is
 * longer, the way to the end of the domain. The step is the part of L at which what the polynomial leaves out costs about as much as the error of
 * the prices.
 */
final class Axis {

    /** How often the step may be corrected. */
    private static final int CORRECTIONS = 6;

    /** A step this much too small costs a digit and no more. */
    private static final double TOO_SMALL = 16;

    private static final double TOO_LARGE = 0.5;

    /** A step that leaves ten digits of a first derivative need not be larger: two prices would be spent on an eleventh. */
    private static final double ENOUGH = 1e-10;

    /** The most by which one correction changes the step. */
    private static final double CHANGE = 64;

    /** The first step as a part of the best one if the scale were L: it is a guess, and too small does little harm. */
    private static final double CAUTION = 0.125;

    /** The fewest units in the last place of the input that a step may be. */
    private static final double COARSE = 16;

    /** A number over the unit in its last place, if it is a power of two. */
    private static final double BITS = 0x1p52;

    final int index;
    final int order;
    double step;
    Stencil stencil;

    /** How far the rounding of the input moves the price. */
    double blur;

    /** By how much a correction should be smaller than the one before it. */
    final double decay;

    private final PricingInput input;
    private final double at;
    private final double ulp;
    private final double reach;
    private int nearNode;
    private int farNode;
    private double nearPrice;
    private double farPrice;

    Axis(Probe probe, int index, int order) {
        this.input = probe.inputs.inputs().get(index);
        this.index = index;
        this.order = order;
        this.at = input.value();
        this.ulp = Math.ulp(at);
        this.reach = Math.max(reach(input.domain(), at), input.size());
        double part = probe.part(order);
        this.decay = Stencil.dropped(order) == 1 ? part : part * part;
        this.stencil = fit(CAUTION * part * input.size());
        correct(probe, part);
    }

    /** Returns the way to the nearer end of the domain: pricers have roots and logarithms there. At the end itself there is none. */
    private static double reach(Interval domain, double at) {
        double nearer = Math.min(at - domain.lower(), domain.upper() - at);
        return nearer > 0 ? nearer : Double.POSITIVE_INFINITY;
    }

    private void correct(Probe probe, double part) {
        for (int i = 0; i < CORRECTIONS; i++) {
            look(probe);
            double first = nearPrice - probe.base;
            double second = farPrice - probe.base;
            boolean central = farNode < 0 == nearNode > 0;
            double slope = central ? (first - second) / 2 : 2 * first - second / 2;
            double curvature = Math.abs(central ? first + second : second - 2 * first);
            double visible = Math.max(curvature, 4 * probe.noise(probe.base));
            double length = Math.abs(slope) / visible + Math.sqrt(Math.abs(probe.base) / visible);
            blur = Math.abs(slope) * ulp / step;
            double change = part * Math.min(length, reach / step);
            boolean exactEnough = order == 1 && 2 * probe.noise(probe.base) < ENOUGH * Math.abs(slope);
            if (!(change > 0 && Double.isFinite(change))
                    || (change >= TOO_LARGE && (exactEnough || change <= TOO_SMALL))) {
                return;
            }
            double before = step;
            Stencil kept = stencil;
            stencil = fit(step * Math.max(1 / CHANGE, Math.min(CHANGE, change)));
            if (change > 1 && stencil.start != kept.start) {
                stencil = kept;
                step = before;
                return;
            }
        }
        look(probe);
    }

    /** Takes the two nodes nearest to the input. */
    private void look(Probe probe) {
        int end = stencil.start + stencil.weights.length - 1;
        nearNode = end > 0 ? 1 : -1;
        farNode = stencil.start < 0 && end > 0 ? -1 : 2 * nearNode;
        nearPrice = probe.priceAt(index, node(nearNode));
        farPrice = probe.priceAt(index, node(farNode));
    }

    /** Takes a quarter of the step. */
    void refine() {
        stencil = fit(step / 4);
        nearNode = 0;
        farNode = 0;
    }

    /** Sets the step to a power of two up to the given size whose nodes fit, and returns their stencil. */
    private Stencil fit(double size) {
        step = Math.max(Math.ulp(size) * BITS, COARSE * ulp);
        @Nullable Stencil fitting = Stencil.within(input.domain(), at, step, order);
        while (fitting == null && step > ulp) {
            step /= 2;
            fitting = Stencil.within(input.domain(), at, step, order);
        }
        if (fitting == null) {
            throw new IllegalArgumentException(
                    "domain of " + input.name() + " must leave room around " + at + ": " + input.domain());
        }
        return fitting;
    }

    double node(int j) {
        return at + j * step;
    }

    /** Returns the prices at the nodes with no other input moved. */
    double[] prices(Probe probe) {
        double[] prices = new double[stencil.weights.length];
        for (int i = 0; i < prices.length; i++) {
            int node = stencil.start + i;
            if (node == 0) {
                prices[i] = probe.base;
            } else if (node == nearNode) {
                prices[i] = nearPrice;
            } else if (node == farNode) {
                prices[i] = farPrice;
            } else {
                prices[i] = probe.priceAt(index, node(node));
            }
        }
        return prices;
    }

    /** Returns step^order, in which the weights count. */
    double unit() {
        double unit = step;
        for (int i = 1; i < order; i++) {
            unit *= step;
        }
        return unit;
    }
}
