package io.github.garboard.collateral.haircut;

/** A tail fitted to losses over a threshold, or why there is none. */
public sealed interface TailFit permits GeneralisedParetoTail, TailFit.Refused {

    /**
     * A refusal.
     *
     * @param exceedances the number of losses above the threshold
     * @param minimumExceedances the smallest number that is accepted
     * @param reason why there is no fit
     */
    record Refused(int exceedances, int minimumExceedances, Reason reason) implements TailFit {}

    /** Why there is no fit. */
    enum Reason {
        /** Fewer losses above the threshold than the minimum. */
        TOO_FEW_EXCEEDANCES,
        /** Neither estimator has a tail that reaches the largest loss, as where most are equal and one is larger. */
        NO_ESTIMATE
    }
}
