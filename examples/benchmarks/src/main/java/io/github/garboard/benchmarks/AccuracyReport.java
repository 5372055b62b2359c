package io.github.garboard.benchmarks;

import io.github.garboard.greeks.laws.accuracy.AccuracyTable;
import io.github.garboard.greeks.laws.accuracy.ReferenceGrid;
import io.github.garboard.greeks.laws.accuracy.ReferencePoint;
import io.github.garboard.greeks.laws.accuracy.ReferencePricer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Prints the errors of ours and of the peers over both reference grids of the greeks module, computed in one run. */
public final class AccuracyReport {

    private static final List<String> GRIDS = List.of("cases/cases.csv", "reference/black-scholes.csv");

    private AccuracyReport() {}

    /**
     * Runs the report.
     *
     * @param args the root of the project, by default the working directory
     * @throws IOException if a grid cannot be read
     */
    public static void main(String[] args) throws IOException {
        Path resources = Path.of(args.length > 0 ? args[0] : ".").resolve("greeks/src/test/resources");
        for (String grid : GRIDS) {
            List<ReferencePoint> points = ReferenceGrid.parse(Files.readString(resources.resolve(grid)));
            pricers()
                    .forEach((name, pricer) -> AccuracyTable.of(name + " on " + grid, points, pricer)
                            .printSummaries(System.out));
        }
    }

    static Map<String, ReferencePricer> pricers() {
        Map<String, ReferencePricer> pricers = new LinkedHashMap<>();
        pricers.put("Garboard", (option, greek) -> OptionalDouble.of(option.value(greek)));
        pricers.put("Strata", new StrataPricer());
        pricers.put("finmath", new FinmathPricer());
        pricers.put("Commons Math textbook", new TextbookPricer());
        return pricers;
    }
}
