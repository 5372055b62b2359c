package io.github.garboard.margin.sensitivity;

import static io.github.garboard.margin.sensitivity.SensitivityKind.BASIS;
import static io.github.garboard.margin.sensitivity.SensitivityKind.DELTA;
import static io.github.garboard.margin.sensitivity.SensitivityKind.INFLATION;
import static io.github.garboard.margin.sensitivity.SensitivityKind.INFLATION_VEGA;
import static io.github.garboard.margin.sensitivity.SensitivityKind.VEGA;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Portfolios of sensitivities for the tests of this package. */
final class Books {

    static final List<SensitivityFactor> FACTORS = List.of(
            factor("token", DELTA, "x", "A", ""),
            factor("token", DELTA, "y", "A", ""),
            factor("token", DELTA, "z", "B", ""),
            factor("token", DELTA, "r", SensitivityFactor.RESIDUAL, ""),
            factor("token", VEGA, "x", "A", "1m"),
            factor("token", VEGA, "x", "A", "1y"),
            factor("token", VEGA, "r", SensitivityFactor.RESIDUAL, "2w"),
            factor("rate", DELTA, "USD", "", "1y"),
            factor("rate", DELTA, "USD", "", "5y"),
            factor("rate", DELTA, "EUR", "", "5y"),
            factor("rate", INFLATION, "EUR", "", ""),
            factor("rate", BASIS, "EUR", "", ""),
            factor("rate", VEGA, "USD", "", "1y"),
            factor("rate", INFLATION_VEGA, "USD", "", "1y"));

    /** Whole amounts, so that offsets cancel exactly. */
    private static final Arbitrary<Double> AMOUNTS =
            Arbitraries.integers().between(-100, 100).map(Integer::doubleValue);

    private Books() {}

    private static SensitivityFactor factor(
            String riskClass, SensitivityKind kind, String qualifier, String bucket, String tenor) {
        return new SensitivityFactor("otc", riskClass, kind, qualifier, bucket, tenor, SensitivityFactor.NONE);
    }

    static Arbitrary<List<Sensitivity>> over(List<SensitivityFactor> factors) {
        return Combinators.combine(Arbitraries.of(factors), AMOUNTS)
                .as(Sensitivity::new)
                .list()
                .ofMaxSize(20);
    }

    static List<Sensitivity> combine(List<Sensitivity> first, List<Sensitivity> second) {
        List<Sensitivity> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    static List<Sensitivity> scale(List<Sensitivity> book, double factor) {
        return book.stream()
                .map(one -> new Sensitivity(one.factor(), factor * one.amount()))
                .toList();
    }
}
