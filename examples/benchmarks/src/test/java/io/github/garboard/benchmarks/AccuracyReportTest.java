package io.github.garboard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.OptionType;
import io.github.garboard.greeks.laws.accuracy.ReferencePricer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A peer's error means something only where its formula is asked in its own conventions. */
class AccuracyReportTest {

    /** An ordinary option: every peer has more digits than this, and no wrong sign or scale has as many. */
    private static final double TOLERANCE = 1e-10;

    private static final Set<Greek> STRATA =
            EnumSet.complementOf(EnumSet.of(Greek.DUAL_GAMMA, Greek.SPEED, Greek.ZOMMA, Greek.COLOR, Greek.ULTIMA));
    private static final Set<Greek> FINMATH_PUT = EnumSet.of(Greek.PRICE, Greek.GAMMA, Greek.VEGA);
    private static final Set<Greek> FINMATH_CALL =
            EnumSet.of(Greek.PRICE, Greek.GAMMA, Greek.VEGA, Greek.DELTA, Greek.RHO);

    static Stream<Arguments> peers() {
        return Stream.of(
                arguments("Strata", OptionType.CALL, STRATA),
                arguments("Strata", OptionType.PUT, STRATA),
                arguments("finmath", OptionType.CALL, FINMATH_CALL),
                arguments("finmath", OptionType.PUT, FINMATH_PUT),
                arguments("Commons Math textbook", OptionType.CALL, EnumSet.allOf(Greek.class)),
                arguments("Commons Math textbook", OptionType.PUT, EnumSet.allOf(Greek.class)));
    }

    @ParameterizedTest
    @MethodSource("peers")
    void everyPeerIsAskedInItsOwnConventions(String peer, OptionType type, Set<Greek> offered) {
        BlackScholesMerton option = new BlackScholesMerton(type, 100, 90, 1.5, 0.05, 0.02, 0.3);
        ReferencePricer pricer = Objects.requireNonNull(AccuracyReport.pricers().get(peer));
        Map<Greek, Double> answers = new EnumMap<>(Greek.class);
        for (Greek greek : Greek.values()) {
            pricer.value(option, greek).ifPresent(value -> answers.put(greek, value));
        }
        assertEquals(offered, answers.keySet());
        answers.forEach((greek, value) -> {
            double ours = option.value(greek);
            assertEquals(ours, value, TOLERANCE * Math.abs(ours), greek::name);
        });
    }
}
