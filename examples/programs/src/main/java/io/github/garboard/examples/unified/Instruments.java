package io.github.garboard.examples.unified;

import io.github.garboard.examples.book.BookEntry;
import io.github.garboard.examples.book.OptionRight;
import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.Greeks;
import io.github.garboard.greeks.OptionType;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Values one unit of an instrument: options by Black-Scholes-Merton without rate and yield, perpetuals at the spot. */
final class Instruments {

    /** What the report shows. */
    static final Set<Greek> SHOWN =
            EnumSet.of(Greek.PRICE, Greek.DELTA, Greek.GAMMA, Greek.VEGA, Greek.THETA, Greek.RHO);

    private static final double SECONDS_PER_YEAR = 365 * 86_400.0;

    private Instruments() {}

    /** Returns the value of one unit. */
    static double value(BookEntry entry, Instant now, double spot, double volatility) {
        return entry instanceof BookEntry.Option option
                ? model(option, now, spot, volatility).price()
                : spot;
    }

    /** Returns value and sensitivities of one unit. */
    static Greeks greeks(BookEntry entry, Instant now, double spot, double volatility) {
        if (entry instanceof BookEntry.Option option) {
            return model(option, now, spot, volatility).greeks(SHOWN);
        }
        return Greeks.of(SHOWN, greek -> greek == Greek.PRICE ? spot : greek == Greek.DELTA ? 1 : 0);
    }

    /** Returns the time to expiry in years of 365 days; a perpetual has none. */
    static double years(BookEntry entry, Instant now) {
        if (entry instanceof BookEntry.Option option) {
            return Math.max(0, Duration.between(now, option.expiry()).toSeconds()) / SECONDS_PER_YEAR;
        }
        return 0;
    }

    private static BlackScholesMerton model(BookEntry.Option option, Instant now, double spot, double volatility) {
        OptionType type = option.right() == OptionRight.CALL ? OptionType.CALL : OptionType.PUT;
        return new BlackScholesMerton(type, spot, option.strike(), years(option, now), 0, 0, volatility);
    }
}
