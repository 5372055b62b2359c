package io.github.garboard.examples.adaptive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.margin.dynamic.BoundPeriods;
import io.github.garboard.margin.dynamic.ConformalMargin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequirementsTest {

    /** Of a quotient. */
    private static final double ROUNDING = 1e-12;

    private final List<Comparison> all = Recorded.comparisons();

    /** The first judged loss, and the first after a new fit: a requirement that looked ahead by one would see it. */
    @Test
    void requirementsKnowOnlyThePast() {
        MarketHistory history = Recorded.bitcoin().history();
        for (int changed : new int[] {0, Requirements.EVERY}) {
            List<Double> losses = new ArrayList<>(history.losses());
            for (int t = MarketHistory.WARM_UP + changed; t < losses.size(); t++) {
                losses.set(t, 3 * Math.abs(losses.get(t)) + 0.01);
            }
            MarketHistory other =
                    new MarketHistory(history.name(), history.position(), history.period(), history.times(), losses);
            for (Model model : Model.values()) {
                double[] one = Recorded.bitcoin().of(model).path().toArray();
                double[] two =
                        new Requirements(other, Recorded.SEED).of(model).path().toArray();
                int known = changed + 1;
                assertArrayEquals(Arrays.copyOf(one, known), Arrays.copyOf(two, known), model.words());
                assertEquals(model == Model.STATIC, Arrays.equals(one, two), model.words() + " reacts");
            }
        }
    }

    @Test
    void conformalBreachRateIsWithinItsBoundOnRealLosses() {
        for (Comparison one : all) {
            ConformalMargin start = new Requirements(one.history(), Recorded.SEED).conformal();
            double[] losses = one.history().judgedLosses();
            double[] base = start.base().path(losses);
            double largest = 0;
            for (int t = 0; t < losses.length; t++) {
                largest = Math.max(largest, losses[t] / base[t]);
            }
            double bound = start.breachBound(largest, losses.length);
            double rate = one.of(Model.CONFORMAL).breachRate();
            assertTrue(Math.abs(rate - 0.01) <= bound, rate + " within " + bound);
            assertTrue(new Findings(all)
                    .conformal(one, start)
                    .contains("within " + Findings.points(bound) + " percentage points of 1 %"));
        }
    }

    @Test
    void learnedRequirementsKeepTheirLimits() {
        for (Comparison one : all) {
            double fixed = one.of(Model.STATIC).path().at(0);
            for (Model model : List.of(Model.LINEAR, Model.TREES)) {
                double[] path = one.of(model).path().toArray();
                for (int t = 0; t < path.length; t++) {
                    assertTrue(path[t] >= fixed / 4 && path[t] <= 8 * fixed, model.words());
                    if (t > 0) {
                        double ratio = path[t] / path[t - 1];
                        assertTrue(ratio <= 1.5 + ROUNDING && ratio >= 0.95 - ROUNDING, model.words() + " " + ratio);
                    }
                }
                BoundPeriods bound = one.of(model).bound().orElseThrow();
                assertTrue(bound.below() > 0 && bound.above() > 0, bound::toString);
            }
        }
    }
}
