package io.github.garboard.collateral.velocity;

import static io.github.garboard.collateral.velocity.LatencyTest.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransferNetworkTest {

    private static final Duration STEP = Duration.ofMinutes(1);
    private static final Link<String> LINK = Link.of("a", "b", 5, Duration.ofSeconds(90));
    private static final TransferNetwork<String> NETWORK =
            TransferNetwork.<String>inStepsOf(STEP).withPlace("z").with(LINK).with(LINK);

    @Test
    void placesAndLinksAreNumberedAsTheyAreAdded() {
        assertEquals(List.of("z", "a", "b"), NETWORK.places());
        assertEquals(2, NETWORK.index("b"));
        assertEquals(List.of(LINK, LINK), NETWORK.links());
        assertSame(NETWORK, NETWORK.withPlace("a"));
    }

    @Test
    void latenciesRoundUpToSteps() {
        assertEquals(0, NETWORK.steps(Duration.ZERO));
        assertEquals(1, NETWORK.steps(Duration.ofNanos(1)));
        assertEquals(1, NETWORK.steps(STEP));
        assertEquals(2, NETWORK.steps(Duration.ofSeconds(90)));
    }

    @Test
    void plansWithAQuantileOfEachLatency() {
        Latency uncertain = Latency.observed(List.of(STEP, STEP.multipliedBy(9)));
        TransferNetwork<String> planned =
                NETWORK.with(LINK.withLatency(uncertain)).planned(0.9);
        assertEquals(Latency.of(STEP.multipliedBy(9)), planned.links().get(2).latency());
        assertEquals(LINK, planned.links().get(0));
        assertEquals(STEP, planned.step());
    }

    @Test
    void linksChangeOneThingAtATime() {
        Link<String> link = LINK.withFeePerUnit(3).withMinimumLot(2).withCauses("bridge");
        assertEquals(new Link<>("a", "b", LINK.capacity(), LINK.latency(), 3, 2, Set.of("bridge")), link);
        assertEquals(7, link.withCapacity(Capacity.of(7)).capacity().at(Instant.EPOCH));
    }

    @Test
    void namesWhatIsWrong() {
        assertMessage("step must be above 0: PT0S", () -> TransferNetwork.inStepsOf(Duration.ZERO));
        assertMessage("step must be above 0: PT-1S", () -> TransferNetwork.inStepsOf(Duration.ofSeconds(-1)));
        assertMessage("place must be one of the network: nowhere", () -> NETWORK.index("nowhere"));
        assertMessage("time must not be negative: PT-1S", () -> NETWORK.steps(Duration.ofSeconds(-1)));
        assertMessage(
                "time must be within 2^31 - 1 steps: PT35791394H8M", () -> NETWORK.steps(STEP.multipliedBy(1L << 31)));
        assertMessage("to must be another place than from: a", () -> Link.of("a", "a", 1, STEP));
        assertMessage("units must be non-negative: -1", () -> Link.of("a", "b", -1, STEP));
        assertMessage("feePerUnit must be non-negative: -1", () -> LINK.withFeePerUnit(-1));
        assertMessage("minimumLot must be at least 1: 0", () -> LINK.withMinimumLot(0));
    }
}
