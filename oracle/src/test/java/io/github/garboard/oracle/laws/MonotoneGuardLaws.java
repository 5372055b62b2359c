package io.github.garboard.oracle.laws;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.GuardedPrice;
import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.Use;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * What a family of guards keeps that differ in one tolerance: a wider tolerance never refuses what a narrower one lets
 * through.
 */
public interface MonotoneGuardLaws {

    /**
     * Returns the guard of a tolerance.
     *
     * @param tolerance the tolerance, in [0, {@link #widest()}], 0 being the narrowest
     */
    PriceGuard guard(double tolerance);

    /** Returns the widest tolerance asked for; 2 unless overridden, that is twice the price for a relative one. */
    default double widest() {
        return 2;
    }

    /** A wider tolerance never refuses what a narrower one lets through. */
    @Property
    default void widerToleranceNeverRefusesMore(
            @ForAll AggregatePrice price,
            @ForAll Use use,
            @Moment long second,
            @ForAll @IntRange(max = 1_000_000) int a,
            @ForAll @IntRange(max = 1_000_000) int b) {
        double narrow = widest() * Math.min(a, b) / 1e6;
        double wide = widest() * Math.max(a, b) / 1e6;
        Instant now = Instant.ofEpochSecond(second);
        GuardedPrice narrowly = guard(narrow).check(price, use, now);
        GuardedPrice widely = guard(wide).check(price, use, now);
        Law.holds(
                narrowly.usable().isEmpty() || widely.usable().isPresent(),
                "usable at tolerance " + narrow + ", but at " + wide + ": " + widely.reasons());
    }
}
