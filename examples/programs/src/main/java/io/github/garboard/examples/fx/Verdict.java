package io.github.garboard.examples.fx;

/**
 * One explanation of a difference, held against the data.
 *
 * @param explanation what might be the cause
 * @param predicts what the data would show if it were
 * @param found what they show
 * @param answer what follows
 */
record Verdict(String explanation, String predicts, String found, Answer answer) {

    /** What the data say of an explanation. */
    enum Answer {
        /** It cannot be the cause. */
        EXCLUDED,
        /** The data agree with it, but would with others too. */
        CONSISTENT,
        /** The data agree with it, and hardly would otherwise. */
        SUPPORTED;

        static Answer consistentIf(boolean agrees) {
            return agrees ? CONSISTENT : EXCLUDED;
        }

        String words() {
            return switch (this) {
                case EXCLUDED -> "excluded";
                case CONSISTENT -> "consistent, not proven";
                case SUPPORTED -> "supported";
            };
        }
    }
}
