package io.github.garboard.oracle.guard;

import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.Use;
import io.github.garboard.oracle.laws.PriceGuardLaws;
import java.time.Duration;
import java.util.OptionalDouble;
import net.jqwik.api.Group;

@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class GuardLawsTest {

    @Group
    class PositivePrice implements PriceGuardLaws {
        @Override
        public PriceGuard guard() {
            return PriceGuard.positive();
        }
    }

    @Group
    class StalePrice implements PriceGuardLaws {
        @Override
        public PriceGuard guard() {
            return Staleness.of(Duration.ofSeconds(600), Duration.ofSeconds(30));
        }
    }

    @Group
    class DeviatingPrice implements PriceGuardLaws {
        @Override
        public PriceGuard guard() {
            return new Deviation(
                    price -> OptionalDouble.of(price.quotes().get(0).price()), 0.5);
        }
    }

    @Group
    class DispersedQuotes implements PriceGuardLaws {
        @Override
        public PriceGuard guard() {
            return new Dispersion(1);
        }
    }

    @Group
    class UncertainPrice implements PriceGuardLaws {
        @Override
        public PriceGuard guard() {
            return new ConfidenceWidth(0.5);
        }
    }

    @Group
    class FewSources implements PriceGuardLaws {
        @Override
        public PriceGuard guard() {
            return new Quorum(3);
        }
    }

    @Group
    class OutOfBounds implements PriceGuardLaws {
        @Override
        public PriceGuard guard() {
            return new Bounds(-1, 101);
        }
    }

    @Group
    class CombinedPerUse implements PriceGuardLaws {
        @Override
        public PriceGuard guard() {
            return new Quorum(2).and(new ConfidenceWidth(1)).except(Use.MARK, PriceGuard.positive());
        }
    }
}
