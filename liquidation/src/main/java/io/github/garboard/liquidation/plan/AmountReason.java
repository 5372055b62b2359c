package io.github.garboard.liquidation.plan;

/** Which rule had the last word on an amount. */
public enum AmountReason {

    /** The amount that reaches the target. */
    NEEDED,

    /** The whole position: less does not reach the target, or the rule takes all. */
    WHOLE,

    /** A limit: a close factor, the room of a window, a part allowed so far. */
    LIMIT,

    /** Rounded to whole lots. */
    LOT,

    /** More than asked for, for the rest would be dust. */
    DUST,

    /** Nothing, for the piece would be too small to close. */
    TOO_SMALL
}
