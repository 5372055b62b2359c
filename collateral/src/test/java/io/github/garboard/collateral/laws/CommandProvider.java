package io.github.garboard.collateral.laws;

import io.github.garboard.collateral.encumbrance.Account;
import io.github.garboard.collateral.encumbrance.Asset;
import io.github.garboard.collateral.encumbrance.Command;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Generates commands of a small world, so that they meet: three owners, who are venues too, two assets, one of them with
 * claims on two chains, pledges of six ids, expiries within ten seconds of 1970. Amounts are of any type that jqwik can
 * generate.
 */
public final class CommandProvider implements ArbitraryProvider {

    private static final List<String> OWNERS = List.of("ann", "bob", "eve");
    private static final List<String> CHAINS = List.of("ethereum", "solana");
    private static final List<Asset> ASSETS = List.of(Asset.of("BTC", "bitcoin"), Asset.of("USDC", "ethereum"));
    private static final List<String> PLEDGES =
            IntStream.range(0, 6).mapToObj(i -> "pledge-" + i).toList();

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(Command.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return subtypeProvider.apply(targetType.getTypeArgument(0)).stream()
                .map(CommandProvider::commands)
                .collect(Collectors.toSet());
    }

    /** Returns the generator of commands without conditions, of the given amounts. */
    public static <N> Arbitrary<Command<N>> commands(Arbitrary<N> amounts) {
        Arbitrary<String> ids = Arbitraries.integers().between(0, 2_000).map(i -> "command-" + i);
        Arbitrary<String> pledges = Arbitraries.of(PLEDGES);
        Arbitrary<Account> homes = homes();
        Arbitrary<Account> claims = claims();
        Arbitrary<Account> accounts = Arbitraries.oneOf(homes, claims);
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Combinators.combine(ids, homes, amounts).as(Command.Deposit<N>::new)),
                        Tuple.of(2, Combinators.combine(ids, homes, amounts).as(Command.Withdraw<N>::new)),
                        Tuple.of(6, pledges(accounts, amounts)),
                        Tuple.of(4, Combinators.combine(ids, pledges, amounts).as(Command.Release<N>::new)),
                        Tuple.of(3, Combinators.combine(ids, pledges, amounts).as(Command.Seize<N>::new)),
                        Tuple.of(2, transfers(ids, accounts, amounts)),
                        Tuple.of(4, wraps(ids, amounts)),
                        Tuple.of(2, Combinators.combine(ids, claims, amounts).as(Command.Unwrap<N>::new)),
                        Tuple.of(3, Combinators.combine(ids, pledges, times()).as(Command.Expire<N>::new)))
                .withoutEdgeCases();
    }

    /** Returns the generator of accounts of assets on their home chains. */
    public static Arbitrary<Account> homes() {
        return Combinators.combine(Arbitraries.of(OWNERS), Arbitraries.of(ASSETS))
                .as(Account::new);
    }

    private static Arbitrary<Account> claims() {
        return Combinators.combine(Arbitraries.of(OWNERS), Arbitraries.of(CHAINS))
                .as((owner, chain) -> new Account(owner, ASSETS.get(0).on(chain)));
    }

    private static Arbitrary<Instant> times() {
        return Arbitraries.integers().between(0, 10).map(Instant::ofEpochSecond);
    }

    private static <N> Arbitrary<Command<N>> pledges(Arbitrary<Account> accounts, Arbitrary<N> amounts) {
        Arbitrary<Instant> expiries =
                Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(Command.Pledge.NEVER)), Tuple.of(1, times()));
        return Combinators.combine(Arbitraries.of(PLEDGES), accounts, Arbitraries.of(OWNERS), amounts, expiries)
                .filter((id, account, venue, amount, expiry) -> !venue.equals(account.owner()))
                .as(Command.Pledge<N>::new);
    }

    private static <N> Arbitrary<Command<N>> transfers(
            Arbitrary<String> ids, Arbitrary<Account> accounts, Arbitrary<N> amounts) {
        return Combinators.combine(ids, accounts, Arbitraries.of(OWNERS), amounts)
                .filter((id, account, to, amount) -> !to.equals(account.owner()))
                .as(Command.Transfer<N>::new);
    }

    private static <N> Arbitrary<Command<N>> wraps(Arbitrary<String> ids, Arbitrary<N> amounts) {
        Arbitrary<Account> accounts = Arbitraries.of(OWNERS).map(owner -> new Account(owner, ASSETS.get(0)));
        return Combinators.combine(ids, accounts, Arbitraries.of(CHAINS), amounts)
                .as(Command.Wrap<N>::new);
    }
}
