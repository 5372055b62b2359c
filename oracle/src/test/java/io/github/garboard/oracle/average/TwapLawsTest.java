package io.github.garboard.oracle.average;

import io.github.garboard.oracle.laws.PricePath;
import io.github.garboard.oracle.laws.TwapLaws;
import java.time.Instant;
import net.jqwik.api.Group;

@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class TwapLawsTest {

    @Group
    class Arithmetic implements TwapLaws {
        @Override
        public double average(PricePath path, long from, long to) {
            PricePath stepped = path.observedAt(from).observedAt(to);
            ArithmeticTwap state = ArithmeticTwap.start(at(0), stepped.prices().get(0));
            ArithmeticTwap start = state;
            ArithmeticTwap end = state;
            for (int i = 0; i < stepped.size(); i++) {
                long second = stepped.seconds().get(i);
                state = state.step(at(second), stepped.prices().get(i));
                start = second <= from ? state : start;
                end = second <= to ? state : end;
            }
            return end.since(start);
        }
    }

    @Group
    class Geometric implements TwapLaws {
        @Override
        public double average(PricePath path, long from, long to) {
            PricePath stepped = path.observedAt(from).observedAt(to);
            GeometricTwap state = GeometricTwap.start(at(0), stepped.prices().get(0));
            GeometricTwap start = state;
            GeometricTwap end = state;
            for (int i = 0; i < stepped.size(); i++) {
                long second = stepped.seconds().get(i);
                state = state.step(at(second), stepped.prices().get(i));
                start = second <= from ? state : start;
                end = second <= to ? state : end;
            }
            return end.since(start);
        }

        @Override
        public double joined(double first, long firstSeconds, double second, long secondSeconds) {
            double share = (double) firstSeconds / (firstSeconds + secondSeconds);
            return Math.pow(first, share) * Math.pow(second, 1 - share);
        }
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(1_700_000_000L + second);
    }
}
