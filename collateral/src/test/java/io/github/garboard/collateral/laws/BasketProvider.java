package io.github.garboard.collateral.laws;

import io.github.garboard.collateral.valuation.Basket;
import io.github.garboard.collateral.valuation.Holding;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Generates baskets of up to eight different assets, of any type that jqwik can generate. */
public final class BasketProvider implements ArbitraryProvider {

    private static final int MOST_HOLDINGS = 8;

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(Basket.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return subtypeProvider.apply(targetType.getTypeArgument(0)).stream()
                .map(BasketProvider::baskets)
                .collect(Collectors.toSet());
    }

    /** Returns the generator for the given assets. */
    public static <A> Arbitrary<Basket<A>> baskets(Arbitrary<A> assets) {
        return HoldingProvider.holdings(assets)
                .list()
                .ofMaxSize(MOST_HOLDINGS)
                .uniqueElements(Holding::asset)
                .map(Basket::new);
    }
}
