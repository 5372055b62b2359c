package io.github.garboard.greeks.contract;

import io.github.garboard.greeks.Contract;
import io.github.garboard.greeks.Greek;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * A perpetual future on a power of the price: index S^p, mark M = S^p c(g), where c is the multiple of the {@link Funding} and
 * g = p (r - q) + p (p - 1) v^2 / 2 the rate at which the expected index grows.
 *
 * <p>The contract is margined: nothing is paid for it at the start, and its value is M - E, E the entry price. Of degree 1 it is
 * the linear {@link Perpetual} at its fair mark. A contract that is paid for in full, such as a tokenised squared perpetual,
 * earns the rate on its price: then g is (p - 1) (r + p v^2 / 2) - p q, which is what this formula gives with the yield q + r/p.
 *
 * <p>Theta is the funding that accrues per year, -g M, which is -(M - S^p) / f where funding is continuous: it is paid in cash,
 * and the contract does not age, so charm, veta and color are 0. There is no strike: dual delta and dual gamma are 0.
 *
 * @param spot the spot price S, positive
 * @param degree the power p, finite: 2 for a squared perpetual, 1/2 for one that hedges a constant-product pool
 * @param rate the interest rate r, continuously compounded per year
 * @param dividendYield the yield q of the asset, continuously compounded per year
 * @param volatility the volatility v, decimal per square root of a year, non-negative
 * @param funding how funding ties the mark to the index
 * @param entryPrice the price E at which the position was opened, positive
 * @see "White, Robinson, Koticha, Leone, Gauba and Krishnan, Power Perpetuals, 2021; Clark, Leone and Koticha, Power perp
 *     mechanism, arbitrage, and use cases, 2022"
 */
public record PowerPerpetual(
        double spot,
        double degree,
        double rate,
        double dividendYield,
        double volatility,
        Funding funding,
        double entryPrice)
        implements Contract {

    /**
     * Checks the inputs.
     *
     * @throws IllegalArgumentException if an input is NaN, infinite or out of its range, or the index grows so fast that no
     *     finite mark is fair (see {@link Funding#multiple})
     */
    public PowerPerpetual {
        Inputs.requirePositive("spot", spot);
        Inputs.requireFinite("degree", degree);
        Inputs.requireFinite("rate", rate);
        Inputs.requireFinite("dividendYield", dividendYield);
        Inputs.requireNonNegative("volatility", volatility);
        Objects.requireNonNull(funding, "funding");
        Inputs.requirePositive("entryPrice", entryPrice);
        funding.multiple(growth(degree, rate - dividendYield, volatility));
    }

    /** Returns the index S^p. */
    public double index() {
        return degree == 1 ? spot : Math.pow(spot, degree);
    }

    /** Returns the fair mark M. */
    public double mark() {
        return index() * funding.multiple(growth());
    }

    private double growth() {
        return growth(degree, rate - dividendYield, volatility);
    }

    private static double growth(double degree, double carry, double volatility) {
        return degree * carry + 0.5 * degree * (degree - 1) * volatility * volatility;
    }

    @Override
    public ToDoubleFunction<Greek> evaluate() {
        double mark = mark();
        double perSpot = degree / spot;
        double perSpot2 = perSpot * (degree - 1) / spot;
        return greek -> switch (greek) {
            case PRICE -> mark - entryPrice;
            case DELTA -> perSpot * mark;
            case GAMMA -> perSpot2 * mark;
            case SPEED -> perSpot2 * (degree - 2) / spot * mark;
            case VEGA -> vega();
            case VANNA -> perSpot * vega();
            case ZOMMA -> perSpot2 * vega();
            case VOLGA -> volga();
            case ULTIMA -> ultima();
            case THETA -> -growth() * mark;
            case RHO -> degree * slope(1);
            case PHI -> -degree * slope(1);
            case DUAL_DELTA, DUAL_GAMMA, CHARM, VETA, COLOR -> 0;
        };
    }

    /** The derivative of the mark in g. */
    private double slope(int order) {
        return index() * funding.derivative(growth(), order);
    }

    /** d2g/dv2; dg/dv is v times this. */
    private double convexity() {
        return degree * (degree - 1);
    }

    private double vega() {
        return slope(1) * convexity() * volatility;
    }

    private double volga() {
        double g1 = convexity() * volatility;
        return slope(2) * g1 * g1 + slope(1) * convexity();
    }

    private double ultima() {
        double g1 = convexity() * volatility;
        return slope(3) * g1 * g1 * g1 + 3 * slope(2) * g1 * convexity();
    }
}
