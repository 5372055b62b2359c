package io.github.garboard.oracle.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Figures computed in exact rational arithmetic (Python fractions; mpmath 1.3 with 40 digits for square roots) from the
 * definitions; median, trimmed and winsorised means and MAD agree with SciPy 1.17.1 and NumPy 2.4.6.
 *
 * <p>Prices: the 24 determinations of copper in wholemeal flour, Analytical Methods Committee (1989), the data set chem of the
 * R package MASS. Quote i has confidence ((5 i mod 11) + 1) / 16, weight (7 i mod 13) + 1 and time (11 i mod 24) seconds.
 */
class EstimatorReferenceTest {

    /** Some roundings of a sum of 24 terms. */
    private static final double RELATIVE = 1e-14;

    private static final double[] COPPER = {
        2.2, 2.2, 2.4, 2.4, 2.5, 2.7, 2.8, 2.9, 3.03, 3.03, 3.1, 3.37, 3.4, 3.4, 3.4, 3.5, 3.6, 3.7, 3.7, 3.7, 3.7,
        3.77, 5.28, 28.95
    };

    static Stream<Arguments> figures() {
        List<Double> sections = List.of(1.0, 3.0, 7.0, 15.0, 32.0);
        List<Double> multipliers = List.of(60.0, 40.0, 20.0, 11.0, 10.0);
        return Stream.of(
                arguments(Median.of(), 3.385, 0.375),
                arguments(new Mean(), 4.2804166666666665, 2.139097222222222),
                arguments(new TrimmedMean(0.25), 3.2691666666666666, 0.43416666666666676),
                arguments(new TrimmedMean(0.1), 3.205, 0.48550000000000004),
                arguments(new WinsorisedMean(0.25), 3.2595833333333335, 0.464826388888889),
                arguments(new WinsorisedMean(0.1), 3.185, 0.5008333333333334),
                arguments(new HodgesLehmann(), 3.225, 0.48000000000000015),
                arguments(new HuberMean(1.345), 3.2162521585294117, 0.5075668408059956),
                arguments(new HuberMean(1.5), 3.206723944444444, 0.5142881818181819),
                arguments(new HuberMean(0.5), 3.27875, 0.4188597083333334),
                arguments(new WeightedMean(), 4.2656172839506175, 1.9787517146776405),
                arguments(WeightedMedian.of(EvenCount.LOWER), 3.37, 0.3400000000000003),
                arguments(new ClampedWeightedMean(0.05), 3.37520524691358, 0.3667824074074074),
                arguments(new TimePowerMedian(sections, multipliers), 3.37, 0.375),
                arguments(new InverseVarianceMean(), 3.6885687421858555, 0.4912608877511387),
                arguments(ThreeVote.of(), 3.25375, 0.5412500000000002));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void estimateIsTheExactOne(Estimator estimator, double price, double confidence) {
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < COPPER.length; i++) {
            double width = (5 * i % 11 + 1) / 16.0;
            quotes.add(new Quote("s" + i, COPPER[i], width, Quotes.NOON.plusSeconds(11 * i % 24), 7 * i % 13 + 1));
        }
        AggregatePrice estimate = estimator.aggregate(quotes);
        assertEquals(price, estimate.price(), RELATIVE * price);
        assertEquals(confidence, estimate.confidence(), RELATIVE * price);
    }
}
