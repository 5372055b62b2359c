package io.github.garboard.oracle.stabilise;

import io.github.garboard.oracle.laws.PricePath;
import io.github.garboard.oracle.laws.StablePriceLaws;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Group;

@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class StablePriceLawsTest {

    @Group
    class MangoStablePrice implements StablePriceLaws {
        @Override
        public List<Double> served(PricePath observed) {
            StablePrice state = StablePrice.start(
                    StablePriceLimits.MANGO, at(0), observed.prices().get(0));
            List<Double> served = new ArrayList<>();
            for (int i = 0; i < observed.size(); i++) {
                state = state.step(
                        at(observed.seconds().get(i)), observed.prices().get(i));
                served.add(state.price());
            }
            return served;
        }

        @Override
        public double highest(double from, double seconds) {
            return from * Math.exp(StablePriceLimits.MANGO.ratePerSecond() * seconds);
        }

        @Override
        public double lowest(double from, double seconds) {
            return from * (1 - StablePriceLimits.MANGO.ratePerSecond() * seconds);
        }
    }

    @Group
    class LogarithmicRate implements StablePriceLaws {
        private static final double RATE = Math.log(1.2) / 300;

        @Override
        public List<Double> served(PricePath observed) {
            RateLimitedPrice state = RateLimitedPrice.start(
                    0.2, Duration.ofMinutes(5), at(0), observed.prices().get(0));
            List<Double> served = new ArrayList<>();
            for (int i = 0; i < observed.size(); i++) {
                state = state.step(
                        at(observed.seconds().get(i)), observed.prices().get(i));
                served.add(state.price());
            }
            return served;
        }

        @Override
        public double highest(double from, double seconds) {
            return from * Math.exp(RATE * seconds);
        }

        @Override
        public double lowest(double from, double seconds) {
            return from * Math.exp(-RATE * seconds);
        }
    }

    @Group
    class AverageOfClampedPrices implements StablePriceLaws {
        @Override
        public List<Double> served(PricePath observed) {
            ClampedTwap state = new ClampedTwap(
                    Duration.ofHours(1), 0.2, at(0), observed.prices().get(0));
            List<Double> served = new ArrayList<>();
            for (int i = 0; i < observed.size(); i++) {
                state = state.step(
                        at(observed.seconds().get(i)), observed.prices().get(i));
                served.add(state.twap());
            }
            return served;
        }

        @Override
        public double highest(double from, double seconds) {
            return from * Math.exp(0.2 * seconds / 3_600);
        }

        @Override
        public double lowest(double from, double seconds) {
            return from * (1 - 0.2 * seconds / 3_600);
        }
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(1_700_000_000L + second);
    }
}
