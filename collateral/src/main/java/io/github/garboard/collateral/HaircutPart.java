package io.github.garboard.collateral;

import java.util.List;
import java.util.Objects;

/**
 * A haircut with the rule it follows from, and the parts that the rule combined.
 *
 * <p>The rule says how the parts make the fraction: the larger of them, their sum, one after the other. A part without
 * parts is a figure of its own: a row of a table, an estimate, a caller's function.
 *
 * @param rule what set the haircut, for a reader; not blank
 * @param fraction the haircut, in [0, 1]
 * @param parts the haircuts that the rule combined, in its order; empty for a figure of its own
 */
public record HaircutPart(String rule, double fraction, List<HaircutPart> parts) {

    /**
     * Checks the components and copies the parts.
     *
     * @throws IllegalArgumentException if the rule is blank or the fraction not in [0, 1]
     */
    public HaircutPart {
        Objects.requireNonNull(rule, "rule");
        if (rule.isBlank()) {
            throw new IllegalArgumentException("rule must not be blank: \"" + rule + "\"");
        }
        Haircut.requireFraction("fraction", fraction);
        parts = List.copyOf(parts);
    }

    /**
     * Returns a part that is a figure of its own.
     *
     * @throws IllegalArgumentException if the rule is blank or the fraction not in [0, 1]
     */
    public static HaircutPart of(String rule, double fraction) {
        return new HaircutPart(rule, fraction, List.of());
    }

    /** Returns the same haircut under another name, its parts kept. */
    public HaircutPart named(String name) {
        return new HaircutPart(name, fraction, parts);
    }
}
