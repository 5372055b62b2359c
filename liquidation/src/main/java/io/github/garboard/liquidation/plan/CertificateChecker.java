package io.github.garboard.liquidation.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks a certificate from the problem alone, without the search that made it: sums, limits and weak duality.
 *
 * @param tolerance how far relief, cost and bound may be from what they claim, relative to their size, in [0, 1]
 */
public record CertificateChecker(double tolerance) {

    /** A tolerance for sums of some thousand roundings. */
    public static final double ROUNDING = 1e-9;

    /**
     * Checks the tolerance.
     *
     * @throws IllegalArgumentException if the tolerance is outside [0, 1]
     */
    public CertificateChecker {
        Checks.requireFraction("tolerance", tolerance);
    }

    /** Returns a checker with a tolerance of {@link #ROUNDING}. */
    public static CertificateChecker standard() {
        return new CertificateChecker(ROUNDING);
    }

    /**
     * Returns what is wrong with a certificate.
     *
     * <p>Amounts must lie within their caps, relief and cost be their sums, a feasible relief meet the shortage, and the bound
     * be no higher than the dual price proves and the cost no more than the tolerance above it. If it says infeasible, all
     * that helps must be closed and not be enough.
     *
     * @param problem the problem
     * @param certificate a certificate for it, from anywhere
     * @return the faults in plain words with their numbers; empty if the certificate proves that its amounts are cheapest
     */
    public List<String> faults(ClosingProblem<?> problem, ClosingCertificate certificate) {
        List<String> faults = new ArrayList<>();
        List<? extends ClosingOption<?>> options = problem.options();
        if (options.size() != certificate.amounts().size()) {
            faults.add("amounts must be " + options.size() + ": "
                    + certificate.amounts().size());
            return faults;
        }
        double relief = 0;
        double cost = 0;
        for (int i = 0; i < options.size(); i++) {
            double amount = certificate.amounts().get(i);
            if (!(amount >= 0 && amount <= options.get(i).cap())) {
                faults.add("amount " + i + " must be in [0, " + options.get(i).cap() + "]: " + amount);
            }
            relief += amount * options.get(i).reliefPerUnit();
            cost += options.get(i).cost().of(amount);
        }
        require(faults, "relief", near(certificate.relief(), relief, relief), relief, certificate.relief());
        require(faults, "cost", near(certificate.cost(), cost, cost), cost, certificate.cost());
        if (certificate.feasible()) {
            boolean met = relief >= problem.shortage() * (1 - tolerance);
            require(faults, "relief at least", met, problem.shortage(), relief);
            checkBound(faults, problem, certificate, cost);
        } else {
            double most = mostRelief(options);
            require(faults, "relief of all", near(relief, most, most), most, relief);
            require(faults, "shortage above", most < problem.shortage() * (1 + tolerance), most, problem.shortage());
        }
        return faults;
    }

    private void checkBound(
            List<String> faults, ClosingProblem<?> problem, ClosingCertificate certificate, double cost) {
        double price = certificate.dualPrice();
        double proven = price * problem.shortage();
        double size = Math.abs(proven);
        for (int i = 0; i < problem.options().size(); i++) {
            ClosingOption<?> option = problem.options().get(i);
            double least =
                    ClosingCertificate.leastPriced(option, certificate.amounts().get(i), price);
            proven += least;
            size += Math.abs(least);
        }
        require(faults, "dual price at least", price >= 0, 0, price);
        boolean claimed = certificate.bound() <= proven + tolerance * size;
        require(faults, "bound at most", claimed, proven, certificate.bound());
        require(faults, "cost at most", cost <= proven + tolerance * size, proven, cost);
    }

    private static double mostRelief(List<? extends ClosingOption<?>> options) {
        return options.stream()
                .mapToDouble(option -> Math.max(0, option.reliefPerUnit()) * option.cap())
                .sum();
    }

    private boolean near(double claimed, double actual, double size) {
        return Math.abs(claimed - actual) <= tolerance * Math.abs(size);
    }

    private static void require(List<String> faults, String what, boolean kept, double expected, double actual) {
        if (!kept) {
            faults.add(what + " must be " + expected + ": " + actual);
        }
    }
}
