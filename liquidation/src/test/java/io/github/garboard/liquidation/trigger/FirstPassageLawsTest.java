package io.github.garboard.liquidation.trigger;

import io.github.garboard.liquidation.laws.BreachTimeLaws;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

class FirstPassageLawsTest implements BreachTimeLaws {

    @Override
    public Arbitrary<FirstPassage> breachTimes() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-2, 2).ofScale(6),
                        Arbitraries.doubles().between(-5, 5).ofScale(4),
                        Arbitraries.doubles().between(0, 3).ofScale(4))
                .as(FirstPassage::new);
    }
}
