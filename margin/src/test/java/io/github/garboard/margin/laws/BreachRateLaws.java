package io.github.garboard.margin.laws;

import io.github.garboard.margin.dynamic.AdaptiveMargin;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What an {@link AdaptiveMargin} keeps that promises a rate of breaches for every sequence of positive losses up to a largest. */
public interface BreachRateLaws extends AdaptiveMarginLaws {

    /** What the sum of a controller's moves is rounded by, as a part of the bound. */
    double ROUNDING = 1e-9;

    /** What the adversary does in a stretch of periods, knowing the requirement. */
    enum Adversary {
        /** Loses next to nothing. */
        QUIET,
        /** Loses a little more than is held, where it can. */
        JUST_ABOVE,
        /** Loses just what is held, where that is something. */
        JUST_COVERED,
        /** Loses the most. */
        WORST
    }

    /** A number of periods in which the adversary does the same. */
    record Stretch(Adversary adversary, int periods) {}

    /** Returns the rate of breaches that is promised. */
    double target();

    /** Returns the largest loss that the promise is for. */
    double largestLoss();

    /**
     * Returns how far the rate of breaches may be from the target.
     *
     * @param periods the number of periods since the start
     */
    double bound(long periods);

    /** Returns up to eight stretches of up to 300 periods. */
    @Provide
    default Arbitrary<List<Stretch>> lawStretches() {
        return Arbitraries.of(Adversary.class)
                .flatMap(adversary ->
                        Arbitraries.integers().between(1, 300).map(periods -> new Stretch(adversary, periods)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .withoutEdgeCases();
    }

    /** After every period the rate of breaches so far is within the bound, though losses are chosen against it. */
    @Property(tries = 300)
    default void breachRateIsWithinItsBound(@ForAll("lawStretches") List<Stretch> stretches) {
        AdaptiveMargin state = margin();
        long periods = 0;
        long breaches = 0;
        for (Stretch stretch : stretches) {
            for (int i = 0; i < stretch.periods(); i++) {
                double held = state.requirement();
                double loss = loss(stretch.adversary(), held);
                state = state.next(loss);
                periods++;
                breaches += loss > held ? 1 : 0;
                Law.require(
                        Math.abs((double) breaches / periods - target()) <= bound(periods) * (1 + ROUNDING),
                        breaches + " breaches in " + periods + " periods, the bound is " + target() + " +- "
                                + bound(periods));
            }
        }
    }

    private double loss(Adversary adversary, double held) {
        double wanted = switch (adversary) {
            case QUIET -> 0;
            case JUST_ABOVE -> Math.nextUp(held);
            case JUST_COVERED -> held;
            case WORST -> largestLoss();
        };
        return Math.max(Double.MIN_VALUE, Math.min(largestLoss(), wanted));
    }
}
