package io.github.garboard.oracle.guard;

import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.Use;
import io.github.garboard.oracle.aggregate.Median;
import io.github.garboard.oracle.guard.ToleranceLadder.Rung;
import io.github.garboard.oracle.laws.MonotoneGuardLaws;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Group;

/** Every tolerance of every guard, one at a time. */
@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class MonotoneGuardLawsTest {

    private static final ReferencePrice FIRST_QUOTE =
            price -> OptionalDouble.of(price.quotes().get(0).price());
    private static final Set<String> DESIGN =
            IntStream.range(0, 2_000).mapToObj(i -> "source-" + i).collect(Collectors.toUnmodifiableSet());

    @Group
    class Age implements MonotoneGuardLaws {
        @Override
        public PriceGuard guard(double tolerance) {
            return Staleness.of(seconds(tolerance), Duration.ofHours(2));
        }

        @Override
        public double widest() {
            return 3_600;
        }
    }

    @Group
    class Ahead implements MonotoneGuardLaws {
        @Override
        public PriceGuard guard(double tolerance) {
            return Staleness.of(Duration.ofHours(2), seconds(tolerance));
        }

        @Override
        public double widest() {
            return 600;
        }
    }

    @Group
    class DeviationFromReference implements MonotoneGuardLaws {
        @Override
        public PriceGuard guard(double tolerance) {
            return new Deviation(FIRST_QUOTE, tolerance);
        }
    }

    @Group
    class Ratio implements MonotoneGuardLaws {
        @Override
        public PriceGuard guard(double tolerance) {
            return new VolatilityRatio(FIRST_QUOTE, 1 + tolerance);
        }
    }

    @Group
    class DispersedQuotes implements MonotoneGuardLaws {
        @Override
        public PriceGuard guard(double tolerance) {
            return new Dispersion(tolerance);
        }
    }

    @Group
    class Confidence implements MonotoneGuardLaws {
        @Override
        public PriceGuard guard(double tolerance) {
            return new ConfidenceWidth(tolerance);
        }
    }

    @Group
    class Move implements MonotoneGuardLaws {
        @Override
        public PriceGuard guard(double tolerance) {
            return new LeaveOneOut(Median.of(), tolerance);
        }
    }

    @Group
    class Sources implements MonotoneGuardLaws {
        @Override
        public PriceGuard guard(double tolerance) {
            return new Quorum(9 - (int) tolerance);
        }

        @Override
        public double widest() {
            return 8;
        }
    }

    @Group
    class LiveSources implements MonotoneGuardLaws {
        @Override
        public PriceGuard guard(double tolerance) {
            return new Liveness(DESIGN, 5 - (int) tolerance);
        }

        @Override
        public double widest() {
            return 4;
        }
    }

    @Group
    class BoundsOfTheReader implements MonotoneGuardLaws {
        @Override
        public PriceGuard guard(double tolerance) {
            return new Bounds(100 - tolerance, 100 + tolerance);
        }

        @Override
        public double widest() {
            return 100;
        }
    }

    @Group
    class BoundsOfTheSource implements MonotoneGuardLaws {
        @Override
        public PriceGuard guard(double tolerance) {
            return new AtBound(99 - tolerance, 101 + tolerance);
        }

        @Override
        public double widest() {
            return 100;
        }
    }

    @Group
    class RungOfALadder implements MonotoneGuardLaws {
        @Override
        public PriceGuard guard(double tolerance) {
            return new ToleranceLadder(List.of(
                    new Rung("uncertain", new ConfidenceWidth(tolerance), EnumSet.of(Use.OPEN, Use.MARGIN)),
                    new Rung("few", new Quorum(3), EnumSet.of(Use.OPEN))));
        }
    }

    @Group
    class SlighterRung implements MonotoneGuardLaws {
        @Override
        public PriceGuard guard(double tolerance) {
            return new ToleranceLadder(List.of(
                    new Rung("few", new Quorum(3), EnumSet.of(Use.OPEN, Use.MARGIN)),
                    new Rung("uncertain", new ConfidenceWidth(tolerance), EnumSet.of(Use.OPEN))));
        }
    }

    @Group
    class Combination implements MonotoneGuardLaws {
        @Override
        public PriceGuard guard(double tolerance) {
            return new Quorum(2).and(new ConfidenceWidth(tolerance)).orElse(new Bounds(5, 6));
        }
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }
}
