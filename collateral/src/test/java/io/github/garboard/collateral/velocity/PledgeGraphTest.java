package io.github.garboard.collateral.velocity;

import static io.github.garboard.collateral.velocity.LatencyTest.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PledgeGraphTest {

    /** One rounding each of a few sums and quotients. */
    private static final double ROUNDING = 1e-15;

    private static final PledgeGraph<String> CHAIN = new PledgeGraph<>(
            List.of(new Pledge<>("fund", "dealer", 100), new Pledge<>("dealer", "venue", 80)), Map.of("fund", 100.0));

    @Test
    void collateralThatIsHandedOnCountsAgain() {
        assertEquals(new ReuseVelocity(180, 100), CHAIN.velocity());
        assertEquals(1.8, CHAIN.velocity().value(), ROUNDING);
        assertEquals(OptionalInt.of(2), CHAIN.longestChain());
        assertEquals(Set.of("fund", "dealer", "venue"), CHAIN.parties());
    }

    @Test
    void nobodyReusesWhatIsHeld() {
        assertEquals(new Reuse(100, 0, 80), CHAIN.reuse("dealer"));
        assertEquals(0.8, CHAIN.reuse("dealer").rate(), ROUNDING);
        assertEquals(80, CHAIN.reuse("dealer").value(), ROUNDING * 80);
        assertEquals(0, CHAIN.reuse("venue").value());
        assertEquals(0, CHAIN.reuse("fund").rate());
        assertEquals(new Reuse(0, 0, 0), CHAIN.reuse("stranger"));
    }

    /** Half of what the dealer posts is its own: source 100 + 40, received 180. */
    @Test
    void ownAssetsAreSourceCollateralInProportion() {
        PledgeGraph<String> mixed = new PledgeGraph<>(CHAIN.pledges(), Map.of("fund", 100.0, "dealer", 100.0));
        assertEquals(40, mixed.reuse("dealer").value(), 40 * ROUNDING);
        assertEquals(180.0 / 140, mixed.velocity().value(), 2 * ROUNDING);
    }

    @Test
    void longestChainIsTheLongestOfAllAndEmptyWhereItGoesRound() {
        List<Pledge<String>> branched = List.of(
                new Pledge<>("a", "c", 1),
                new Pledge<>("a", "b", 1),
                new Pledge<>("b", "c", 1),
                new Pledge<>("c", "d", 1));
        assertEquals(OptionalInt.of(3), new PledgeGraph<>(branched, Map.of("a", 2.0)).longestChain());
        List<Pledge<String>> round = List.of(new Pledge<>("a", "b", 2), new Pledge<>("b", "a", 1));
        assertEquals(OptionalInt.empty(), new PledgeGraph<>(round, Map.of("a", 2.0)).longestChain());
        assertEquals(OptionalInt.of(0), new PledgeGraph<String>(List.of(), Map.of()).longestChain());
    }

    @Test
    void namesWhatIsWrong() {
        assertMessage(
                "posted must be at most received + own, 50.0: 80.0",
                () -> new PledgeGraph<>(CHAIN.pledges().subList(1, 2), Map.of("dealer", 50.0)));
        assertMessage(
                "own must be non-negative and finite: NaN",
                () -> new PledgeGraph<>(List.of(), Map.of("a", Double.NaN)));
        assertMessage("received must be non-negative and finite: -1.0", () -> new Reuse(-1, 0, 0));
        assertMessage(
                "posted must be non-negative and finite: Infinity", () -> new Reuse(1, 0, Double.POSITIVE_INFINITY));
        assertMessage("source must be above 0 and finite: 0.0", () -> new ReuseVelocity(1, 0));
        assertMessage(
                "source must be above 0 and finite: Infinity", () -> new ReuseVelocity(1, Double.POSITIVE_INFINITY));
        assertMessage(
                "source must be above 0 and finite: 0.0",
                () -> new PledgeGraph<>(List.of(), Map.of("a", 1.0)).velocity());
        assertMessage("to must be another party than from: a", () -> new Pledge<>("a", "a", 1));
        assertMessage("value must be above 0 and finite: 0.0", () -> new Pledge<>("a", "b", 0));
        assertMessage(
                "value must be above 0 and finite: Infinity", () -> new Pledge<>("a", "b", Double.POSITIVE_INFINITY));
    }
}
