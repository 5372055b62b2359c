package io.github.garboard.collateral.haircut;

import io.github.garboard.collateral.Haircut;
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

    interface OfBonds extends HaircutLaws<Bond> {
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
}
