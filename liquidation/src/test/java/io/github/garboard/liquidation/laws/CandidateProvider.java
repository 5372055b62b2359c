package io.github.garboard.liquidation.laws;

import io.github.garboard.liquidation.Candidate;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Generates candidates for {@code @ForAll Candidate<Integer>}, as {@link Candidates#any()} does. */
public final class CandidateProvider implements ArbitraryProvider {

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(Candidate.class)
                && targetType.getTypeArgument(0).isOfType(Integer.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Set.of(Candidates.any());
    }
}
