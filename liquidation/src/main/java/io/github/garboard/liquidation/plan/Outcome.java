package io.github.garboard.liquidation.plan;

/** How a plan ends. */
public enum Outcome {

    /** The account meets the target as it is: nothing is closed. */
    NOT_NEEDED,

    /** The account meets the target after the steps. */
    RESTORED,

    /**
     * The account misses the target after the steps, and closing more of any one position does not raise its health. The
     * health reached is the best of this way of closing, one position at a time; where positions hedge each other, closing
     * several at once may still help: {@link LiquidationPlanner#planJointly} tries.
     */
    INCURABLE,

    /** The account misses the target after the steps, and closing more would help, but the amount rules do not allow it now. */
    LIMITED,

    /** The account misses the target, and the planner stopped after its largest number of rounds while closing still helped. */
    OUT_OF_ROUNDS
}
