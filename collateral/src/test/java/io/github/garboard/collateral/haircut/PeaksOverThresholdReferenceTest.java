package io.github.garboard.collateral.haircut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.garboard.collateral.haircut.GeneralisedParetoTail.Estimator;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeaksOverThresholdReferenceTest {

    /** The figures are printed with two or three digits. */
    private static final double PRINTED = 0.05;

    /** Sums of some hundred logarithms, divided by a curvature of about 1. */
    private static final double RELATIVE = 1e-11;

    /** All losses of the data set, of which those above 10 are listed. */
    private static final int ALL_LOSSES = 2167;

    /**
     * Danish fire insurance losses from 1980 to 1990 above 10 million kroner (Copenhagen Re, collected by M. Rytgaard;
     * data set "danish" of the R package evir).
     */
    private static final double[] DANISH = {
        11.3748169838946, 26.2146412884334, 14.1220761346999, 11.7130307467057, 12.4655929721816, 17.5695461200586,
        13.6207906295754, 21.9619326500732, 263.250366032211, 19.0702781844802, 19.4729136163982, 34.1415465268676,
        20.9698558322412, 12.8951507208388, 56.2254259501966, 10.2228047182176, 14.6788990825688, 50.0655307994758,
        10.1780237812128, 10.820451843044, 24.9702734839477, 11.8906064209275, 20.0499405469679, 65.7074910820452,
        27.262594530321, 15.9262782401903, 22.258225921522, 10.0111234705228, 10.0723025583982, 12.6318131256952,
        13.3481646273637, 11.4315906562848, 11.1234705228031, 11.6230366492147, 14.2931937172775, 13.6230366492147,
        18.6464837696335, 15.8115183246073, 19.1623036649215, 18.848167539267, 22.137567, 16.3,
        46.5, 10.5, 12.225, 14.239, 57.410636, 14.3,
        13.5, 10.7, 19.4, 12.0540019286403, 16.4416586306654, 29.0260366441659,
        12.5361620057859, 18.3220829315333, 10.2700096432015, 17.0684667309547, 17.7434908389585, 23.2838589981447,
        11.1317254174397, 12.5231910946197, 32.4675324675325, 29.0371057513915, 18.5528756957328, 16.8831168831169,
        27.8293135435993, 12.0593692022263, 11.595547309833, 16.4152617568767, 18.4241348713398, 38.1543921916593,
        27.338065661047, 11.8012422360248, 25.2883762200532, 10.2040816326531, 20.452528837622, 47.019520851819,
        24.5785270629991, 15.8828748890861, 25.9538598047915, 10.8251996450754, 31.055900621118, 24.5554614733277,
        42.0914479254869, 14.3945808636749, 20.8636748518205, 14.3945808636749, 10.1371718882303, 12.8018628281118,
        16.0880609652837, 152.413209144793, 14.0135478408129, 12.701100762066, 11.6850127011008, 32.3878069432684,
        10.584250635055, 18.6282811176969, 10.9983498349835, 12.3762376237624, 15.2846534653465, 10.1848184818482,
        13.2013201320132, 20.8267326732673, 14.8514851485149, 144.657590759076, 28.6303630363036, 19.2656765676568,
        17.7392739273927
    };

    private static GeneralisedParetoTail danish() {
        // the losses up to the threshold matter by their number only
        double[] losses = Arrays.copyOf(DANISH, ALL_LOSSES);
        return assertInstanceOf(GeneralisedParetoTail.class, new PeaksOverThreshold(10, 50).fit(losses));
    }

    /** McNeil, Frey, Embrechts, Quantitative Risk Management (2005), example 7.23: 109 losses, xi 0.50, beta 7.0. */
    @Test
    void danishFireLossesHaveThePublishedTail() {
        GeneralisedParetoTail tail = danish();
        assertEquals(109, tail.exceedances());
        assertEquals(0.50, tail.shape(), PRINTED / 10);
        assertEquals(7.0, tail.scale(), PRINTED);
        assertEquals(Estimator.MAXIMUM_LIKELIHOOD, tail.estimator());
        assertEquals(27.3, tail.quantile(0.99), PRINTED);
        assertEquals(58.2, tail.expectedShortfall(0.99), PRINTED);
    }

    /** The same likelihood solved with 40 digits (mpmath 1.3), of which SciPy 1.17 finds four or five. */
    @Test
    void danishFireLossesHaveTheTailOfHighPrecision() {
        GeneralisedParetoTail tail = danish();
        assertClose(0.49698580236671863, tail.shape());
        assertClose(6.97546804807505, tail.scale());
        assertClose(27.28998740048738, tail.quantile(0.99));
        assertClose(58.240100503590504, tail.expectedShortfall(0.99));
        assertClose(94.33935205707141, tail.quantile(0.999));
        assertClose(191.535273824853, tail.expectedShortfall(0.999));
    }

    @ParameterizedTest
    @CsvSource({
        // likeliest shape and scale for the quantiles (i + 0.5) / 50 of unit tails, with 40 digits (mpmath 1.3)
        "-0.3, -0.34310456686734236, 1.0376622570715357",
        "-0.1, -0.13842965103936968, 1.0319673785101844",
        "0.3, 0.26829539782407396, 1.0226902586116537",
        "0.8, 0.77159472112133028, 1.0159621396404821",
        "0, -0.036399188104939475, 1.0293398437846708"
    })
    void quantilesOfAKnownTailGiveItBack(double shape, double likeliest, double scale) {
        DoubleUnaryOperator quantile = p -> shape == 0 ? -Math.log1p(-p) : Math.expm1(-shape * Math.log1p(-p)) / shape;
        double[] losses = IntStream.range(0, 50)
                .mapToDouble(i -> quantile.applyAsDouble((i + 0.5) / 50))
                .toArray();
        GeneralisedParetoTail tail =
                assertInstanceOf(GeneralisedParetoTail.class, new PeaksOverThreshold(0, 50).fit(losses));
        assertClose(likeliest, tail.shape());
        assertClose(scale, tail.scale());
        assertEquals(Estimator.MAXIMUM_LIKELIHOOD, tail.estimator());
    }

    /** Even steps have no likelihood maximum; their moments with 40 digits (mpmath 1.3). */
    @Test
    void momentsStandInWhereTheLikelihoodHasNoMaximum() {
        double[] losses =
                IntStream.rangeClosed(1, 50).mapToDouble(i -> i / 50.0).toArray();
        GeneralisedParetoTail tail =
                assertInstanceOf(GeneralisedParetoTail.class, new PeaksOverThreshold(0, 50).fit(losses));
        assertEquals(Estimator.PROBABILITY_WEIGHTED_MOMENTS, tail.estimator());
        assertClose(-1.0060120240480963, tail.shape());
        assertClose(1.0230661322645291, tail.scale());
    }

    private static void assertClose(double expected, double got) {
        assertEquals(expected, got, RELATIVE * Math.abs(expected));
    }
}
