package io.github.garboard.examples.fx;

import io.github.garboard.examples.input.InputException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that the terminal and the report state.
 *
 * @param ecb the rates of the ECB
 * @param imf the rates of the IMF
 * @param alignment both side by side
 * @param judged what the guard says of each price
 * @param yen why the yen differs
 */
record Divergence(Rates ecb, Rates imf, Alignment alignment, List<Judged> judged, Explanation yen) {

    static final String YEN = "JPY";

    Divergence {
        judged = List.copyOf(judged);
    }

    /**
     * Holds the sources against each other.
     *
     * @throws InputException if they have no rates of the yen and the dollar in common
     */
    static Divergence of(Rates ecb, Rates imf) {
        Alignment alignment = Alignment.of(ecb, imf);
        Explanation yen = Explanation.of(YEN, alignment, ecb);
        if (!yen.isPossible()) {
            throw InputException.inFile(
                    imf.file(), "rates of JPY and USD on days that " + ecb.file() + " has, too", "none");
        }
        return new Divergence(ecb, imf, alignment, Judged.all(ecb, imf, alignment), yen);
    }

    /** Returns the currencies that are compared at least once, those farthest apart first. */
    List<String> farthestFirst() {
        return alignment.currencies().stream()
                .filter(currency -> !alignment.of(currency).isEmpty())
                .sorted(Comparator.comparingDouble(alignment::largest).reversed())
                .toList();
    }

    /** Returns the yen's rates on the last day that both sources have. */
    Pair latestYen() {
        return yen.pairs().get(yen.pairs().size() - 1);
    }

    LocalDate firstDay() {
        return imf.dates().first();
    }

    LocalDate lastDay() {
        return imf.dates().last();
    }
}
