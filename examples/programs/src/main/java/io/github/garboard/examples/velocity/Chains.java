package io.github.garboard.examples.velocity;

import io.github.garboard.collateral.velocity.Capacity;
import io.github.garboard.collateral.velocity.Latency;
import io.github.garboard.collateral.velocity.Link;
import io.github.garboard.collateral.velocity.Supply;
import io.github.garboard.collateral.velocity.TransferNetwork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Five chains and a venue. A unit is 1,000 USD, a step a minute, fees are in cents per unit.
 *
 * <p>Latencies are of the order that is published: Ethereum finalises after two epochs, 12.8 minutes; a message out of a rollup
 * by the burn-and-mint bridge waits for that, 13 to 19 minutes by its operator's tables; Solana finalises within a minute. A
 * rollup's own bridge takes seven days and is of no use here. Capacities, fees and how much latencies scatter are assumptions.
 */
final class Chains {

    static final String VENUE = "venue";

    /** All transfers of the burn-and-mint bridge wait for the same attestations. */
    static final String ATTESTATION = "attestation";

    static final Duration STEP = Duration.ofMinutes(1);

    private static final String POOL = "liquidity pool";

    private static final TransferNetwork<String> NETWORK = made();

    private Chains() {}

    static TransferNetwork<String> network() {
        return NETWORK;
    }

    private static TransferNetwork<String> made() {
        return TransferNetwork.<String>inStepsOf(STEP)
                .with(link("ethereum", VENUE, 150, 13, 2, 1))
                .with(link("solana", VENUE, 40, 1, 1, 1))
                .with(link("arbitrum", VENUE, 40, 14, 4, 1))
                .with(bridge("arbitrum", "ethereum"))
                .with(bridge("optimism", "ethereum"))
                .with(bridge("base", "ethereum"))
                .with(link("solana", "ethereum", 60, 1, 1, 10).withCauses(ATTESTATION))
                .with(pool("arbitrum", "solana"))
                .with(pool("optimism", "solana"))
                .with(pool("base", "solana"))
                .with(pool("optimism", "arbitrum"))
                .with(pool("base", "arbitrum"))
                .with(back("ethereum", "arbitrum"))
                .with(back("ethereum", "optimism"))
                .with(back("ethereum", "base"))
                .with(back("ethereum", "solana"));
    }

    static List<Supply<String>> supplies() {
        return List.of(
                Supply.of("ethereum", 1_500),
                Supply.of("arbitrum", 2_000),
                Supply.of("optimism", 1_500),
                Supply.of("base", 1_500),
                Supply.of("solana", 500));
    }

    /** The same network, with the burn-and-mint bridge closed from a time on. */
    static TransferNetwork<String> withoutAttestations(TransferNetwork<String> network, Instant from) {
        return TransferNetwork.<String>inStepsOf(network.step())
                .with(network.links().stream()
                        .map(link -> link.causes().contains(ATTESTATION)
                                ? link.withCapacity(link.capacity().closedFrom(from))
                                : link)
                        .toList());
    }

    /** Slow, cheap and roomy: burnt on one chain, minted on the other. */
    private static Link<String> bridge(String from, String to) {
        return link(from, to, 60, 13, 5, 10).withCauses(ATTESTATION);
    }

    /** Out of Ethereum the bridge waits for its finality too. */
    private static Link<String> back(String from, String to) {
        return link(from, to, 60, 13, 3, 10).withCauses(ATTESTATION);
    }

    /** Fast, dear and narrow: paid out from a pool at the other end. */
    private static Link<String> pool(String from, String to) {
        return link(from, to, 8, 1, 1, 60).withCauses(POOL);
    }

    private static Link<String> link(String from, String to, long units, long minutes, long meanExcess, long cents) {
        return new Link<>(
                from,
                to,
                Capacity.of(units),
                Latency.exponential(Duration.ofMinutes(minutes), Duration.ofMinutes(meanExcess)),
                cents,
                1,
                Set.of());
    }
}
