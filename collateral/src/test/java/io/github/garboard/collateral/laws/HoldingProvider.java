package io.github.garboard.collateral.laws;

import io.github.garboard.collateral.valuation.Holding;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Generates holdings of any asset that jqwik can generate: amounts of full precision from 1e-12 to 1e15, and none. */
public final class HoldingProvider implements ArbitraryProvider {

    private static final long MANTISSA = 1L << 52;

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(Holding.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return subtypeProvider.apply(targetType.getTypeArgument(0)).stream()
                .map(HoldingProvider::holdings)
                .collect(Collectors.toSet());
    }

    /** Returns the generator for the given assets. */
    public static <A> Arbitrary<Holding<A>> holdings(Arbitrary<A> assets) {
        return Combinators.combine(assets, amounts()).as(Holding::new);
    }

    /** Returns the generator of amounts; also of other non-negative quantities. */
    public static Arbitrary<Double> amounts() {
        Arbitrary<Double> any = Combinators.combine(
                        Arbitraries.longs().between(MANTISSA, 2 * MANTISSA - 1),
                        Arbitraries.integers().between(-92, -3))
                .as((mantissa, exponent) -> Math.scalb((double) mantissa, exponent));
        Arbitrary<Double> round = Arbitraries.integers().between(0, 10).map(Integer::doubleValue);
        return Arbitraries.frequencyOf(Tuple.of(3, any), Tuple.of(1, round)).withoutEdgeCases();
    }
}
