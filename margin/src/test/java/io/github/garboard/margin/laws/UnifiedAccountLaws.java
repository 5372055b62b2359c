package io.github.garboard.margin.laws;

import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.account.SettlementLatency;
import io.github.garboard.margin.account.UnifiedAccount;
import io.github.garboard.margin.account.VenueState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

/**
 * What an account over several venues keeps, whatever models the venues and the netting have.
 *
 * @param <K> the key of a venue
 */
public interface UnifiedAccountLaws<K> {

    /** A few roundings of a double, relative to what the venues require. */
    double ROUNDING = 1e-12;

    /** Returns accounts with the models under test, of one venue and of several. */
    @Provide
    Arbitrary<UnifiedAccount<K>> accounts();

    /** Returns a level that every venue's model knows. */
    MarginLevel level();

    /** No transfer takes time: only the netted requirement is left, or the venues' own if that is less. */
    @Property
    default void instantTransfersLeaveTheNettedRequirement(@ForAll("accounts") UnifiedAccount<K> account) {
        UnifiedAccount<K> instant = withLatencies(account, latency -> SettlementLatency.fixed(Duration.ZERO));
        double expected = Math.min(instant.netted(level()).total(), instant.separate(level()));
        near(expected, required(instant), instant);
    }

    /** The requirement is at least the netted one without latency and at most what the venues require apart. */
    @Property
    default void requirementLiesBetweenNettedAndSeparate(@ForAll("accounts") UnifiedAccount<K> account) {
        double separate = account.separate(level());
        double netted = Math.min(account.netted(level()).total(), separate);
        double required = required(account);
        Law.require(
                required >= netted - ROUNDING * separate && required <= separate + ROUNDING * separate,
                "netted " + netted + ", required " + required + ", separate " + separate);
        double efficiency = account.capitalEfficiency(level());
        Law.require(efficiency >= 1 - ROUNDING, "capital efficiency " + efficiency);
    }

    /** A longer latency of one venue never lowers the requirement. */
    @Property
    default void requirementGrowsWithEachLatency(
            @ForAll("accounts") UnifiedAccount<K> account,
            @ForAll @DoubleRange(min = 1, max = 100) @Scale(6) double factor) {
        for (int venue = 0; venue < account.venues().size(); venue++) {
            UnifiedAccount<K> longer = with(
                    account,
                    venue,
                    account.venues()
                            .get(venue)
                            .withLatency(
                                    account.venues().get(venue).link().latency().scaled(factor)));
            notLess(required(account), required(longer), account);
        }
    }

    /** A more volatile venue never lowers the requirement. */
    @Property
    default void requirementGrowsWithEachVolatility(
            @ForAll("accounts") UnifiedAccount<K> account,
            @ForAll @DoubleRange(min = 1, max = 100) @Scale(6) double factor) {
        for (int venue = 0; venue < account.venues().size(); venue++) {
            VenueState<K, ?> state = account.venues().get(venue);
            UnifiedAccount<K> wilder = with(account, venue, moreVolatile(state, factor));
            notLess(required(account), required(wilder), account);
        }
    }

    /** Where value takes for ever, every venue must stand alone. */
    @Property
    default void requirementTendsToTheSumOfTheVenues(@ForAll("accounts") UnifiedAccount<K> account) {
        Duration ages = Duration.ofSeconds(Long.MAX_VALUE / 2);
        UnifiedAccount<K> never = withLatencies(account, latency -> SettlementLatency.fixed(ages));
        double largest = account.venues().stream()
                .mapToDouble(VenueState::volatility)
                .max()
                .orElseThrow();
        // the root of the 146 billion years is above 1e5
        if (account.terms().deviations() * largest * 1e5 > account.separate(level())) {
            near(account.separate(level()), required(never), account);
        }
    }

    private double required(UnifiedAccount<K> account) {
        return account.requirement(level()).total();
    }

    private UnifiedAccount<K> withLatencies(UnifiedAccount<K> account, UnaryOperator<SettlementLatency> change) {
        List<VenueState<K, ?>> states = new ArrayList<>();
        for (VenueState<K, ?> state : account.venues()) {
            states.add(state.withLatency(change.apply(state.link().latency())));
        }
        return new UnifiedAccount<>(account.netting(), states, account.terms());
    }

    private UnifiedAccount<K> with(UnifiedAccount<K> account, int venue, VenueState<K, ?> state) {
        List<VenueState<K, ?>> states = new ArrayList<>(account.venues());
        states.set(venue, state);
        return new UnifiedAccount<>(account.netting(), states, account.terms());
    }

    private static <K, P> VenueState<K, P> moreVolatile(VenueState<K, P> state, double factor) {
        return new VenueState<>(
                state.link(),
                state.positions(),
                state.pnl(),
                factor * state.volatility(),
                state.equity(),
                state.transferable(),
                state.at());
    }

    private void notLess(double before, double after, UnifiedAccount<K> account) {
        Law.require(after >= before - ROUNDING * account.separate(level()), "before " + before + ", after " + after);
    }

    private void near(double expected, double actual, UnifiedAccount<K> account) {
        Law.require(
                Math.abs(expected - actual) <= ROUNDING * account.separate(level()),
                "expected " + expected + ", required " + actual);
    }
}
