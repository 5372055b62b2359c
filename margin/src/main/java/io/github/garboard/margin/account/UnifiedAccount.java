package io.github.garboard.margin.account;

import io.github.garboard.margin.MarginComponent;
import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.MarginModel;
import io.github.garboard.margin.MarginRequirement;
import io.github.garboard.margin.PnlMatrix;
import io.github.garboard.margin.Revaluation;
import io.github.garboard.margin.ScenarioSet;
import io.github.garboard.margin.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * One pool of collateral behind positions on several venues.
 *
 * <p><b>Requirement.</b> With N the requirement of all positions netted over common scenarios, M(v) what each venue requires
 * by its own model, and a latency buffer b(v) = z sigma(v) sqrt(tau(v)) against the venue's own loss while value is on its way,
 *
 * <p>G = min(sum of M(v), N + sum of b(v)).
 *
 * <p>It is N where value arrives at once, grows with every latency and volatility, and reaches the sum of the venues' own
 * requirements as the latency of a venue that has any volatility grows. No venue is asked for more than it asks itself: where
 * the common model needs more than the venues together, N counts as their sum.
 *
 * <p><b>Equity.</b> Of what a venue holds, the part that may leave counts after its haircut and the probability that the venue
 * fails; the part that may not leave counts up to what the venue itself requires. Venues are seen at different times: each is
 * charged z sigma(v) sqrt(age), the worst case of all having moved against the account since.
 *
 * <p><b>Liquidity</b> is another question: {@link #liquidity} asks whether each venue can be fed before its grace ends.
 *
 * <p>Costs one evaluation of each venue's model and one pass over the scenarios per question.
 *
 * @param netting the model of the netted positions: of a matrix with a row per venue, over scenarios that they share
 * @param venues the state at each venue, at least one, with distinct keys
 * @param terms how safe the latency buffers are
 * @param <K> the caller's key of a venue
 */
public record UnifiedAccount<K>(MarginModel<PnlMatrix> netting, List<VenueState<K, ?>> venues, BufferTerms terms) {

    /** The name of the component of the netted positions. */
    public static final String NETTED = "netted";

    /** The name of the component that holds the buffers, a part per venue. */
    public static final String LATENCY = "latency buffers";

    /** The name of the component that holds what the age of the snapshots may hide, a part per venue. */
    public static final String STALENESS = "staleness";

    private static final double SECONDS_PER_YEAR = 365 * 86_400.0;

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if there is no venue, one occurs twice, or two are over different scenarios
     */
    public UnifiedAccount {
        Objects.requireNonNull(netting, "netting");
        Objects.requireNonNull(terms, "terms");
        venues = List.copyOf(venues);
        if (venues.isEmpty()) {
            throw new IllegalArgumentException("venues must not be empty: []");
        }
        Set<K> keys = new HashSet<>();
        for (VenueState<K, ?> state : venues) {
            if (!keys.add(state.link().venue())) {
                throw new IllegalArgumentException(
                        "venues must be distinct: " + state.link().venue());
            }
            ScenarioSet scenarios = state.pnl().scenarios();
            if (!scenarios.equals(venues.get(0).pnl().scenarios())) {
                throw new IllegalArgumentException("pnl of venue "
                        + state.link().venue() + " must be over the scenario set of the first venue: " + scenarios);
            }
        }
    }

    /** Returns what each venue requires by its own model, in their order. */
    public Map<K, MarginRequirement> local(MarginLevel level) {
        Map<K, MarginRequirement> local = new LinkedHashMap<>();
        venues.forEach(state -> local.put(state.link().venue(), state.local(level)));
        return local;
    }

    /** Returns the sum of what the venues require by their own models. */
    public double separate(MarginLevel level) {
        return local(level).values().stream()
                .mapToDouble(MarginRequirement::total)
                .sum();
    }

    /** Returns the requirement of all positions together, as if every transfer took no time. */
    public MarginRequirement netted(MarginLevel level) {
        ScenarioSet scenarios = venues.get(0).pnl().scenarios();
        return netting.requirement(
                PnlMatrix.of(
                        venues.size(),
                        scenarios,
                        Revaluation.perPosition(
                                (venue, set, s) -> venues.get(venue).pnl().pnl(s))),
                level);
    }

    /**
     * Returns what the account must hold: the netted requirement and a latency buffer per venue. Where the venues' own
     * requirements together need less, the buffers are cut alike.
     */
    public MarginRequirement requirement(MarginLevel level) {
        double separate = separate(level);
        MarginRequirement all = netted(level);
        double netted = Math.min(all.total(), separate);
        List<MarginComponent> buffers = perVenue(state -> loss(state, latency(state)));
        double sum = buffers.stream().mapToDouble(MarginComponent::amount).sum();
        double room = separate - netted;
        double part = sum > room ? room / sum : 1;
        MarginComponent latency = MarginComponent.sum(
                LATENCY, buffers.stream().map(buffer -> buffer.scaled(part)).toList());
        return MarginRequirement.of(level, List.of(MarginComponent.of(NETTED, netted), latency), all.bindingScenario());
    }

    /** Returns what counts of the equity at a level, a part per venue, less what the age of the snapshots may hide. */
    public MarginComponent equity(MarginLevel level) {
        List<MarginComponent> parts = new ArrayList<>(
                perVenue(state -> state.counted(state.local(level).total())));
        Instant now = seenAt();
        parts.add(MarginComponent.sum(
                STALENESS, perVenue(state -> 0 - loss(state, Duration.between(state.at(), now)))));
        return MarginComponent.sum("equity", parts);
    }

    /** Returns what counts of the equity against the requirement. */
    public AccountHealth health(MarginLevel level) {
        return new AccountHealth(equity(level).amount(), requirement(level));
    }

    /** Returns when the latest venue was seen: the time that the account is judged at. */
    public Instant seenAt() {
        return venues.stream()
                .map(VenueState::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Returns how much older the oldest snapshot is than the latest. */
    public Duration skew() {
        Instant oldest = venues.stream()
                .map(VenueState::at)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return Duration.between(oldest, seenAt());
    }

    /**
     * Returns the capital efficiency: what the venues require apart over what the account requires; at least 1, and 1 where
     * neither requires anything.
     */
    public double capitalEfficiency(MarginLevel level) {
        double total = requirement(level).total();
        double separate = separate(level);
        return separate == total ? 1 : separate / total;
    }

    /**
     * Returns the leverage at which equity just meets the requirement: gross exposure over the requirement.
     *
     * @param grossExposure the sum of the sizes of all positions, in the unit of money, finite and non-negative
     * @return the leverage; infinite if nothing is required
     * @throws IllegalArgumentException if the exposure is outside its range
     */
    public double maximumLeverage(MarginLevel level, double grossExposure) {
        Checks.requireNonNegative("grossExposure", grossExposure);
        double total = requirement(level).total();
        return total == 0 ? Double.POSITIVE_INFINITY : grossExposure / total;
    }

    /**
     * Returns how many standard deviations of its profit and loss the account is away from a requirement: excess / deviation.
     * Of the maintenance level, the distance to liquidation. Along a direction of prices, and over all of them, it is
     * {@link io.github.garboard.margin.stress.ReverseStress} of the caller's account after a move.
     *
     * @param deviation the standard deviation of the profit and loss of the whole account over the caller's horizon, positive
     *     and finite
     * @return the distance, negative in breach
     * @throws IllegalArgumentException if the deviation is outside its range
     */
    public double distance(MarginLevel level, double deviation) {
        return health(level).excess() / Checks.requirePositive("deviation", deviation);
    }

    /**
     * Returns whether each venue that has less than it requires can be fed before its grace ends.
     *
     * @param level the level that a venue must be held at
     * @param graceOf how long a venue waits from when it was seen; what is over by the time of the account has delivered nothing
     * @param deliverability what the caller's network can deliver
     * @throws IllegalArgumentException if an amount deliverable is negative or NaN
     */
    public Liquidity<K> liquidity(
            MarginLevel level, Function<? super K, Duration> graceOf, Deliverability<K> deliverability) {
        List<Call<K>> calls = venues.stream()
                .map(state -> new Call<>(
                        state.link().venue(),
                        state.local(level).total() - state.equity(),
                        state.at().plus(graceOf.apply(state.link().venue()))))
                .filter(call -> call.needed() > 0)
                .sorted(Comparator.comparing(Call::deadline))
                .toList();
        Map<K, Double> promised = new LinkedHashMap<>();
        for (Call<K> call : calls) {
            Duration within = Duration.between(seenAt(), call.deadline());
            double deliverable = within.isNegative()
                    ? 0
                    : deliverability.deliverable(call.venue(), within, Collections.unmodifiableMap(promised));
            if (!(deliverable >= 0)) {
                throw new IllegalArgumentException("deliverable to " + call.venue() + " must be >= 0: " + deliverable);
            }
            if (deliverable < call.needed()) {
                return new Liquidity.Unfed<>(call.venue(), call.deadline(), call.needed(), deliverable);
            }
            promised.put(call.venue(), call.needed());
        }
        return new Liquidity.Fed<>(promised);
    }

    /** What a venue lacks, and until when. */
    private record Call<K>(K venue, double needed, Instant deadline) {}

    private Duration latency(VenueState<K, ?> state) {
        return state.link().latency().quantile(terms.latencyLevel());
    }

    /** z sigma sqrt(t). */
    private double loss(VenueState<K, ?> state, Duration time) {
        double years = (time.getSeconds() + time.getNano() / 1e9) / SECONDS_PER_YEAR;
        return terms.deviations() * state.volatility() * Math.sqrt(years);
    }

    private List<MarginComponent> perVenue(ToDoubleFunction<VenueState<K, ?>> amount) {
        return venues.stream()
                .map(state -> MarginComponent.of(state.link().venue().toString(), amount.applyAsDouble(state)))
                .toList();
    }
}
