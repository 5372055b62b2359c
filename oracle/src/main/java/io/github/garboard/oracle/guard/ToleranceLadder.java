package io.github.garboard.oracle.guard;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.GuardedPrice;
import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.Use;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Grades a price by the first rung that it fails, from the gravest fault to the slightest, and refuses it for the uses of
 * that rung. A price that fails no rung is refused for no use.
 *
 * <pre>{@code
 * new ToleranceLadder(List.of(
 *         new Rung("too volatile", new VolatilityRatio(average, 5), EnumSet.allOf(Use.class)),
 *         new Rung("too uncertain", new ConfidenceWidth(0.02), EnumSet.of(OPEN, WITHDRAW, MARGIN)),
 *         new Rung("stale", Staleness.of(ofSeconds(10)), EnumSet.of(OPEN))))
 * }</pre>
 *
 * <p>A graver rung refuses at least the uses of a slighter one; the constructor sees to it. So a use is refused exactly if
 * some failing rung refuses it, and a wider tolerance on any rung never refuses what a narrower one lets through.
 *
 * <p>The reasons are those of the first failing rung. A price that is missing, zero or negative fails the first rung, as it
 * fails every guard, and is refused for every use whatever the rung says. Costs what the guards cost, up to the first that
 * fails.
 *
 * <p>Source: the oracle validity of Drift v2 (non-positive, too volatile, too uncertain, stale for margin, insufficient data
 * points, stale for the market maker, valid), in which each action has the set of grades that it accepts. Its tiers of
 * assets are the same ladder with limits multiplied.
 *
 * @param rungs the rungs, gravest first, at least one
 */
public record ToleranceLadder(List<Rung> rungs) implements PriceGuard {

    /**
     * One grade of a ladder.
     *
     * @param name what the fault is called, not blank
     * @param guard refuses a price that has the fault; asked with the use at hand, so it may have a tolerance for each use
     * @param refuses the uses for which the fault is too grave
     */
    public record Rung(String name, PriceGuard guard, Set<Use> refuses) {

        /**
         * Checks the components and copies the uses.
         *
         * @throws IllegalArgumentException if the name is blank
         */
        public Rung {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(guard, "guard");
            refuses = Set.copyOf(refuses);
            if (name.isBlank()) {
                throw new IllegalArgumentException("name must not be blank: \"" + name + "\"");
            }
        }
    }

    /**
     * Checks the order and copies the list.
     *
     * @throws IllegalArgumentException if there is no rung, or one refuses a use that the rung before it does not
     */
    public ToleranceLadder {
        rungs = List.copyOf(rungs);
        if (rungs.isEmpty()) {
            throw new IllegalArgumentException("rungs must not be empty: " + rungs);
        }
        for (int i = 1; i < rungs.size(); i++) {
            Rung graver = rungs.get(i - 1);
            Rung rung = rungs.get(i);
            if (!graver.refuses.containsAll(rung.refuses)) {
                throw new IllegalArgumentException("refuses of rung " + rung.name + " must be among those of rung "
                        + graver.name + " " + graver.refuses + ": " + rung.refuses);
            }
        }
    }

    /**
     * Returns the grade of a price: the first rung that it fails, or nothing if it fails none.
     *
     * @param price the price; may be {@link AggregatePrice#NONE}
     * @param use the use with which the guards are asked; without effect if no guard of a rung looks at it
     * @param now the time of the use
     */
    public Optional<Rung> rung(AggregatePrice price, Use use, Instant now) {
        return rungs.stream()
                .filter(rung -> rung.guard.check(price, use, now).usable().isEmpty())
                .findFirst();
    }

    @Override
    public GuardedPrice check(AggregatePrice price, Use use, Instant now) {
        for (Rung rung : rungs) {
            GuardedPrice answer = rung.guard.check(price, use, now);
            if (answer.usable().isEmpty()) {
                return GuardedPrice.of(price, rung.refuses.contains(use) ? answer.reasons() : List.of());
            }
        }
        return GuardedPrice.of(price, List.of());
    }
}
