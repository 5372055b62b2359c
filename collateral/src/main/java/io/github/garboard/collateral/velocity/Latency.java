package io.github.garboard.collateral.velocity;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** How long a transfer takes, from leaving one place to being usable at the other: a fixed time, or a distribution. */
public sealed interface Latency {

    /**
     * Returns the probability that the transfer has arrived after a time, P(latency &lt;= time), in [0, 1].
     *
     * @param time the time since it left; 0 is returned for a negative one
     */
    double probabilityWithin(Duration time);

    /**
     * Returns the shortest time within which the transfer arrives with at least this probability.
     *
     * @param probability in [0, 1]; below 1 where the distribution has no longest time
     * @throws IllegalArgumentException if it is not
     */
    Duration quantile(double probability);

    /** Returns the mean. */
    Duration mean();

    /**
     * Returns a latency that is always the same.
     *
     * @throws IllegalArgumentException if it is negative
     */
    static Latency of(Duration time) {
        return new Fixed(time);
    }

    /**
     * Returns an exponential latency on top of a minimum: confirmations that arrive at random, after a time that nobody can
     * shorten.
     *
     * @param minimum the shortest time, not negative
     * @param meanExcess the mean of what comes on top, above 0
     * @throws IllegalArgumentException if one is out of its range
     */
    static Latency exponential(Duration minimum, Duration meanExcess) {
        return new Exponential(minimum, meanExcess);
    }

    /**
     * Returns the distribution of what was observed: each time with 1 / number of observations.
     *
     * @param observed the times, none negative, at least one
     * @throws IllegalArgumentException if there is none or one is negative
     */
    static Latency observed(Iterable<Duration> observed) {
        SortedMap<Duration, Integer> counts = new TreeMap<>();
        int total = 0;
        for (Duration time : observed) {
            counts.merge(time, 1, Integer::sum);
            total++;
        }
        int all = total;
        SortedMap<Duration, Double> probabilities = new TreeMap<>();
        counts.forEach((time, count) -> probabilities.put(time, (double) count / all));
        return new Discrete(probabilities);
    }

    /**
     * Always the same time.
     *
     * @param time the latency, not negative
     */
    record Fixed(Duration time) implements Latency {

        /**
         * Checks the time.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Fixed {
            requireNonNegative("time", time);
        }

        @Override
        public double probabilityWithin(Duration time) {
            return time.compareTo(this.time) >= 0 ? 1 : 0;
        }

        @Override
        public Duration quantile(double probability) {
            requireProbability(probability);
            return time;
        }

        @Override
        public Duration mean() {
            return time;
        }
    }

    /**
     * Some times, each with its probability.
     *
     * @param probabilities the probability of each latency, in (0, 1]; they add up to 1 within 1e-9; kept in ascending order
     *     of the latency
     */
    record Discrete(SortedMap<Duration, Double> probabilities) implements Latency {

        /** How far from 1 decimals may add up: what is left is rounding, not a forgotten outcome. */
        private static final double ROUNDING = 1e-9;

        /**
         * Checks and copies the probabilities.
         *
         * @throws IllegalArgumentException if there is none, a latency is negative, or a probability or their sum is out of
         *     its range
         */
        public Discrete {
            SortedMap<Duration, Double> copy = new TreeMap<>(probabilities);
            double sum = 0;
            for (Map.Entry<Duration, Double> entry : copy.entrySet()) {
                requireNonNegative("latency", entry.getKey());
                double probability = entry.getValue();
                if (!(probability > 0 && probability <= 1)) {
                    throw new IllegalArgumentException("probability must be in (0, 1]: " + probability);
                }
                sum += probability;
            }
            if (!(Math.abs(sum - 1) <= ROUNDING)) {
                throw new IllegalArgumentException("probabilities must add up to 1: " + sum);
            }
            probabilities = Collections.unmodifiableSortedMap(copy);
        }

        @Override
        public double probabilityWithin(Duration time) {
            if (time.compareTo(probabilities.lastKey()) >= 0) {
                return 1;
            }
            double sum = 0;
            for (Map.Entry<Duration, Double> entry : probabilities.entrySet()) {
                if (entry.getKey().compareTo(time) > 0) {
                    break;
                }
                sum += entry.getValue();
            }
            return Math.min(1, sum);
        }

        @Override
        public Duration quantile(double probability) {
            requireProbability(probability);
            double sum = 0;
            for (Map.Entry<Duration, Double> entry : probabilities.entrySet()) {
                sum += entry.getValue();
                if (sum >= probability) {
                    return entry.getKey();
                }
            }
            return probabilities.lastKey();
        }

        @Override
        public Duration mean() {
            double nanos = 0;
            for (Map.Entry<Duration, Double> entry : probabilities.entrySet()) {
                nanos += entry.getKey().toNanos() * entry.getValue();
            }
            return Duration.ofNanos(Math.round(nanos));
        }
    }

    /**
     * A minimum, and an exponential time on top: P(latency &lt;= t) = 1 - exp(-(t - minimum) / meanExcess).
     *
     * @param minimum the shortest time, not negative
     * @param meanExcess the mean of what comes on top, above 0
     */
    record Exponential(Duration minimum, Duration meanExcess) implements Latency {

        /**
         * Checks the times.
         *
         * @throws IllegalArgumentException if the minimum is negative or the mean not above 0
         */
        public Exponential {
            requireNonNegative("minimum", minimum);
            if (meanExcess.isNegative() || meanExcess.isZero()) {
                throw new IllegalArgumentException("meanExcess must be above 0: " + meanExcess);
            }
        }

        @Override
        public double probabilityWithin(Duration time) {
            double excess = time.minus(minimum).toNanos();
            return excess <= 0 ? 0 : -Math.expm1(-excess / meanExcess.toNanos());
        }

        @Override
        public Duration quantile(double probability) {
            requireProbability(probability);
            if (probability == 1) {
                throw new IllegalArgumentException(
                        "probability must be below 1, there is no longest time: " + probability);
            }
            double excess = -Math.log1p(-probability) * meanExcess.toNanos();
            return minimum.plusNanos((long) Math.ceil(excess));
        }

        @Override
        public Duration mean() {
            return minimum.plus(meanExcess);
        }
    }

    private static void requireNonNegative(String name, Duration time) {
        if (Objects.requireNonNull(time, name).isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative: " + time);
        }
    }

    private static void requireProbability(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be in [0, 1]: " + probability);
        }
    }
}
