package io.github.garboard.margin;

import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.margin.dynamic.AdaptiveMargin;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Published figures of tools against procyclicality, over a requirement that is given period by period. */
final class ProcyclicalityCases {

    private ProcyclicalityCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model(
                        "procyclicality.buffer",
                        one -> Map.of(
                                "called", path(one, "baseMargin", margin -> margin.buffered(one.number("buffer")))))
                .model(
                        "procyclicality.longRunFloor",
                        one -> Map.of(
                                "margin",
                                path(
                                        one,
                                        "currentMargin",
                                        margin -> margin.max(AdaptiveMargin.fixed(one.number("tenYearMargin"))))));
    }

    private static double[] path(Case one, String given, UnaryOperator<AdaptiveMargin> tool) {
        List<Double> requirements = Arrays.stream(one.numbers(given)).boxed().toList();
        return tool.apply(new Given(requirements)).path(new double[requirements.size()]);
    }

    /** Requirements of a history; the last one stays. */
    private record Given(List<Double> requirements) implements AdaptiveMargin {
        @Override
        public double requirement() {
            return requirements.get(0);
        }

        @Override
        public AdaptiveMargin next(double loss) {
            return requirements.size() == 1 ? this : new Given(requirements.subList(1, requirements.size()));
        }
    }
}
