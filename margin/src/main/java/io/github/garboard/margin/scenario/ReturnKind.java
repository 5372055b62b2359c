package io.github.garboard.margin.scenario;

import io.github.garboard.margin.ShockRule;

/** How a move from one level to another is measured, and put on a third one: a rule and its inverse. */
public enum ReturnKind {
    /** to / from - 1, for prices. */
    RELATIVE {
        @Override
        public ShockRule rule() {
            return ShockRule.RELATIVE;
        }

        @Override
        public double between(double from, double to) {
            return (to - from) / from;
        }
    },
    /** to - from, for rates and spreads, which may be zero or negative. */
    ABSOLUTE {
        @Override
        public ShockRule rule() {
            return ShockRule.ABSOLUTE;
        }

        @Override
        public double between(double from, double to) {
            return to - from;
        }
    },
    /** ln(to / from), for prices whose moves are scaled afterwards: a scaled fall never goes below zero. */
    LOGARITHMIC {
        @Override
        public ShockRule rule() {
            return ShockRule.LOGARITHMIC;
        }

        @Override
        public double between(double from, double to) {
            return Math.log(to) - Math.log(from);
        }
    };

    /** Returns the rule that puts such a move on a level. */
    public abstract ShockRule rule();

    /**
     * Returns the move between two levels: {@code rule().apply(from, between(from, to), years)} is {@code to}, up to rounding.
     *
     * @param from the earlier level; positive unless the kind is absolute
     * @param to the later level; positive if the kind is logarithmic
     * @return the move; not finite if a level breaks its rule
     */
    public abstract double between(double from, double to);
}
