package io.github.garboard.oracle.stabilise;

import io.github.garboard.oracle.laws.GrowthCapLaws;
import io.github.garboard.oracle.laws.PricePath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Group;

@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class GrowthCapLawsTest {

    private static final double YEARLY = 0.0968;
    private static final double SECONDS_PER_YEAR = 31_536_000;

    @Group
    class OneSnapshot implements GrowthCapLaws {
        @Override
        public List<OptionalDouble> served(PricePath observed) {
            GrowthCap cap = new GrowthCap(observed.prices().get(0), at(0), YEARLY, 0.05, 0.01);
            List<OptionalDouble> served = new ArrayList<>();
            for (int i = 0; i < observed.size(); i++) {
                served.add(cap.check(
                                observed.prices().get(i), at(observed.seconds().get(i)))
                        .served());
            }
            return served;
        }

        @Override
        public double highest(double first, double seconds) {
            return first * (1 + YEARLY * seconds / SECONDS_PER_YEAR);
        }
    }

    @Group
    class SnapshotAtEveryObservation implements GrowthCapLaws {
        @Override
        public List<OptionalDouble> served(PricePath observed) {
            GrowthCap cap = new GrowthCap(observed.prices().get(0), at(0), YEARLY, 0.05, 0.01);
            List<OptionalDouble> served = new ArrayList<>();
            for (int i = 0; i < observed.size(); i++) {
                double ratio = observed.prices().get(i);
                Instant now = at(observed.seconds().get(i));
                cap = cap.snapshot(ratio, now).orElse(cap);
                served.add(cap.check(ratio, now).served());
            }
            return served;
        }

        @Override
        public double highest(double first, double seconds) {
            return first * Math.exp(YEARLY * seconds / SECONDS_PER_YEAR);
        }
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(1_700_000_000L + second);
    }
}
