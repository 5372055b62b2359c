package io.github.garboard.greeks;

import static io.github.garboard.greeks.OptionType.CALL;
import static io.github.garboard.greeks.OptionType.PUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForwardModelsTest {

    @Test
    void hullsFuturesPutIsReproduced() {
        // Hull, Options, Futures and Other Derivatives, 9th ed., example 18.6: F=20, K=20, r=9 %, v=25 %, T=4/12
        double discount = Math.exp(-0.09 * 4 / 12);
        assertEquals(1.12, new Black76(PUT, 20, 20, 4.0 / 12, discount, 0.25).price(), 0.005);
    }

    @Test
    void black76IsBlackScholesMertonOnTheForward() {
        BlackScholesMerton spot = new BlackScholesMerton(CALL, 100, 110, 0.5, 0.03, 0.01, 0.6);
        double forward = 100 * Math.exp(0.02 * 0.5);
        Black76 onForward = new Black76(CALL, forward, 110, 0.5, Math.exp(-0.03 * 0.5), 0.6);
        assertEquals(spot.price(), onForward.price(), 1e-13);
        assertEquals(spot.greeks().vega(), onForward.greeks().vega(), 1e-12);
        assertEquals(spot.greeks().dualDelta(), onForward.greeks().dualDelta(), 1e-14);
        assertEquals(spot.greeks().delta(), onForward.greeks().delta() * Math.exp(0.02 * 0.5), 1e-14);
    }

    @Test
    void withoutDisplacementTheModelIsBlack76() {
        Greeks plain = new Black76(PUT, 95, 100, 0.7, 0.97, 0.4).greeks();
        assertEquals(plain, new DisplacedBlack(PUT, 95, 100, 0.7, 0.97, 0.4, 0).greeks());
    }

    @Test
    void aLargeDisplacementIsNormal() {
        double shift = 1e7;
        double normal = new Bachelier(CALL, 95, 100, 0.7, 0.97, 20).price();
        assertEquals(normal, new DisplacedBlack(CALL, 95, 100, 0.7, 0.97, 20 / (95 + shift), shift).price(), 1e-4);
    }

    @Property
    void bachelierKeepsParityAndSymmetry(
            @ForAll @DoubleRange(min = -100, max = 100) @Scale(9) double forward,
            @ForAll @DoubleRange(min = -100, max = 100) @Scale(9) double strike,
            @ForAll @DoubleRange(min = 0, max = 80) @Scale(9) double volatility) {
        double call = new Bachelier(CALL, forward, strike, 0.5, 0.9, volatility).price();
        double put = new Bachelier(PUT, forward, strike, 0.5, 0.9, volatility).price();
        assertEquals(0.9 * (forward - strike), call - put, 1e-13 * (1 + Math.abs(forward) + Math.abs(strike)));
        assertEquals(call, new Bachelier(PUT, -forward, -strike, 0.5, 0.9, volatility).price());
        assertTrue(put >= 0 && call >= 0);
    }

    @Test
    void farFromTheMoneyBachelierKeepsItsDigits() {
        // mpmath, 40 digits: s (n(d) - d (1 - N(d))) with d = 10 and d = 30, s = 1
        assertEquals(7.474560254589328e-25, new Bachelier(CALL, 0, 10, 1, 1, 1).price(), 1e-39);
        assertEquals(1.631956734091401e-199, new Bachelier(PUT, 30, 0, 1, 1, 1).price(), 1e-213);
    }

    @ParameterizedTest
    @EnumSource(OptionType.class)
    void withoutTimeOrVolatilityTheIntrinsicValueIsLeft(OptionType type) {
        for (double forward : new double[] {90, 100, 115}) {
            double inside = type.sign() * (forward - 100);
            double probability = inside > 0 ? 1 : inside == 0 ? 0.5 : 0;
            for (VanillaOption option : Stream.of(
                            new Bachelier(type, forward, 100, 0, 0.9, 20),
                            new Bachelier(type, forward, 100, 0.5, 0.9, 0),
                            new Black76(type, forward, 100, 0, 0.9, 0.5),
                            new Black76(type, forward, 100, 0.5, 0.9, 0),
                            new DisplacedBlack(type, forward, 100, 0.5, 0.9, 0, 7))
                    .toList()) {
                Greeks greeks = option.greeks();
                assertEquals(0.9 * Math.max(inside, 0), greeks.price(), 1e-13, option::toString);
                assertEquals(0.9 * type.sign() * probability, greeks.delta(), 1e-15, option::toString);
                assertEquals(inside == 0 ? Double.POSITIVE_INFINITY : 0, greeks.gamma(), option::toString);
                assertEquals(0, greeks.vanna(), option::toString);
            }
        }
    }

    @Test
    void theDecayOfAnExpiringBachelierOptionAtTheMoneyIsInfinite() {
        assertEquals(
                Double.NEGATIVE_INFINITY,
                new Bachelier(CALL, 5, 5, 0, 1, 2).greeks().theta());
        assertEquals(0, new Bachelier(CALL, 5, 5, 1, 1, 0).greeks().theta());
        assertEquals(
                Math.sqrt(0.25 / (2 * Math.PI)),
                new Bachelier(CALL, 5, 5, 0.25, 1, 0).greeks().vega(),
                1e-16);
    }

    @Test
    void everyAccessorReadsItsGreek() {
        Greeks greeks = new Bachelier(CALL, 95, 100, 0.7, 0.97, 20).greeks();
        double[] accessors = {
            greeks.price(),
            greeks.delta(),
            greeks.gamma(),
            greeks.vega(),
            greeks.theta(),
            greeks.rho(),
            greeks.phi(),
            greeks.dualDelta(),
            greeks.dualGamma(),
            greeks.vanna(),
            greeks.volga(),
            greeks.charm(),
            greeks.veta(),
            greeks.speed(),
            greeks.zomma(),
            greeks.color(),
            greeks.ultima()
        };
        int i = 0;
        for (Greek greek : Greek.values()) {
            assertEquals(greeks.get(greek), accessors[i++], greek.name());
        }
    }

    @Test
    void badInputIsNamed() {
        assertRefused("forward must be non-negative and finite: -1.0", () -> new Black76(CALL, -1, 1, 1, 1, 1));
        assertRefused("strike must be positive and finite: 0.0", () -> new Black76(CALL, 1, 0, 1, 1, 1));
        assertRefused("years must be non-negative and finite: NaN", () -> new Black76(CALL, 1, 1, Double.NaN, 1, 1));
        assertRefused("discount must be positive and finite: 0.0", () -> new Black76(CALL, 1, 1, 1, 0, 1));
        assertRefused("volatility must be non-negative and finite: -0.1", () -> new Black76(CALL, 1, 1, 1, 1, -0.1));
        assertRefused("forward must be finite: NaN", () -> new Bachelier(CALL, Double.NaN, 1, 1, 1, 1));
        assertRefused(
                "strike must be finite: -Infinity", () -> new Bachelier(CALL, 1, Double.NEGATIVE_INFINITY, 1, 1, 1));
        assertRefused("years must be non-negative and finite: -1.0", () -> new Bachelier(CALL, 1, 1, -1, 1, 1));
        assertRefused("discount must be positive and finite: -1.0", () -> new Bachelier(CALL, 1, 1, 1, -1, 1));
        assertRefused(
                "volatility must be non-negative and finite: NaN", () -> new Bachelier(CALL, 1, 1, 1, 1, Double.NaN));
        assertRefused("displacement must be finite: NaN", () -> new DisplacedBlack(CALL, 1, 1, 1, 1, 1, Double.NaN));
        assertRefused(
                "forward + displacement must be non-negative and finite: -1.0",
                () -> new DisplacedBlack(CALL, 1, 5, 1, 1, 1, -2));
        assertRefused(
                "strike + displacement must be positive and finite: 0.0",
                () -> new DisplacedBlack(CALL, 3, 2, 1, 1, 1, -2));
    }

    private static void assertRefused(String message, Executable construction) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, construction).getMessage());
    }
}
