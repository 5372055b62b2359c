package io.github.garboard.margin.dynamic;

/** Which limit sets a requirement. */
public enum Limit {
    /** None: the requirement is what the model says. */
    NONE,
    /** The floor: the model says less. */
    FLOOR,
    /** The cap: the model says more. */
    CAP,
    /** The limit of rises: the model says more. */
    RISE,
    /** The limit of falls: the model says less. */
    FALL
}
