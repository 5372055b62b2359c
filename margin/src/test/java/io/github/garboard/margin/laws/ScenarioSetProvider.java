package io.github.garboard.margin.laws;

import io.github.garboard.margin.RiskFactor;
import io.github.garboard.margin.Scenario;
import io.github.garboard.margin.ScenarioSet;
import io.github.garboard.margin.ShockRule;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Generates scenario sets for {@code @ForAll ScenarioSet}: one to eight scenarios, no to three factors named {@code f0},
 * {@code f1}, {@code f2}, relative and absolute, shocks in [-0.9, 3], weights of 1 and below.
 */
public final class ScenarioSetProvider implements ArbitraryProvider {

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(ScenarioSet.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        Arbitrary<List<ShockRule>> rules = Arbitraries.of(List.of(ShockRule.RELATIVE, ShockRule.ABSOLUTE))
                .list()
                .ofMaxSize(3);
        return Set.of(rules.flatMap(ScenarioSetProvider::sets));
    }

    private static Arbitrary<ScenarioSet> sets(List<ShockRule> rules) {
        List<RiskFactor> factors = IntStream.range(0, rules.size())
                .mapToObj(i -> new RiskFactor("f" + i, rules.get(i)))
                .toList();
        Arbitrary<List<Double>> shocks =
                Arbitraries.doubles().between(-0.9, 3).ofScale(6).list().ofSize(rules.size());
        Arbitrary<Double> weights = Arbitraries.oneOf(
                Arbitraries.just(1.0), Arbitraries.doubles().between(0.01, 1).ofScale(4));
        return Combinators.combine(shocks, weights)
                .as((shock, weight) -> new Scenario("unnamed", shock, weight))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(scenarios -> ScenarioSet.of(factors, named(scenarios)));
    }

    private static List<Scenario> named(List<Scenario> scenarios) {
        return IntStream.range(0, scenarios.size())
                .mapToObj(i -> new Scenario(
                        "s" + i, scenarios.get(i).shocks(), scenarios.get(i).weight()))
                .toList();
    }
}
