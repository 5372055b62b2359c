package io.github.garboard.oracle;

import java.util.Objects;

/**
 * One reason why a price may not be used: the rule, and the numbers that broke it.
 *
 * @param rule the name of the rule, not blank: the {@code RULE} of a guard, or {@link GuardedPrice#POSITIVE_PRICE}
 * @param found what the rule measured, in its own unit (seconds, a decimal of the price, a count); NaN if it could not
 *     measure
 * @param limit the limit that it was held against, in the same unit
 * @param detail the numbers in words, such as {@code age 75 s, limit 60 s}
 */
public record Refusal(String rule, double found, double limit, String detail) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the rule is blank
     */
    public Refusal {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(detail, "detail");
        if (rule.isBlank()) {
            throw new IllegalArgumentException("rule must not be blank: \"" + rule + "\"");
        }
    }

    /**
     * Returns the same reason with the part of a composition that it is about in front of its detail: {@code link 2: age
     * 75 s, limit 60 s}.
     *
     * @param part the name of the part
     */
    public Refusal inPart(String part) {
        return new Refusal(rule, found, limit, Objects.requireNonNull(part, "part") + ": " + detail);
    }

    /** Returns the reason in words: {@code staleness: age 75 s, limit 60 s}. */
    @Override
    public String toString() {
        return rule + ": " + detail;
    }
}
