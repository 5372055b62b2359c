package io.github.garboard.collateral.velocity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Why not more can be delivered.
 *
 * @param <P> the caller's key of a place
 */
public sealed interface Bottleneck<P> {

    /**
     * Everything that is delivered passes here, and nothing here could carry more: a minimum cut over time. Empty where no
     * way leads there in time, or nothing is asked for.
     *
     * @param links the departures that are full
     * @param supplies the supplies that are used up
     * @param demands the calls that are met in full, where several were asked for
     */
    record Cut<P>(List<FullLink<P>> links, List<Supply<P>> supplies, List<Demand<P>> demands) implements Bottleneck<P> {

        /** Copies the parts. */
        public Cut {
            links = List.copyOf(links);
            supplies = List.copyOf(supplies);
            demands = List.copyOf(demands);
        }

        /**
         * Returns what passes: the most that can be delivered.
         *
         * @throws ArithmeticException if it is beyond a {@code long}
         */
        public long units() {
            long units = 0;
            for (FullLink<P> link : links) {
                units = Math.addExact(units, link.units());
            }
            for (Supply<P> supply : supplies) {
                units = Math.addExact(units, supply.amount());
            }
            for (Demand<P> demand : demands) {
                units = Math.addExact(units, demand.amount());
            }
            return units;
        }
    }

    /**
     * The budget does not pay for one unit more.
     *
     * @param spent the fees of what is delivered, in whole units of money
     * @param nextUnit what one unit more would cost
     */
    record Budget<P>(long spent, long nextUnit) implements Bottleneck<P> {}

    /**
     * A link that is full at all its departures in a stretch of time.
     *
     * @param link the link
     * @param firstDeparture the first of them
     * @param lastDeparture the last of them
     * @param units what leaves in all
     * @param <P> the caller's key of a place
     */
    record FullLink<P>(Link<P> link, Instant firstDeparture, Instant lastDeparture, long units) {

        /** Checks that nothing is null. */
        public FullLink {
            Objects.requireNonNull(link, "link");
            Objects.requireNonNull(firstDeparture, "firstDeparture");
            Objects.requireNonNull(lastDeparture, "lastDeparture");
        }
    }
}
