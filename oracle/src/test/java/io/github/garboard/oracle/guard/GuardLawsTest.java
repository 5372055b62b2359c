package io.github.garboard.oracle.guard;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.GuardedPrice;
import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.Use;
import io.github.garboard.oracle.aggregate.Median;
import io.github.garboard.oracle.guard.ToleranceLadder.Rung;
import io.github.garboard.oracle.laws.PriceGuardLaws;
import io.github.garboard.oracle.laws.QuoteProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Group;

@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class GuardLawsTest {

    private static final AggregatePrice HUNDRED =
            AggregatePrice.of(Quote.of("other", 100, 0, Instant.ofEpochSecond(QuoteProvider.EARLIEST)));

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

    @Group
    class PriceAtBound implements PriceGuardLaws {
        @Override
        public PriceGuard guard() {
            return new AtBound(1, 101);
        }
    }

    @Group
    class VolatilePrice implements PriceGuardLaws {
        @Override
        public PriceGuard guard() {
            return new VolatilityRatio(ReferencePrice.of(100), 2);
        }
    }

    @Group
    class PriceOfOneSource implements PriceGuardLaws {
        @Override
        public PriceGuard guard() {
            return new LeaveOneOut(Median.of(), 1);
        }
    }

    @Group
    class DeadSources implements PriceGuardLaws {
        @Override
        public PriceGuard guard() {
            return new Liveness(
                    IntStream.range(0, 40).mapToObj(i -> "source-" + i).collect(Collectors.toSet()), 2);
        }
    }

    @Group
    class Ladder implements PriceGuardLaws {
        @Override
        public PriceGuard guard() {
            return new ToleranceLadder(List.of(
                    new Rung("volatile", new VolatilityRatio(ReferencePrice.of(100), 5), EnumSet.allOf(Use.class)),
                    new Rung("uncertain", new ConfidenceWidth(0.5), EnumSet.of(Use.OPEN, Use.MARGIN)),
                    new Rung("stale", Staleness.of(Duration.ofMinutes(10)), EnumSet.of(Use.OPEN))));
        }
    }

    @Group
    class AgainstASource implements PriceGuardLaws {
        @Override
        public PriceGuard guard() {
            return Deviation.against((use, now) -> GuardedPrice.of(HUNDRED, List.of()), 0.5);
        }
    }

    @Group
    class EitherOfTwo implements PriceGuardLaws {
        @Override
        public PriceGuard guard() {
            return new ConfidenceWidth(0.5).orElse(new Quorum(3));
        }
    }
}
