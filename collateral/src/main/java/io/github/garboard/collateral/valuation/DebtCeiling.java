package io.github.garboard.collateral.valuation;

import java.util.Objects;

/**
 * A limit on the debt of many accounts together: of one kind of collateral, of an isolated asset, of a venue.
 *
 * @param name what the ceiling is for
 * @param outstanding what all accounts owe under it before the change, in the unit of account, non-negative and finite
 * @param ceiling the most that they may owe, non-negative; infinite for none
 */
public record DebtCeiling(String name, double outstanding, double ceiling) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is outside of its range
     */
    public DebtCeiling {
        Objects.requireNonNull(name, "name");
        Amounts.requireAmount("outstanding", outstanding);
        if (!(ceiling >= 0)) {
            throw new IllegalArgumentException("ceiling must be non-negative: " + ceiling);
        }
    }
}
