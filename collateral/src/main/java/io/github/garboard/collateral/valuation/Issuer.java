package io.github.garboard.collateral.valuation;

import java.util.Objects;

/**
 * Who stands behind some assets, with the limit on all of them together.
 *
 * @param name the issuer; holdings whose issuers are equal count together
 * @param limit the most that its assets may count for
 */
public record Issuer(String name, ConcentrationLimit limit) {

    /** Checks that there are a name and a limit. */
    public Issuer {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(limit, "limit");
    }
}
