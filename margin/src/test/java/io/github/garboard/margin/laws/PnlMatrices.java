package io.github.garboard.margin.laws;

import io.github.garboard.margin.PnlMatrix;
import io.github.garboard.margin.Revaluation;
import io.github.garboard.margin.ScenarioSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Generators of matrices for models over profit and loss, which accept matrices over their own scenario set only. */
public final class PnlMatrices {

    private static final int MOST_POSITIONS = 6;
    private static final double LARGEST_PNL = 1e6;

    private PnlMatrices() {}

    /**
     * Returns matrices of up to six positions over a set: the empty book, figures up to 10⁶ of either sign with exact zeros,
     * small and large ones in one book, and hedged books whose positions cancel in every scenario.
     *
     * @param scenarios the scenarios
     * @return the matrices
     */
    public static Arbitrary<PnlMatrix> over(ScenarioSet scenarios) {
        Arbitrary<Double> figure = Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Arbitraries.doubles().between(-LARGEST_PNL, LARGEST_PNL).ofScale(8)),
                Tuple.of(2, Arbitraries.doubles().between(-1, 1).ofScale(8)),
                Tuple.of(1, Arbitraries.just(0.0)));
        Arbitrary<PnlMatrix> books = figure.list()
                .ofSize(scenarios.size())
                .list()
                .ofMaxSize(MOST_POSITIONS / 2)
                .map(rows -> matrix(scenarios, rows));
        Arbitrary<PnlMatrix> hedged = books.map(book -> book.and(scaled(book, -1)));
        // every edge of every figure would crowd out the rest: empty and hedged books come often enough
        return Arbitraries.oneOf(books, hedged).withoutEdgeCases();
    }

    /**
     * Returns a matrix with every figure scaled.
     *
     * @param matrix a matrix
     * @param factor the factor, finite
     * @return the matrix of factor times each figure
     */
    public static PnlMatrix scaled(PnlMatrix matrix, double factor) {
        return PnlMatrix.of(
                matrix.positions(),
                matrix.scenarios(),
                Revaluation.perPosition((position, set, scenario) -> factor * matrix.pnl(position, scenario)));
    }

    private static PnlMatrix matrix(ScenarioSet scenarios, List<List<Double>> rows) {
        return PnlMatrix.of(
                rows.size(),
                scenarios,
                Revaluation.perPosition(
                        (position, set, scenario) -> rows.get(position).get(scenario)));
    }
}
