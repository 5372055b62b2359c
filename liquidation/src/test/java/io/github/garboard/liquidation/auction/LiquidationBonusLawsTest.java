package io.github.garboard.liquidation.auction;

import io.github.garboard.liquidation.laws.LiquidationBonusLaws;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

class LiquidationBonusLawsTest implements LiquidationBonusLaws {

    @Override
    public Arbitrary<LiquidationBonus> bonuses() {
        Arbitrary<Double> premiums = Arbitraries.doubles().between(0, 1).ofScale(4);
        Arbitrary<Double> parts = Arbitraries.doubles().between(0, 0.99).ofScale(4);
        Arbitrary<LiquidationBonus> simple = Arbitraries.oneOf(
                premiums.map(LiquidationBonus::fixed),
                parts.map(LiquidationBonus::ofDiscount),
                parts.map(LiquidationBonus::discountByHealth),
                Combinators.combine(premiums, premiums, parts)
                        .as((least, more, at) -> LiquidationBonus.linearInHealth(least, least + more, at)),
                Combinators.combine(premiums, parts).as(LiquidationBonus::byLeverage),
                Combinators.combine(premiums, premiums, premiums)
                        .as((base, perUnit, grace) -> LiquidationBonus.escalating(base, perUnit, 1000 * grace)));
        return Arbitraries.oneOf(
                        simple,
                        Combinators.combine(simple, simple).as(LiquidationBonus::max),
                        Combinators.combine(simple, premiums).as(LiquidationBonus::cappedAt),
                        Combinators.combine(simple, parts).as((bonus, part) -> bonus.harmless(1 - part)))
                // every edge of every number would crowd out the rest
                .withoutEdgeCases();
    }
}
