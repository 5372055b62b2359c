package io.github.garboard.margin.sensitivity;

import io.github.garboard.margin.Aggregation;
import io.github.garboard.margin.MarginLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The batch tier of {@link SensitivityMargin}: books over the same factors that lie in the caller's array. Mutable: it reuses
 * its memory, so each thread needs its own.
 *
 * <p>Making one resolves all names: O(n²) correlations for n factors of a bucket. A scan then is arithmetic on arrays, O(n²)
 * in the same sense, and does not allocate. It is the kernel of the readable tier, to the last bit.
 *
 * <pre>{@code
 * SensitivityScan scan = new SensitivityScan(model, factors, MarginLevel.INITIAL);
 * for (int account = 0; account < accounts; account++) {
 *     margins[account] = scan.requirement(amounts, account * factors.size());
 * }
 * }</pre>
 */
public final class SensitivityScan {

    private final int size;
    private final List<RiskClass> classes;
    private final List<Product> products;
    private final Aggregation aggregation;
    private final double factor;

    /**
     * Makes a scan.
     *
     * @param model the model
     * @param factors the factor of each column; several columns may have the same
     * @param level the level of all requirements
     * @throws IllegalArgumentException if the model does not know the level, a factor's risk class, or a label of a factor; if
     *     no measure takes a factor; if a correlation is outside [-1, 1]
     */
    public SensitivityScan(SensitivityMargin model, List<SensitivityFactor> factors, MarginLevel level) {
        this.size = factors.size();
        this.classes = model.classes();
        this.aggregation = Aggregation.correlated(model.correlations());
        this.factor = model.levels().of(level);
        requireKnownClasses(factors);
        boolean[] taken = new boolean[size];
        List<Product> all = new ArrayList<>();
        List<String> names = List.copyOf(new LinkedHashSet<>(
                factors.stream().map(SensitivityFactor::product).toList()));
        for (String name : names) {
            List<Part> parts = new ArrayList<>();
            for (int c = 0; c < classes.size(); c++) {
                parts.addAll(parts(name, c, factors, taken));
            }
            all.add(new Product(name, model.multiplier(name), parts, classes.size()));
        }
        this.products = List.copyOf(all);
        for (int i = 0; i < size; i++) {
            if (!taken[i]) {
                throw new IllegalArgumentException("factor must be taken by a measure of the model: " + factors.get(i));
            }
        }
    }

    private void requireKnownClasses(List<SensitivityFactor> factors) {
        Map<String, RiskClass> known = classes.stream().collect(Collectors.toMap(RiskClass::name, Function.identity()));
        factors.forEach(one -> TableChecks.entry("riskClass of a factor", known, one.riskClass()));
    }

    private List<Part> parts(String product, int riskClass, List<SensitivityFactor> factors, boolean[] taken) {
        RiskClass own = classes.get(riskClass);
        List<Integer> columns = IntStream.range(0, size)
                .filter(i -> factors.get(i).product().equals(product)
                        && factors.get(i).riskClass().equals(own.name()))
                .boxed()
                .toList();
        List<Part> parts = new ArrayList<>();
        for (SensitivityMeasure measure : own.measures()) {
            MeasureIndex index = MeasureIndex.of(measure, factors, columns, taken);
            if (!index.isEmpty()) {
                parts.add(new Part(riskClass, measure.name(), new MeasureKernel(measure, index)));
            }
        }
        return parts;
    }

    /**
     * Returns the margin of a book.
     *
     * <p>Special cases: a book with an amount that is not finite has the margin NaN, so has one whose margin overflows.
     *
     * @param amounts the sensitivities, one per column
     * @param offset the index of the first one
     * @return the margin, non-negative, or NaN
     * @throws IndexOutOfBoundsException if the book is not inside the array
     */
    public double requirement(double[] amounts, int offset) {
        Objects.checkFromIndexSize(offset, size, amounts.length);
        double total = 0;
        for (int p = 0; p < products.size(); p++) {
            total += products.get(p).requirement(amounts, offset, aggregation);
        }
        total *= factor;
        return total < Double.POSITIVE_INFINITY ? total : Double.NaN;
    }

    double factor() {
        return factor;
    }

    List<Product> products() {
        return products;
    }

    /** The parts of a product class, class by class, and the last amounts of the classes. */
    static final class Product {

        final String name;
        final double multiplier;
        final List<Part> parts;
        final double[] classAmounts;

        Product(String name, double multiplier, List<Part> parts, int classes) {
            this.name = name;
            this.multiplier = multiplier;
            this.parts = List.copyOf(parts);
            this.classAmounts = new double[classes];
        }

        double requirement(double[] amounts, int offset, Aggregation aggregation) {
            Arrays.fill(classAmounts, 0);
            for (int i = 0; i < parts.size(); i++) {
                Part part = parts.get(i);
                classAmounts[part.riskClass] += part.scan(amounts, offset);
            }
            return multiplier * aggregation.aggregate(classAmounts);
        }
    }

    /** A measure of a class, and its last amount. */
    static final class Part {

        final int riskClass;
        final String measure;
        private final MeasureKernel kernel;
        private double amount;

        Part(int riskClass, String measure, MeasureKernel kernel) {
            this.riskClass = riskClass;
            this.measure = measure;
            this.kernel = kernel;
        }

        double scan(double[] amounts, int offset) {
            amount = kernel.amount(amounts, offset);
            return amount;
        }

        double amount() {
            return amount;
        }
    }
}
