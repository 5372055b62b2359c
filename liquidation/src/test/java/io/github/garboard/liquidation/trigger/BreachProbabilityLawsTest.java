package io.github.garboard.liquidation.trigger;

import io.github.garboard.liquidation.laws.BreachTimeLaws;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

class BreachProbabilityLawsTest implements BreachTimeLaws {

    @Override
    public Arbitrary<BreachProbability> breachTimes() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-1000, 1e6).ofScale(4),
                        Arbitraries.doubles().between(0, 1e6).ofScale(4))
                .as(BreachProbability::new);
    }
}
