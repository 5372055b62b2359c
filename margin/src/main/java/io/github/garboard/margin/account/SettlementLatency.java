package io.github.garboard.margin.account;

import io.github.garboard.margin.internal.Checks;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** How long value takes to arrive at a venue: a distribution, by its quantiles. Immutable. */
@FunctionalInterface
public interface SettlementLatency {

    /**
     * Returns the time within which value arrives with a probability.
     *
     * @param level the probability, in (0, 1)
     * @return the time, non-negative, not shorter for a higher level
     */
    Duration quantile(double level);

    /**
     * Returns the latency that is always the same.
     *
     * @param latency the time, non-negative
     * @throws IllegalArgumentException if it is negative
     */
    static SettlementLatency fixed(Duration latency) {
        requireNonNegative("latency", latency);
        return level -> latency;
    }

    /**
     * Returns the latency of a chain whose next block comes at any time alike: exponential, with quantile -mean ln(1 - level).
     *
     * @param mean the mean, non-negative
     * @throws IllegalArgumentException if it is negative
     */
    static SettlementLatency exponential(Duration mean) {
        requireNonNegative("mean", mean);
        return level -> times(mean, -Math.log1p(-level));
    }

    /**
     * Returns the latency of many steps that multiply, such as a congested chain: lognormal, with quantile median exp(sigma
     * z(level)), z that of a standard normal.
     *
     * @param median the median, non-negative
     * @param sigma the standard deviation of the logarithm, finite and non-negative
     * @throws IllegalArgumentException if an argument is outside its range
     */
    static SettlementLatency lognormal(Duration median, double sigma) {
        requireNonNegative("median", median);
        Checks.requireNonNegative("sigma", sigma);
        return level ->
                times(median, Math.exp(sigma * NormalDistribution.of(0, 1).inverseCumulativeProbability(level)));
    }

    /**
     * Returns the latency that was observed: the smallest observation that at least the part level of them does not exceed.
     *
     * @param observed at least one time, non-negative, copied
     * @throws IllegalArgumentException if there is none or one is negative
     */
    static SettlementLatency observed(List<Duration> observed) {
        List<Duration> ascending = observed.stream().sorted().toList();
        if (ascending.isEmpty()) {
            throw new IllegalArgumentException("observed must not be empty: []");
        }
        requireNonNegative("observed", ascending.get(0));
        return level -> ascending.get(Math.max(0, (int) Math.ceil(level * ascending.size()) - 1));
    }

    /** Returns this latency followed by a time that is always the same, such as the delay of a bridge. */
    default SettlementLatency plus(Duration delay) {
        requireNonNegative("delay", delay);
        return level -> quantile(level).plus(delay);
    }

    /**
     * Returns this latency made longer or shorter, as for a stress.
     *
     * @param factor the factor, finite and non-negative
     * @throws IllegalArgumentException if it is not
     */
    default SettlementLatency scaled(double factor) {
        Checks.requireNonNegative("factor", factor);
        return level -> times(quantile(level), factor);
    }

    private static Duration times(Duration time, double factor) {
        double nanos = time.getSeconds() * 1e9 * factor + time.getNano() * factor;
        return Duration.ofSeconds((long) (nanos / 1e9), (long) (nanos % 1e9));
    }

    private static void requireNonNegative(String name, Duration time) {
        if (Objects.requireNonNull(time, name).isNegative()) {
            throw new IllegalArgumentException(name + " must be >= 0: " + time);
        }
    }
}
