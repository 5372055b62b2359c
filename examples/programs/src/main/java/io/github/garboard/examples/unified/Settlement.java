package io.github.garboard.examples.unified;

import io.github.garboard.margin.account.BufferTerms;
import io.github.garboard.margin.account.SettlementLatency;
import java.time.Duration;
import java.util.Map;

/** How long BTC takes to reach each venue, assumed: a recording of trades does not tell. */
final class Settlement {

    /** A venue's loss on the way is covered to 99 % of normal moves and 99 % of latencies. */
    static final BufferTerms TERMS = new BufferTerms(2.326347874040841, 0.99);

    /** One block, any time alike; three confirmations; six of them and a desk that books them. */
    static final Map<String, SettlementLatency> LATENCY = Map.of(
            "alpha", SettlementLatency.exponential(Duration.ofMinutes(10)),
            "beta", SettlementLatency.lognormal(Duration.ofMinutes(30), 0.4),
            "gamma", SettlementLatency.lognormal(Duration.ofMinutes(60), 0.4).plus(Duration.ofMinutes(30)));

    private Settlement() {}

    static SettlementLatency latency(String venue) {
        SettlementLatency latency = LATENCY.get(venue);
        if (latency == null) {
            throw new IllegalArgumentException("venue must be one of " + LATENCY.keySet() + ": " + venue);
        }
        return latency;
    }
}
