package io.github.garboard.cases;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Maps the models of a module's case files to compositions of public primitives, and runs them. Mutable while it is being
 * built; not thread-safe.
 */
public final class CaseSuite {

    private final String module;
    private final List<Case> cases;
    private final Map<String, Function<Case, ? extends @Nullable Object>> models = new LinkedHashMap<>();
    private final Set<String> notYet = new LinkedHashSet<>();

    private CaseSuite(String module, List<Case> cases) {
        this.module = module;
        this.cases = cases;
    }

    /** Returns the suite over {@code /cases/cases.json} of the module and the folder named by {@code garboard.cases}. */
    public static CaseSuite of(String module) {
        return load(module, "cases.json", Optional.empty());
    }

    /** Returns the suite over {@code /cases/cases.csv} of the module and the folder named by {@code garboard.cases}. */
    public static CaseSuite ofGrid(String module, GridLayout layout) {
        return load(module, "cases.csv", Optional.of(layout));
    }

    private static CaseSuite load(String module, String resource, Optional<GridLayout> layout) {
        List<Case> all = new ArrayList<>(CaseFiles.resource(resource, layout));
        String root = System.getProperty("garboard.cases", "");
        if (!root.isEmpty()) {
            all.addAll(CaseFiles.below(Path.of(root), module, layout));
        }
        return new CaseSuite(module, all);
    }

    /** Maps a model to the composition that computes its result: a number, text, boolean, list, array or map of these. */
    public CaseSuite model(String model, Function<Case, ? extends @Nullable Object> composition) {
        if (models.put(model, composition) != null) {
            throw new IllegalArgumentException("model is mapped twice: " + model);
        }
        return this;
    }

    /** Lists models that the module cannot compose yet; {@code prefix*} stands for all that start so. */
    public CaseSuite notYet(String... names) {
        notYet.addAll(List.of(names));
        return this;
    }

    /** Runs every case, prints a line for each model and each failure, and returns the count. */
    public CaseReport run(PrintStream out) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        List<String> failures = new ArrayList<>();
        int waiting = 0;
        for (Case one : cases) {
            if (isNotYet(one.model())) {
                waiting++;
                continue;
            }
            Optional<String> failure = failure(one);
            failure.ifPresent(failures::add);
            counts.computeIfAbsent(one.model(), m -> new int[2])[failure.isPresent() ? 1 : 0]++;
        }
        int passed = 0;
        for (Map.Entry<String, int[]> entry : counts.entrySet()) {
            passed += entry.getValue()[0];
            out.printf("%s: %d passed, %d failed%n", entry.getKey(), entry.getValue()[0], entry.getValue()[1]);
        }
        models.keySet().stream()
                .filter(model -> !counts.containsKey(model))
                .map(model -> model + ": mapped, but no case has this model")
                .forEach(failures::add);
        failures.forEach(out::println);
        if (waiting > 0) {
            out.printf("%s: %d cases wait for a later change%n", module, waiting);
        }
        out.printf("%d passed, %d failed%n", passed, failures.size());
        return new CaseReport(passed, failures);
    }

    private boolean isNotYet(String model) {
        return !models.containsKey(model)
                && notYet.stream()
                        .anyMatch(name -> name.endsWith("*")
                                ? model.startsWith(name.substring(0, name.length() - 1))
                                : model.equals(name));
    }

    private Optional<String> failure(Case one) {
        Function<Case, ? extends @Nullable Object> composition = models.get(one.model());
        if (composition == null) {
            return Optional.of(one.id() + ": unknown model " + one.model());
        }
        try {
            Object got = composition.apply(one);
            return Comparison.mismatch(one.expected(), got, one.tolerance())
                    .map(what -> one.id() + ": expected " + what);
        } catch (RuntimeException e) {
            return Optional.of(one.id() + ": expected " + one.expected() + ", got " + e);
        }
    }
}
