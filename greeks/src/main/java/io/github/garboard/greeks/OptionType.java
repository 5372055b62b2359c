package io.github.garboard.greeks;

/** The right that a vanilla option gives. */
public enum OptionType {
    /** The right to buy. */
    CALL(1),
    /** The right to sell. */
    PUT(-1);

    private final int sign;

    OptionType(int sign) {
        this.sign = sign;
    }

    /** Returns +1 for a call and -1 for a put: the sign w in the payoff max(w (S - K), 0). */
    public int sign() {
        return sign;
    }
}
