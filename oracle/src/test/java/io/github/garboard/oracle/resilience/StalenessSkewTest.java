package io.github.garboard.oracle.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StalenessSkewTest {

    private static final Duration YEAR = Duration.ofDays(365);

    /** Both references are exact to about this. */
    private static final double REFERENCE = 1e-9;

    @ParameterizedTest
    @CsvSource({"0.1", "0.5", "0.9", "0.99", "0.9999"})
    void twoChainsDifferByOneNormalMove(double confidence) {
        double expected = new NormalDistribution(null, 0, 0.6).inverseCumulativeProbability((1 + confidence) / 2);
        assertEquals(expected, new StalenessSkew(0.6, YEAR).between(confidence), REFERENCE);
        assertEquals(expected / 2, new StalenessSkew(0.6, YEAR.dividedBy(4)).between(confidence), REFERENCE);
    }

    /**
     * Quantiles of the range of a Brownian motion, with mpmath at 25 digits from another formula: the probability to stay
     * between two barriers as a sine series (D. R. Cox and H. D. Miller, The Theory of Stochastic Processes, 1965, section
     * 5.7), differentiated by the upper barrier and integrated over where it lies.
     */
    @ParameterizedTest
    @CsvSource({
        "0.5, 1.51453785584156482",
        "0.9, 2.24117463644989234",
        "0.99, 3.0233410818139906",
        "0.9999, 4.21479966999188667"
    })
    void manyChainsDifferByTheRange(double confidence, double expected) {
        assertEquals(expected, new StalenessSkew(1, YEAR).among(confidence), REFERENCE);
    }

    @Test
    void simulatedChainsStayWithin() {
        StalenessSkew skew = new StalenessSkew(0.8, Duration.ofMinutes(10));
        int paths = 20_000;
        int steps = 60;
        double step = 0.8 * Math.sqrt(Duration.ofMinutes(10).toSeconds() / (365 * 86_400.0) / steps);
        Random random = new Random(20_261_120);
        int endsApart = 0;
        int anyApart = 0;
        for (int path = 0; path < paths; path++) {
            double price = 0;
            double low = 0;
            double high = 0;
            for (int i = 0; i < steps; i++) {
                price += step * random.nextGaussian();
                low = Math.min(low, price);
                high = Math.max(high, price);
            }
            endsApart += Math.abs(price) > skew.between(0.95) ? 1 : 0;
            anyApart += high - low > skew.among(0.95) ? 1 : 0;
        }
        double fourErrors = 4 * Math.sqrt(0.05 * 0.95 / paths);
        assertEquals(0.05, endsApart / (double) paths, fourErrors);
        // sixty-one chains see a little less than the whole range
        assertTrue(anyApart / (double) paths <= 0.05 + fourErrors, anyApart + " of " + paths);
        assertTrue(anyApart / (double) paths >= 0.02, anyApart + " of " + paths);
    }

    @Property
    void skewGrowsWithLagVolatilityAndConfidence(
            @ForAll @DoubleRange(max = 5) @Scale(12) double volatility,
            @ForAll @IntRange(max = 10_000_000) int seconds,
            @ForAll @DoubleRange(min = 0.5, max = 0.999) @Scale(9) double confidence) {
        StalenessSkew skew = new StalenessSkew(volatility, Duration.ofSeconds(seconds));
        double between = skew.between(confidence);
        double among = skew.among(confidence);
        assertTrue(between <= among, between + " > " + among);
        assertTrue(new StalenessSkew(volatility, Duration.ofSeconds(2L * seconds)).among(confidence) >= among);
        assertTrue(new StalenessSkew(2 * volatility, skew.lag()).between(confidence) >= between);
        assertTrue(skew.among((1 + confidence) / 2) >= among);
        assertTrue(skew.between((1 + confidence) / 2) >= between);
    }

    @Test
    void chainsOfTheSameAgeAgree() {
        assertEquals(0, new StalenessSkew(0.8, Duration.ZERO).between(0.99));
        assertEquals(0, new StalenessSkew(0.8, Duration.ZERO).among(0.99));
        assertEquals(0, new StalenessSkew(0, YEAR).among(0.99));
    }

    @Test
    void rejectsWhatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new StalenessSkew(-1, YEAR));
        assertThrows(IllegalArgumentException.class, () -> new StalenessSkew(Double.NaN, YEAR));
        assertThrows(IllegalArgumentException.class, () -> new StalenessSkew(1, Duration.ofSeconds(-1)));
        StalenessSkew skew = new StalenessSkew(1, YEAR);
        for (double confidence : new double[] {0, 1, Double.NaN, -1}) {
            assertThrows(IllegalArgumentException.class, () -> skew.between(confidence));
            assertThrows(IllegalArgumentException.class, () -> skew.among(confidence));
        }
        assertThrows(IllegalArgumentException.class, () -> skew.among(0.49));
    }
}
