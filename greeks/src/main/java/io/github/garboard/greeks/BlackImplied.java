package io.github.garboard.greeks;

import io.github.garboard.greeks.ImpliedVolatility.Found;
import io.github.garboard.greeks.ImpliedVolatility.None;
import io.github.garboard.greeks.ImpliedVolatility.Reason;
import io.github.garboard.greeks.internal.BlackInversion;
import io.github.garboard.greeks.internal.TimeValue;

/** The outcome of {@link BlackInversion} as a value. */
final class BlackImplied {

    private BlackImplied() {}

    /** Solves for an option on a spot price. Arguments are checked by the caller. */
    static ImpliedVolatility ofSpot(
            OptionType type, double spot, double strike, double years, double rate, double yield, double price) {
        BlackInversion inversion = new BlackInversion();
        inversion.ofSpot(type.sign(), spot, strike, years, rate, yield, price);
        return outcome(inversion, price);
    }

    /** Solves for an option on a forward price. Arguments are checked by the caller. */
    static ImpliedVolatility ofForward(
            OptionType type, double forward, double strike, double years, double discount, double price) {
        BlackInversion inversion = new BlackInversion();
        inversion.ofForward(type.sign(), forward, strike, years, discount, price);
        return outcome(inversion, price);
    }

    private static ImpliedVolatility outcome(BlackInversion inversion, double price) {
        return inversion.reason() == TimeValue.DETERMINED
                ? new Found(inversion.volatility(), inversion.condition())
                : new None(reason(inversion.reason()), price, inversion.bound());
    }

    /** Returns what a reason of {@link TimeValue} means. */
    static Reason reason(int code) {
        return switch (code) {
            case TimeValue.EXPIRED -> Reason.EXPIRED;
            case TimeValue.BELOW_INTRINSIC -> Reason.BELOW_INTRINSIC;
            case TimeValue.AT_INTRINSIC -> Reason.AT_INTRINSIC;
            case TimeValue.AT_OR_ABOVE_LIMIT -> Reason.AT_OR_ABOVE_LIMIT;
            default -> Reason.NOT_DETERMINED;
        };
    }
}
