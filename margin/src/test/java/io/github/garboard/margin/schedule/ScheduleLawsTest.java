package io.github.garboard.margin.schedule;

import io.github.garboard.margin.Rounding;
import io.github.garboard.margin.laws.LeverageScheduleLaws;
import net.jqwik.api.Group;

@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class ScheduleLawsTest {

    private static final Brackets BRACKETS =
            Brackets.of(new double[] {0, 1000, 100_000, 1e8}, new double[] {0.004, 0.005, 0.1, 0.5});

    @Group
    class OfBrackets implements LeverageScheduleLaws {
        @Override
        public LeverageSchedule schedule() {
            return BRACKETS;
        }
    }

    @Group
    class OfTheLargerOfTwo implements LeverageScheduleLaws {
        @Override
        public LeverageSchedule schedule() {
            return BRACKETS.times(2).max(LeverageSchedule.flat(0.05));
        }
    }

    @Group
    class OfVolatility implements LeverageScheduleLaws {
        @Override
        public LeverageSchedule schedule() {
            return new VolatilityTarget(0.8, 0, 1 / 365.0, 0.01).shortSchedule();
        }
    }

    @Group
    class OfOpenInterest implements LeverageScheduleLaws {
        @Override
        public LeverageSchedule schedule() {
            return new OpenInterestScaled(0.05, 1e6, 5e6, Rounding.floor(6)).at(2e6);
        }
    }

    @Group
    class RoundedToUnits implements LeverageScheduleLaws {
        @Override
        public LeverageSchedule schedule() {
            return BRACKETS.rounded(Rounding.ceiling(0));
        }

        /** Not kept: a requirement in whole units jumps by one. */
        @Override
        public void requirementDoesNotJump(double notional) {}
    }
}
