package io.github.garboard.oracle.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.Use;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LivenessTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Set<String> DESIGN = Set.of("a", "b", "c", "d");

    @Test
    void numberEqualToTheMinimumPasses() {
        assertEquals("[]", reasons(new Liveness(DESIGN, 3), "a", "c", "d"));
    }

    @Test
    void missingSourcesAreNamed() {
        assertEquals(
                "[liveness: live 2 of 4 sources, at least 3, missing b, d]",
                reasons(new Liveness(DESIGN, 3), "c", "a"));
    }

    @Test
    void strangersDoNotCount() {
        assertEquals(
                "[liveness: live 1 of 4 sources, at least 2, missing b, c, d]",
                reasons(new Liveness(DESIGN, 2), "a", "x", "y"));
        assertEquals(
                "[liveness: live 0 of 4 sources, at least 1, missing a, b, c, d]",
                reasons(new Liveness(DESIGN, 1), "x"));
    }

    @Test
    void allMeansEveryOne() {
        assertEquals("[]", reasons(Liveness.ofAll(DESIGN), "a", "b", "c", "d"));
        assertEquals(
                "[liveness: live 3 of 4 sources, at least 4, missing d]",
                reasons(Liveness.ofAll(DESIGN), "a", "b", "c"));
    }

    @Test
    void namesAreCopied() {
        Set<String> names = new HashSet<>(DESIGN);
        Liveness guard = new Liveness(names, 2);
        names.clear();
        assertEquals(DESIGN, guard.expected());
    }

    @Test
    void missingPriceHasNoLiveSource() {
        assertEquals(
                "[positive price: there is no price, liveness: live 0 of 4 sources, at least 1, missing a, b, c, d]",
                new Liveness(DESIGN, 1)
                        .check(AggregatePrice.NONE, Use.MARGIN, NOON)
                        .reasons()
                        .toString());
    }

    @Test
    void rejectsMinimumOutOfRange() {
        assertEquals(
                "minimum must be in [1, 4]: 0",
                assertThrows(IllegalArgumentException.class, () -> new Liveness(DESIGN, 0))
                        .getMessage());
        assertEquals(
                "minimum must be in [1, 4]: 5",
                assertThrows(IllegalArgumentException.class, () -> new Liveness(DESIGN, 5))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Liveness.ofAll(Set.of()));
    }

    private static String reasons(Liveness guard, String... sources) {
        AggregatePrice price = new AggregatePrice(
                1,
                0,
                Arrays.stream(sources)
                        .map(source -> Quote.of(source, 1, 0, NOON))
                        .toList());
        return guard.check(price, Use.MARGIN, NOON).reasons().toString();
    }
}
