package io.github.garboard.collateral.haircut;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.collateral.Haircut;
import io.github.garboard.collateral.laws.HaircutCombinationLaws;
import io.github.garboard.collateral.laws.HaircutConcavityLaws;
import io.github.garboard.collateral.laws.HaircutLaws;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Group;

@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class HaircutLawsTest {

    private static final HaircutSchedule<Bond> SCHEDULE = HaircutSchedule.of(
            new HaircutTable(
                    "invented, 2026-11-20",
                    Map.of(
                            "government", List.of(new HaircutBand(1, 0.01), HaircutBand.beyond(0.04)),
                            "listed", List.of(HaircutBand.beyond(0.25)))),
            Bond::issuerClass,
            Bond::maturityYears);

    private static final Arbitrary<Bond> BONDS =
            Arbitraries.of(new Bond("government", 1, 0), new Bond("government", 30, 0.1), new Bond("listed", 0, 2.5));

    interface OfBonds extends HaircutConcavityLaws<Bond> {
        @Override
        default Arbitrary<Bond> assets() {
            return BONDS;
        }
    }

    @Group
    class Flat implements OfBonds {
        @Override
        public Haircut<Bond> haircut() {
            return Haircut.of(0.3);
        }
    }

    @Group
    class Schedule implements OfBonds {
        @Override
        public Haircut<Bond> haircut() {
            return SCHEDULE;
        }
    }

    @Group
    class Lognormal implements OfBonds {
        @Override
        public Haircut<Bond> haircut() {
            return VolatilityHaircut.lognormal(Bond::volatility, 0.99);
        }
    }

    @Group
    class Linear implements OfBonds {
        @Override
        public Haircut<Bond> haircut() {
            return VolatilityHaircut.linear(Bond::volatility, 0.999);
        }
    }

    @Group
    class Supervisory implements OfBonds {
        @Override
        public Haircut<Bond> haircut() {
            return SquareRootOfTime.supervisory(20, 5).scale(SCHEDULE);
        }
    }

    @Group
    class Combined implements OfBonds {
        @Override
        public Haircut<Bond> haircut() {
            return SCHEDULE.scaledFromHorizon(0.04)
                    .plus(Haircut.of(0.08))
                    .max(VolatilityHaircut.linear(Bond::volatility, 0.99))
                    .cappedAt(0.9);
        }
    }

    @Group
    class Rules implements HaircutConcavityLaws<Bond>, HaircutCombinationLaws<Bond> {
        @Override
        public Haircut<Bond> haircut() {
            return SCHEDULE.andThen(Haircut.of(0.1))
                    .where(
                            bond -> bond.maturityYears() > 20,
                            Haircut.<Bond>of(0.5).named("long"))
                    .max(WrongWay.of(bond -> bond.issuerClass().equals("listed"), Bond::volatility, 1));
        }

        @Override
        public Haircut<Bond> other() {
            return Haircut.byAsset(bond -> bond.volatility() / 3);
        }

        @Override
        public Arbitrary<Bond> assets() {
            return BONDS;
        }
    }

    @Group
    class LossQuantile implements OfBonds {
        @Override
        public Haircut<Bond> haircut() {
            return Haircut.<Bond>ofLossQuantile(Bond::volatility).scaledFromHorizon(1 / 12.0);
        }
    }

    @Group
    class SquareRootOfSize implements HaircutConcavityLaws<Bond>, HaircutCombinationLaws<Bond> {
        @Override
        public Haircut<Bond> haircut() {
            return Haircut.<Bond>of(0.05).max(SquareRootSize.haircut(Bond::volatility));
        }

        @Override
        public Haircut<Bond> other() {
            return VolatilityHaircut.lognormal(Bond::volatility, 0.99);
        }

        @Override
        public Arbitrary<Bond> assets() {
            return BONDS;
        }
    }

    @Group
    class Tiers implements HaircutConcavityLaws<Bond>, HaircutCombinationLaws<Bond> {
        @Override
        public Haircut<Bond> haircut() {
            MarginalTiers tiers = MarginalTiers.of(
                    new MarginalTier(1, 0.1),
                    new MarginalTier(3, 0.1),
                    new MarginalTier(1e6, 0.7),
                    MarginalTier.beyond(1));
            return MarginalTiers.haircut(bond -> tiers);
        }

        @Override
        public Haircut<Bond> other() {
            return SCHEDULE;
        }

        @Override
        public Arbitrary<Bond> assets() {
            return BONDS;
        }
    }

    @Group
    class Pool implements HaircutConcavityLaws<Bond> {
        @Override
        public Haircut<Bond> haircut() {
            return Haircut.<Bond>of(0.1)
                    .andThen(PoolScale.haircut(bond -> PoolScale.ofDeposits(10), Bond::maturityYears));
        }

        @Override
        public Arbitrary<Bond> assets() {
            return BONDS;
        }
    }

    @Group
    class DaysToSell implements HaircutLaws<Bond> {
        @Override
        public Haircut<Bond> haircut() {
            return LiquidityHaircut.overDaysToSell(
                    VolatilityHaircut.lognormal(Bond::volatility, 0.99), Bond::maturityYears, 0.2, 365);
        }

        @Override
        public Arbitrary<Bond> assets() {
            return BONDS;
        }

        /** An asset that takes longer to sell loses more than it adds, once the haircut grows faster than 1 / amount. */
        @Override
        public void moreIsNeverWorthLess(Bond asset, double amount, double otherAmount, double years) {
            assertTrue(value(haircut(), 1e5) < value(haircut(), 1e3));
        }
    }

    @Group
    class Impact implements HaircutLaws<Bond> {
        @Override
        public Haircut<Bond> haircut() {
            return LiquidityHaircut.squareRootImpact(0.8, Bond::volatility, Bond::maturityYears);
        }

        @Override
        public Arbitrary<Bond> assets() {
            return BONDS;
        }

        /** Beyond a haircut of 2/3 the sale of more brings in less. */
        @Override
        public void moreIsNeverWorthLess(Bond asset, double amount, double otherAmount, double years) {
            assertTrue(value(haircut(), 4000) < value(haircut(), 2000));
        }
    }

    private static double value(Haircut<Bond> haircut, double amount) {
        return amount * (1 - haircut.fraction(new Bond("government", 30, 0.1), amount, 0));
    }

    @Group
    class ImpactWithinItsRange implements HaircutConcavityLaws<Bond> {
        @Override
        public Haircut<Bond> haircut() {
            return LiquidityHaircut.squareRootImpact(0.01, Bond::volatility, bond -> 1e15);
        }

        @Override
        public Arbitrary<Bond> assets() {
            return BONDS;
        }
    }
}
