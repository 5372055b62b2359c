package io.github.garboard.collateral;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.collateral.velocity.ArrivalProbability;
import io.github.garboard.collateral.velocity.Latency;
import io.github.garboard.collateral.velocity.UncertainArrival;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The published probabilities of arrival. */
final class ArrivalCases {

    /** The figures have no unit of time: any does. */
    private static final double NANOS_PER_UNIT = 1e15;

    private ArrivalCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("arrival-probability", ArrivalCases::arrivalProbability);
    }

    private static Map<String, ?> arrivalProbability(Case c) {
        return Map.of("probability", c.inputs().has("hops") ? alongHops(c) : overPaths(c));
    }

    private static double alongHops(Case c) {
        List<Latency> hops = new ArrayList<>();
        for (JsonNode hop : c.inputs().get("hops")) {
            hops.add(Latency.exponential(Duration.ZERO, time(1 / hop.get("rate").doubleValue())));
        }
        return new ArrivalProbability(hops).within(time(c.number("deadline")));
    }

    private static double overPaths(Case c) {
        List<UncertainArrival> paths = new ArrayList<>();
        for (JsonNode path : c.inputs().get("paths")) {
            paths.add(new UncertainArrival(
                    path.get("amount").longValue(),
                    path.get("probabilityByDeadline").doubleValue()));
        }
        return UncertainArrival.probabilityOfAtLeast((long) c.number("amount"), paths);
    }

    private static Duration time(double units) {
        return Duration.ofNanos(Math.round(units * NANOS_PER_UNIT));
    }
}
