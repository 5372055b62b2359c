package io.github.garboard.greeks.numerical;

import java.util.ArrayList;
import java.util.List;

/**
 * Derivatives of a caller's pricer by finite differences, each with an estimate of its error.
 *
 * <p>A derivative is that of the polynomial through the prices on equidistant nodes: six for a first derivative in an input, eight
 * for a second, ten for a third, and products of these for a mixed one. The nodes lie around the input, all but one in central pairs, whose
 * polynomial is Richardson's extrapolation of central differences; the last node estimates what that leaves. Where a domain
 * ends (volatility near 0, expiry near 0), they move to the other side as far as they must.
 *
 * <p>The step starts from the scale of the input and is corrected until it agrees with the curvature of the price there; it is
 * made smaller while truncation, not rounding, is what limits the figure. The error of an {@link Estimate} is four times what the last
 * node changes plus what errors of the prices cost at worst, both as estimated from the prices seen: no bound, for a
 * price can be made whose terms cancel on just these nodes. At a kink or jump of the price it is
 * of the size of the derivative itself or larger, as it should be.
 *
 * <p>Cost of a first derivative beside the price: 5 prices, 2 more for each correction of the step, 5 more for each refinement; both
 * are rare where scales fit. A step is a power of two, so that the nodes are exact.
 *
 * @param relativeNoise how exact a price is, relative to itself, in [0, 1): rounding, or the tolerance of an iteration
 * @param absoluteNoise how exact a price is besides, in its own units, finite and non-negative: where terms cancel, about 2^-52 of the
 *     largest one
 * @see "Fornberg, Generation of Finite Difference Formulas on Arbitrarily Spaced Grids, Math. Comp. 51, 1988; Ridders, Accurate
 *     computation of F'(x) and F'(x)F''(x), Adv. Eng. Software 4, 1982; Press et al., Numerical Recipes, 3rd ed., 2007, section 5.7"
 */
public record FiniteDifferences(double relativeNoise, double absoluteNoise) {

    /** How often a step may be made smaller because truncation limits the figure. */
    static final int REFINEMENTS = 4;

    /** Truncation below this many times the rounding is left as it is. */
    static final double WELL_ABOVE = 256;

    /** The last node estimates the truncation of the polynomial without it; four times that also covers where it happens to agree. */
    static final double SAFETY = 4;

    /** Sixteen units of rounding: what a careful closed form keeps on ordinary inputs. */
    private static final double CLOSED_FORM = 0x1p-49;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the relative noise is outside [0, 1), or the absolute one negative or not finite
     */
    public FiniteDifferences {
        if (!(relativeNoise >= 0 && relativeNoise < 1)) {
            throw new IllegalArgumentException("relativeNoise must be in [0, 1): " + relativeNoise);
        }
        if (!(absoluteNoise >= 0 && absoluteNoise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("absoluteNoise must be non-negative and finite: " + absoluteNoise);
        }
    }

    /** Returns differences of a closed form that keeps its digits: relative noise 2^-49, no other. */
    public static FiniteDifferences ofClosedForm() {
        return new FiniteDifferences(CLOSED_FORM, 0);
    }

    /**
     * Returns a derivative.
     *
     * <p>Each name differentiates once: {@code ("spot")} is delta, {@code ("spot", "spot")} gamma, {@code ("spot", "volatility")} vanna,
     * {@code ("spot", "spot", "volatility")} zomma.
     *
     * @param pricer the price
     * @param inputs where to differentiate
     * @param by one to three names of inputs, in any order
     * @return the derivative and its error
     * @throws IllegalArgumentException if there are no names or more than three, one is unknown, the domain leaves no room, or a
     *     price is not finite
     */
    public Estimate derivative(PricingFunction pricer, PricingInputs inputs, String... by) {
        if (by.length == 0 || by.length > Stencil.ORDERS) {
            throw new IllegalArgumentException("by must be one to three names: " + List.of(by));
        }
        int[] orders = new int[inputs.size()];
        for (String name : by) {
            orders[inputs.index(name)]++;
        }
        Probe probe = new Probe(pricer, inputs, this);
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < orders.length; i++) {
            if (orders[i] > 0) {
                axes.add(new Axis(probe, i, orders[i]));
            }
        }
        return new Grid(probe, axes.toArray(Axis[]::new)).estimate();
    }

    /**
     * Returns the price and its first derivative in every input; the price at the inputs is shared.
     *
     * @param pricer the price
     * @param inputs where to differentiate
     * @return price and derivatives, each with its error
     * @throws IllegalArgumentException if a domain leaves no room or a price is not finite
     */
    public Sensitivities gradient(PricingFunction pricer, PricingInputs inputs) {
        Probe probe = new Probe(pricer, inputs, this);
        Estimate[] derivatives = new Estimate[inputs.size()];
        for (int i = 0; i < derivatives.length; i++) {
            derivatives[i] = new Grid(probe, new Axis(probe, i, 1)).estimate();
        }
        Estimate price = new Estimate(probe.base, absoluteNoise + relativeNoise * Math.abs(probe.base));
        return new Sensitivities(inputs, price, List.of(derivatives));
    }
}
