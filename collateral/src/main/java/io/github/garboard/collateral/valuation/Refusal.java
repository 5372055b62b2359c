package io.github.garboard.collateral.valuation;

import java.util.Objects;

/**
 * Why a change of an account is refused, with the numbers.
 *
 * @param reason the kind of rule that refuses
 * @param subject what it is about: the name of a ceiling, an asset
 * @param value the value that breaks the rule
 * @param limit the limit that it breaks
 */
public record Refusal(Reason reason, String subject, double value, double limit) {

    /** Checks that there are a reason and a subject. */
    public Refusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(subject, "subject");
    }

    /** The kinds of rule. */
    public enum Reason {
        /** More is withdrawn than held, or repaid than owed: the amount against what is there. */
        OVERDRAWN,
        /** The outstanding debt would exceed a ceiling: the debt against the ceiling. */
        DEBT_CEILING,
        /** The account would not be covered: the weighted debt against the capacity. */
        NOT_COVERED,
        /** The debt would be too small to be worth liquidating: the debt against the least one. */
        DUST,
        /** An asset may not be owed in this mode, or against this collateral: the amount against 0. */
        NOT_BORROWABLE,
        /** A siloed asset would be owed beside others: the number of assets owed against 1. */
        SILOED,
        /** A rule of the caller. */
        OTHER
    }
}
