package io.github.garboard.collateral.laws;

import io.github.garboard.collateral.solvency.ByteString;
import io.github.garboard.collateral.solvency.Liability;
import io.github.garboard.collateral.solvency.SumTreeFormat;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Generates liabilities: ids of any script, random salts, balances of none, of a few units, and of any size. Without a
 * format they are of one asset in the default format.
 */
public final class LiabilityProvider implements ArbitraryProvider {

    /** The most accounts of a list whose totals are sure to fit. */
    private static final int MOST_ACCOUNTS = 64;

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(Liability.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Set.of(liabilities(SumTreeFormat.of(1)));
    }

    /** Returns the generator for a format. */
    public static Arbitrary<Liability> liabilities(SumTreeFormat format) {
        Arbitrary<String> ids = Arbitraries.oneOf(
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(12),
                Arbitraries.of("Zoë", "\uD83D\uDC1F", "a\u0000b", "口座", "a".repeat(300)));
        Arbitrary<ByteString> salts = Arbitraries.bytes()
                .array(byte[].class)
                .ofSize(format.saltBytes())
                .map(ByteString::of)
                .withoutEdgeCases();
        return Combinators.combine(ids, salts, balances(format).list().ofSize(format.assets()))
                .as(Liability::new)
                .withoutEdgeCases();
    }

    /** Returns lists of up to 64 accounts of different ids, for a format; their totals fit. */
    public static Arbitrary<List<Liability>> lists(SumTreeFormat format, int fewest, int most) {
        return liabilities(format)
                .list()
                .ofMinSize(fewest)
                .ofMaxSize(Math.min(most, MOST_ACCOUNTS))
                .uniqueElements(Liability::id)
                .withoutEdgeCases();
    }

    private static Arbitrary<BigInteger> balances(SumTreeFormat format) {
        BigInteger most = format.largestSum().divide(BigInteger.valueOf(MOST_ACCOUNTS));
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(BigInteger.ZERO)),
                        Tuple.of(2, Arbitraries.bigIntegers().between(BigInteger.ZERO, most.min(BigInteger.TEN))),
                        Tuple.of(
                                3,
                                Arbitraries.bigIntegers()
                                        .between(BigInteger.ZERO, most)
                                        .withDistribution(RandomDistribution.uniform())))
                .withoutEdgeCases();
    }
}
