package io.github.garboard.margin.dynamic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class EwmaVolatilityProperties {

    /** Sums of up to twenty positive terms, each a few roundings; returns lose digits to the logarithm of the price. */
    private static final double RELATIVE = 1e-9;

    private static final Instant START = Instant.parse("2013-11-25T00:00:00Z");
    private static final long YEAR_SECONDS = 365L * 86_400;

    @Property
    void isTheWeightedSumOfSquaresOverTheWeightedSumOfTimes(
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 500_000) Long> gaps,
            @ForAll @Size(20) List<@DoubleRange(min = -0.2, max = 0.2) @Scale(8) Double> moves,
            @ForAll @LongRange(min = 60, max = 3_000_000) long halfLife) {
        EwmaVolatility state =
                EwmaVolatility.ofHalfLife(Duration.ofSeconds(halfLife)).step(START, 800);
        List<Long> times = new ArrayList<>();
        long now = 0;
        double price = 800;
        for (int i = 0; i < gaps.size(); i++) {
            now += gaps.get(i);
            times.add(now);
            price *= Math.exp(moves.get(i));
            state = state.step(START.plusSeconds(now), price);
        }
        double squares = 0;
        double years = 0;
        for (int i = 0; i < gaps.size(); i++) {
            double weight = Math.pow(0.5, (now - times.get(i)) / (double) halfLife);
            squares += weight * moves.get(i) * moves.get(i);
            years += weight * gaps.get(i) / YEAR_SECONDS;
        }
        double expected = Math.sqrt(squares / years);
        assertEquals(expected, state.annualised().orElseThrow(), RELATIVE * (1 + expected));
    }

    @Property
    void unitOfThePriceDoesNotMatter(
            @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = 1, max = 2000) @Scale(4) Double> prices,
            @ForAll @DoubleRange(min = 0.001, max = 1000) @Scale(6) double unit) {
        EwmaVolatility plain = EwmaVolatility.ofHalfLife(Duration.ofHours(6));
        EwmaVolatility scaled = plain;
        for (int i = 0; i < prices.size(); i++) {
            Instant at = START.plusSeconds(3600L * i * i);
            plain = plain.step(at, prices.get(i));
            scaled = scaled.step(at, unit * prices.get(i));
        }
        double expected = plain.annualised().orElseThrow();
        assertEquals(expected, scaled.annualised().orElseThrow(), RELATIVE * (1 + expected));
    }
}
