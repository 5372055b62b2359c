package io.github.garboard.collateral.valuation;

import java.util.Objects;

/** What follows from the terms of a credit support agreement at one valuation: a call, a return, or nothing. */
public sealed interface MarginCall {

    /** Returns the collateral that the terms ask for, in the unit of account, non-negative. */
    double creditSupportAmount();

    /** Returns the value after haircuts of the collateral that is held already, non-negative. */
    double held();

    /**
     * The pledgor delivers.
     *
     * @param amount what it delivers, in value after haircuts, above 0
     * @param creditSupportAmount the collateral that the terms ask for
     * @param held the collateral held before
     */
    record Call(double amount, double creditSupportAmount, double held) implements MarginCall {}

    /**
     * The secured party returns.
     *
     * @param amount what it returns, in value after haircuts, above 0
     * @param creditSupportAmount the collateral that the terms ask for
     * @param held the collateral held before
     */
    record Return(double amount, double creditSupportAmount, double held) implements MarginCall {}

    /**
     * Nothing moves.
     *
     * @param reason why
     * @param creditSupportAmount the collateral that the terms ask for
     * @param held the collateral held
     */
    record Nothing(Reason reason, double creditSupportAmount, double held) implements MarginCall {

        /** Checks that there is a reason. */
        public Nothing {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Why nothing moves. */
    enum Reason {
        /** What is held is what is asked for. */
        COVERED,
        /** The difference is below the minimum transfer amount. */
        BELOW_MINIMUM_TRANSFER,
        /** The amount to return is below one rounding unit. */
        ROUNDED_TO_NOTHING
    }
}
