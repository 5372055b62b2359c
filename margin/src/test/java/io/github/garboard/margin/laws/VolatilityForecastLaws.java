package io.github.garboard.margin.laws;

import io.github.garboard.margin.dynamic.VolatilityForecast;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every {@link VolatilityForecast} keeps, whatever the moves. */
public interface VolatilityForecastLaws {

    /** Returns a forecast under test, in any state. */
    VolatilityForecast forecast();

    /** Returns moves, in the unit of the forecast: quiet ones, ordinary ones, none at all and crashes. */
    @Provide
    default Arbitrary<List<Double>> lawMoves() {
        return Arbitraries.oneOf(
                        Arbitraries.doubles().between(-0.1, 0.1).ofScale(8),
                        Arbitraries.doubles().between(-1e6, 1e6).ofScale(2),
                        Arbitraries.just(0.0))
                .withoutEdgeCases()
                .list()
                .ofMaxSize(40);
    }

    /** The volatility is a non-negative finite number in every state. */
    @Property(tries = 300)
    default void volatilityIsFinite(@ForAll("lawMoves") List<Double> moves) {
        VolatilityForecast state = forecast();
        for (double move : moves) {
            state = state.next(move);
            double volatility = state.volatility();
            Law.require(
                    volatility >= 0 && volatility < Double.POSITIVE_INFINITY,
                    "volatility after " + moves + ": " + volatility);
        }
    }

    /** A step leaves the state that it starts from alone, and taken twice ends in one volatility. */
    @Property(tries = 300)
    default void stepLeavesTheOldStateAlone(@ForAll("lawMoves") List<Double> moves) {
        VolatilityForecast state = forecast();
        for (double move : moves) {
            double before = state.volatility();
            VolatilityForecast once = state.next(move);
            once.next(2 * move);
            VolatilityForecast again = state.next(move);
            Law.require(state.volatility() == before, "was " + before + ", is " + state.volatility());
            Law.require(
                    once.volatility() == again.volatility(),
                    "once " + once.volatility() + ", again " + again.volatility());
            state = once;
        }
    }

    /** Moves that are no numbers are refused. */
    @Property(tries = 1)
    default void refusesMovesThatAreNotFinite() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            try {
                VolatilityForecast state = forecast().next(bad);
                throw new AssertionError(bad + " was taken: " + state.volatility());
            } catch (IllegalArgumentException expected) {
                Law.require(expected.getMessage() != null, "no message");
            }
        }
    }
}
