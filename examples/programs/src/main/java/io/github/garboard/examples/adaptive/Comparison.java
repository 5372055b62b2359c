package io.github.garboard.examples.adaptive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * All requirements over one history.
 *
 * @param history what was lost
 * @param judged each requirement, in the order of {@link Model}
 */
record Comparison(MarketHistory history, List<Judged> judged) {

    Comparison {
        judged = List.copyOf(judged);
    }

    static Comparison of(MarketHistory history, long seed, Runnable step) {
        Requirements requirements = new Requirements(history, seed);
        double[] losses = history.judgedLosses();
        List<Judged> judged = new ArrayList<>();
        for (Model model : Model.values()) {
            judged.add(Judged.of(model, requirements.of(model), losses, new SplittableRandom(seed)));
            step.run();
        }
        return new Comparison(history, judged);
    }

    Judged of(Model model) {
        return judged.stream().filter(one -> one.model() == model).findFirst().orElseThrow();
    }

    int periods() {
        return judged.get(0).path().size();
    }

    /** The judged period with the largest loss. */
    int worst() {
        double[] losses = history.judgedLosses();
        int worst = 0;
        for (int t = 1; t < losses.length; t++) {
            worst = losses[t] > losses[worst] ? t : worst;
        }
        return worst;
    }

    Instant worstTime() {
        return history.judgedTimes().get(worst());
    }

    double worstLoss() {
        return history.judgedLosses()[worst()];
    }

    /** The requirements that no test fails. */
    List<Judged> holding() {
        return judged.stream().filter(Judged::holds).toList();
    }

    /** Of those that no test fails, the one with the least of a figure. */
    Optional<Judged> leastHolding(ToDoubleFunction<Judged> figure) {
        return holding().stream().min(Comparator.comparingDouble(figure));
    }

    Judged least(ToDoubleFunction<Judged> figure) {
        return judged.stream().min(Comparator.comparingDouble(figure)).orElseThrow();
    }

    /** The requirements that covered the largest loss. */
    List<Judged> coveringTheWorst() {
        return judged.stream()
                .filter(one -> !one.report().history().isBreach(worst()))
                .toList();
    }
}
