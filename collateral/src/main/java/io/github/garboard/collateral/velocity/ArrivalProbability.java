package io.github.garboard.collateral.velocity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * When a transfer arrives that goes over one hop after the other, each at once and with a latency of its own.
 *
 * <p>The sum of independent latencies: fixed times add up, discrete ones are convolved, and the exponential ones together
 * are hypoexponential, the time that a chain of states with these rates takes to its end. P(sum &lt;= t) is the last entry of
 * exp(t Q) for the generator Q of the chain, by scaling and squaring: all terms are non-negative, so that equal and nearly
 * equal rates lose nothing. Its error is about 1e-16 times t times the largest rate.
 *
 * @param hops the latency of each hop
 * @see "M. F. Neuts, Probability distributions of phase type (1975)"
 * @see "H. Frank, Shortest paths in probabilistic graphs, Operations Research 17 (1969)"
 */
public record ArrivalProbability(List<Latency> hops) {

    /** Steps of the series of exp(A) for A of norm at most 1: 1 / 20! is below the last bit. */
    private static final int TERMS = 20;

    /** Copies the hops. */
    public ArrivalProbability {
        hops = List.copyOf(hops);
    }

    /**
     * Returns the probability that the transfer has arrived after a time, in [0, 1]. Costs O(product of the numbers of
     * discrete outcomes) times O(e^3 log(t largest rate)) for e exponential hops.
     *
     * @param time the time since it left; 0 is returned for a negative one
     */
    public double within(Duration time) {
        if (time.isNegative()) {
            return 0;
        }
        double probability = 0;
        double[] means = exponentialMeans();
        for (Map.Entry<Duration, Double> fixed : fixedParts().entrySet()) {
            Duration left = time.minus(fixed.getKey());
            if (!left.isNegative()) {
                probability += fixed.getValue() * hypoexponential(means, nanos(left));
            }
        }
        return Math.min(1, probability);
    }

    /**
     * Returns the shortest time within which the transfer arrives with at least this probability, to the nanosecond. Costs
     * some hundred times {@link #within}.
     *
     * @param probability in [0, 1)
     * @throws IllegalArgumentException if it is not
     * @throws ArithmeticException if the time is beyond 146 years
     */
    public Duration quantile(double probability) {
        if (!(probability >= 0 && probability < 1)) {
            throw new IllegalArgumentException("probability must be in [0, 1): " + probability);
        }
        long late = 1;
        while (within(Duration.ofNanos(late)) < probability) {
            late = Math.multiplyExact(late, 2L);
        }
        long early = -1;
        while (late - early > 1) {
            long middle = early + (late - early) / 2;
            if (within(Duration.ofNanos(middle)) >= probability) {
                late = middle;
            } else {
                early = middle;
            }
        }
        return Duration.ofNanos(late);
    }

    /** Returns the mean, the sum of the means of the hops. */
    public Duration mean() {
        return hops.stream().map(Latency::mean).reduce(Duration.ZERO, Duration::plus);
    }

    private double[] exponentialMeans() {
        List<Double> means = new ArrayList<>();
        for (Latency hop : hops) {
            if (hop instanceof Latency.Exponential exponential) {
                means.add(nanos(exponential.meanExcess()));
            }
        }
        return means.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The distribution of what is not exponential: fixed times, minimums, discrete outcomes. */
    private Map<Duration, Double> fixedParts() {
        Map<Duration, Double> parts = new TreeMap<>(Map.of(Duration.ZERO, 1.0));
        for (Latency hop : hops) {
            Map<Duration, Double> next = new TreeMap<>();
            parts.forEach((sum, probability) -> {
                if (hop instanceof Latency.Fixed fixed) {
                    next.merge(sum.plus(fixed.time()), probability, Double::sum);
                } else if (hop instanceof Latency.Exponential exponential) {
                    next.merge(sum.plus(exponential.minimum()), probability, Double::sum);
                } else if (hop instanceof Latency.Discrete discrete) {
                    discrete.probabilities()
                            .forEach((time, part) -> next.merge(sum.plus(time), probability * part, Double::sum));
                }
            });
            parts = next;
        }
        return parts;
    }

    private static double hypoexponential(double[] means, double time) {
        if (means.length == 0) {
            return 1;
        }
        double fastest = Double.POSITIVE_INFINITY;
        for (double mean : means) {
            fastest = Math.min(fastest, mean);
        }
        int squarings = Math.max(0, Math.getExponent(time / fastest) + 1);
        double[][] chain = shortTime(means, Math.scalb(time, -squarings));
        for (int k = 0; k < squarings; k++) {
            chain = product(chain, chain);
        }
        return chain[0][means.length];
    }

    /**
     * exp(t Q) where t times the fastest rate is at most 1, as exp(-m) exp(m I + t Q) with m = t fastest rate: the matrix
     * m I + t Q has no negative entry.
     */
    private static double[][] shortTime(double[] means, double time) {
        int states = means.length + 1;
        double most = 0;
        for (double mean : means) {
            most = Math.max(most, time / mean);
        }
        double[][] jump = new double[states][states];
        for (int state = 0; state < states; state++) {
            double rate = state < means.length ? time / means[state] : 0;
            jump[state][state] = most - rate;
            if (state < means.length) {
                jump[state][state + 1] = rate;
            }
        }
        double[][] sum = identity(states);
        for (int term = TERMS; term >= 1; term--) { // Horner: 1 + J / 1 (1 + J / 2 (1 + ...))
            double[][] next = product(jump, sum);
            for (int i = 0; i < states; i++) {
                for (int j = 0; j < states; j++) {
                    next[i][j] /= term;
                }
                next[i][i] += 1;
            }
            sum = next;
        }
        double scale = Math.exp(-most);
        for (double[] row : sum) {
            for (int j = 0; j < states; j++) {
                row[j] *= scale;
            }
        }
        return sum;
    }

    private static double[][] identity(int size) {
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            matrix[i][i] = 1;
        }
        return matrix;
    }

    /** The product of upper triangular matrices. */
    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int k = i; k < a.length; k++) {
                for (int j = k; j < a.length; j++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    private static double nanos(Duration time) {
        return time.getSeconds() * 1e9 + time.getNano();
    }
}
