package io.github.garboard.liquidation.plan;

import java.util.List;

/**
 * Amounts to close with the proof that no others are cheaper.
 *
 * <p>For any price of health p >= 0, every way to bring the shortage s costs at least p s + the sum over the options of the least
 * of cost_i(x) - p relief_i x (weak duality), and a convex cost is nowhere below its tangent at x_i. So the bound needs no more
 * than the amounts and the price, and anyone can compute it again: see {@link CertificateChecker}.
 *
 * @param feasible whether the relief meets the shortage
 * @param amounts the amount of each option, in the order of the problem, in units
 * @param relief the health that they bring
 * @param cost what they cost, in money
 * @param dualPrice the price of the last unit of health, in money per health; +infinity if infeasible
 * @param bound a cost that no other way to meet the shortage is below; if infeasible, the cost of all that helps
 */
public record ClosingCertificate(
        boolean feasible, List<Double> amounts, double relief, double cost, double dualPrice, double bound) {

    /** Copies the amounts. */
    public ClosingCertificate {
        amounts = List.copyOf(amounts);
    }

    /** Returns how far the cost is from the bound: 0 up to rounding for a plan of least cost. */
    public double gap() {
        return cost - bound;
    }

    /** Returns a bound of the least of cost(x) - price x relief x over x in [0, cap], by the tangent at an amount. */
    static double leastPriced(ClosingOption<?> option, double amount, double price) {
        double slope = option.cost().marginal(amount);
        double start = option.cost().of(amount) - slope * amount;
        return start + Math.min(0, (slope - price * option.reliefPerUnit()) * option.cap());
    }
}
