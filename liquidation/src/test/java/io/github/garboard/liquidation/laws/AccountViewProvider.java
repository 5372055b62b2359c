package io.github.garboard.liquidation.laws;

import io.github.garboard.liquidation.AccountView;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Generates accounts for {@code @ForAll AccountView}, as {@link AccountViews#any()} does. */
public final class AccountViewProvider implements ArbitraryProvider {

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(AccountView.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Set.of(AccountViews.any());
    }
}
