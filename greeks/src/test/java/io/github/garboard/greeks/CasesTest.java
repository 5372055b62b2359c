package io.github.garboard.greeks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseReport;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.cases.GridLayout;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference grid: 34-digit values up to 36 standard deviations from the strike (cases/README.md). */
class CasesTest {

    /** Eight units in the last place: each value, however small, is computed relative to itself. */
    private static final double EIGHT_ULP = 8 * Math.ulp(1.0);

    /** These are sums that cross zero: near a crossing they are exact relative to their largest term only. */
    private static final Set<String> CROSSING = Set.of("theta", "charm", "veta", "color", "ultima");

    private static final double CROSSING_TOLERANCE = 1e-12;

    /** Inputs are doubles, so an error of a few units of the smallest normal number is that of a subnormal result. */
    private static final double SUBNORMAL = 4 * Double.MIN_NORMAL;

    private static final Set<String> INPUTS = Set.of("type", "spot", "strike", "years", "rate", "yield", "vol");
    private static final Map<String, Greek> COLUMNS =
            Stream.of(Greek.values()).collect(Collectors.toMap(g -> g.name().toLowerCase(Locale.ROOT), g -> g));

    /** Held to a tolerance that follows the condition of each row: ImpliedVolatilityReferenceTest. */
    private static final Set<String> IMPLIED = Set.of("iv_input_price", "iv", "iv_condition");

    @Test
    void theReferenceGridIsReproduced() {
        GridLayout layout = new GridLayout(
                "category",
                INPUTS,
                new LinkedHashSet<>(COLUMNS.keySet()),
                IMPLIED,
                (category, column) -> CROSSING.contains(column) ? CROSSING_TOLERANCE : EIGHT_ULP,
                SUBNORMAL);
        CaseSuite suite = CaseSuite.ofGrid("greeks", layout);
        for (String category :
                List.of("market", "wing", "tinyvol", "hugevol", "tinyT", "negrate", "atm", "longT", "scale")) {
            suite.model(category, CasesTest::greeks);
        }
        CaseReport report = suite.run(System.out);
        assertEquals(List.of(), report.failures());
    }

    private static Map<String, Double> greeks(Case one) {
        Greeks greeks = option(one).greeks();
        return COLUMNS.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, column -> greeks.get(column.getValue())));
    }

    static BlackScholesMerton option(Case one) {
        return new BlackScholesMerton(
                one.text("type").equals("C") ? OptionType.CALL : OptionType.PUT,
                one.number("spot"),
                one.number("strike"),
                one.number("years"),
                one.number("rate"),
                one.number("yield"),
                one.number("vol"));
    }
}
