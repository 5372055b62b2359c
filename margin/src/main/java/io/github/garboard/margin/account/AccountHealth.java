package io.github.garboard.margin.account;

import io.github.garboard.margin.MarginRequirement;
import java.util.Objects;

/**
 * The equity of an account held against a requirement, in one unit of money.
 *
 * @param equity what the account is worth, finite; negative for a debt
 * @param requirement what it must hold
 */
public record AccountHealth(double equity, MarginRequirement requirement) {

    /**
     * Checks the equity.
     *
     * @throws IllegalArgumentException if equity is not finite
     */
    public AccountHealth {
        if (!Double.isFinite(equity)) {
            throw new IllegalArgumentException("equity must be finite: " + equity);
        }
        Objects.requireNonNull(requirement, "requirement");
    }

    /** Returns equity less requirement: what is free if positive, what is missing if negative. */
    public double excess() {
        return equity - requirement.total();
    }

    /** Returns max(0, requirement - equity): what must be added to meet the requirement. */
    public double shortfall() {
        return Math.max(0, requirement.total() - equity);
    }

    /**
     * Returns equity / requirement: 1 at the edge, below 1 in breach.
     *
     * @return the ratio; for a requirement of 0, +infinity if equity is at least 0 and -infinity if it is negative
     */
    public double healthFactor() {
        if (requirement.total() == 0) {
            return equity >= 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        return equity / requirement.total();
    }

    /** Returns whether equity is below the requirement; equality is not a breach. */
    public boolean isBreached() {
        return equity < requirement.total();
    }
}
