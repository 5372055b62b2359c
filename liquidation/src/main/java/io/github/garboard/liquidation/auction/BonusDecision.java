package io.github.garboard.liquidation.auction;

import java.util.OptionalDouble;

/** What becomes of a premium that a liquidator asks for, so that the liquidation does no harm. */
public sealed interface BonusDecision {

    /**
     * The premium does no harm and is paid as asked.
     *
     * @param premium the premium, a fraction of the debt repaid
     */
    record Granted(double premium) implements BonusDecision {}

    /**
     * The premium would do harm; the largest one that does not is paid.
     *
     * @param premium the premium paid, a fraction of the debt repaid
     * @param asked the premium asked for
     */
    record Cut(double premium, double asked) implements BonusDecision {}

    /**
     * No premium that a liquidator works for is harmless: the account is to be treated as insolvent, all at once and at
     * somebody else's cost, rather than bled.
     *
     * @param uncovered the part of each unit of debt that the collateral does not cover even without a premium, in [0, 1]
     * @param least the smallest premium a liquidator works for
     */
    record Insolvent(double uncovered, double least) implements BonusDecision {}

    /** Returns the premium that is paid, or empty in insolvent mode. */
    default OptionalDouble paid() {
        if (this instanceof Granted granted) {
            return OptionalDouble.of(granted.premium());
        }
        return this instanceof Cut cut ? OptionalDouble.of(cut.premium()) : OptionalDouble.empty();
    }
}
