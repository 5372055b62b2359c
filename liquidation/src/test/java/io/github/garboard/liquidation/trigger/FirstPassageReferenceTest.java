package io.github.garboard.liquidation.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * Against mpmath 1.x at 1,200 digits: hit and survival by the textbook formula (Cox and Miller 1965), the discounted hit by
 * the formula of Rubinstein and Reiner in its two terms, all evaluated directly.
 */
class FirstPassageReferenceTest {

    /** An exponential with an argument near 600 multiplies the rounding of the argument by that. */
    private static final double RELATIVE = 1e-12;

    private static final double RATE = 0.07;

    private static final double[][] DISTANCE_DRIFT_VOLATILITY_YEARS_HIT_SURVIVE_DISCOUNTED = {
        {-0.005, -0.32, 0.8, 1.9e-05, 0.151994912092825, 0.848005087907175, 0.151994782018196},
        {-0.1, 0.5, 0.2, 1, 0.0815674521058691, 0.918432547894131, 0.0804756109849232},
        {0.05, 0.08, 0.2, 0.5, 0.792138048180332, 0.207861951819668, 0.785563484942673},
        {-1, 0, 0.3, 0.01, 1.27045462404034e-243, 1.0, 1.26956720949605e-243},
        {0.2, -5, 0.1, 1, 1.38389652673675e-87, 1.0, 1.38002709037215e-87},
        {-0.2, -3, 0.1, 1, 1.0, 1.01337019909779e-173, 0.995344385926203},
        {1, 4, 0.25, 0.5, 0.999999994927745, 5.07225497601708e-09, 0.982654581203065},
        {1, 8, 0.25, 0.5, 1.0, 2.70357556501529e-65, 0.991288466286748},
        {-3, 2, 0.5, 30, 1.42516408274094e-21, 1.0, 1.28340363795631e-21},
        {0.001, 10, 0.5, 0.25, 1.0, 6.22363341921412e-27, 0.999993000636888}
    };

    @Test
    void probabilitiesKeepTheirDigitsHoweverSmall() {
        for (double[] row : DISTANCE_DRIFT_VOLATILITY_YEARS_HIT_SURVIVE_DISCOUNTED) {
            FirstPassage passage = new FirstPassage(row[0], row[1], row[2]);
            assertEquals(row[4], passage.hitProbability(row[3]), RELATIVE * row[4], passage + " hit");
            assertEquals(row[5], passage.surviveProbability(row[3]), RELATIVE * row[5], passage + " survive");
            assertEquals(row[6], passage.discountedHit(row[3], RATE), RELATIVE * row[6], passage + " discounted");
        }
    }

    @Test
    void factorsThatOverflowTogetherUnderflow() {
        // 4.93e-1043 and 4.93e-1043; the textbook's factors are 1e-1042 and about 1, mirrored 1e+1042 and 0
        FirstPassage away = new FirstPassage(-2, 600, 1);
        assertEquals(0, away.hitProbability(4));
        assertEquals(0, away.discountedHit(4, RATE));
        assertEquals(1, new FirstPassage(2, 600, 1).hitProbability(4));
    }
}
