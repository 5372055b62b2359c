package io.github.garboard.collateral.velocity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who gave collateral to whom, and so how often the same collateral is used.
 *
 * <pre>{@code
 * PledgeGraph<String> graph = new PledgeGraph<>(
 *         List.of(new Pledge<>("fund", "dealer", 100), new Pledge<>("dealer", "venue", 80)),
 *         Map.of("fund", 100.0));
 * graph.velocity().value();  // 1.8
 * graph.reuse("dealer").rate();  // 0.8
 * }</pre>
 *
 * @param pledges what is pledged
 * @param own the value of what each party owns and may post, non-negative and finite; 0 for a party that is not in it
 * @param <K> the caller's key of a party
 */
public record PledgeGraph<K>(List<Pledge<K>> pledges, Map<K, Double> own) {

    /**
     * Copies the pledges and checks that each party owns or has received what it posts.
     *
     * @throws IllegalArgumentException if one does not, or a value is out of its range
     */
    public PledgeGraph {
        pledges = List.copyOf(pledges);
        own = Map.copyOf(own);
        for (K party : parties(pledges, own)) {
            reuse(pledges, own, party);
        }
    }

    /** Returns the parties that pledge, receive or own, in this order. */
    public Set<K> parties() {
        return parties(pledges, own);
    }

    /** Returns what a party receives, owns and posts; all 0 for one that is not in the graph. */
    public Reuse reuse(K party) {
        return reuse(pledges, own, party);
    }

    /**
     * Returns the velocity: all that is received, over all that is posted and not re-used ({@link Reuse#value}). Costs O(parties
     * pledges).
     *
     * @throws IllegalArgumentException if there is no source collateral: nothing is pledged, or only what has been received
     */
    public ReuseVelocity velocity() {
        double received = 0;
        double source = 0;
        for (K party : parties()) {
            Reuse reuse = reuse(party);
            received += reuse.received();
            source += reuse.posted() - reuse.value();
        }
        return new ReuseVelocity(received, source);
    }

    /**
     * Returns the number of pledges in the longest chain, in which each party hands on to the next; 0 without pledges, empty if
     * a chain comes back to a party that it has passed and so has no end. Costs O(parties + pledges).
     */
    public OptionalInt longestChain() {
        Map<K, Integer> received = new HashMap<>();
        pledges.forEach(pledge -> received.merge(pledge.to(), 1, Integer::sum));
        Deque<K> ready = new ArrayDeque<>();
        for (K party : parties()) {
            if (!received.containsKey(party)) {
                ready.add(party);
            }
        }
        Map<K, Integer> length = new HashMap<>();
        int longest = 0;
        int seen = 0;
        Map<K, List<Pledge<K>>> given = given();
        while (!ready.isEmpty()) {
            K party = ready.remove();
            int here = length.getOrDefault(party, 0);
            for (Pledge<K> pledge : given.getOrDefault(party, List.of())) {
                seen++;
                longest = Math.max(longest, here + 1);
                length.merge(pledge.to(), here + 1, Math::max);
                if (received.merge(pledge.to(), -1, Integer::sum) == 0) {
                    ready.add(pledge.to());
                }
            }
        }
        return seen == pledges.size() ? OptionalInt.of(longest) : OptionalInt.empty();
    }

    private Map<K, List<Pledge<K>>> given() {
        return pledges.stream().collect(Collectors.groupingBy(Pledge::from));
    }

    private static <K> Set<K> parties(List<Pledge<K>> pledges, Map<K, Double> own) {
        Set<K> parties = new LinkedHashSet<>();
        pledges.forEach(pledge -> parties.add(pledge.from()));
        pledges.forEach(pledge -> parties.add(pledge.to()));
        parties.addAll(own.keySet());
        return parties;
    }

    private static <K> Reuse reuse(List<Pledge<K>> pledges, Map<K, Double> own, K party) {
        double received = 0;
        double posted = 0;
        for (Pledge<K> pledge : pledges) {
            received += pledge.to().equals(party) ? pledge.value() : 0;
            posted += pledge.from().equals(party) ? pledge.value() : 0;
        }
        return new Reuse(received, own.getOrDefault(party, 0.0), posted);
    }
}
