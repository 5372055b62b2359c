package io.github.garboard.liquidation.plan;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The least that it costs to bring a health in whole lots: a bounded knapsack.
 *
 * @param options what may be closed
 * @param shortage the health that is missing, in money, finite and non-negative
 * @param <K> the caller's type of names
 */
public record LotProblem<K>(List<LotOption<K>> options, double shortage) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the shortage is negative or not finite
     */
    public LotProblem {
        options = List.copyOf(options);
        Checks.requireNonNegative("shortage", shortage);
    }

    /** Returns the problem with lots that can be split. */
    public ClosingProblem<K> relaxed() {
        return new ClosingProblem<>(
                options.stream()
                        .map(option -> new ClosingOption<>(
                                option.key(),
                                option.maxLots(),
                                option.reliefPerLot(),
                                ClosingCost.linear(option.costPerLot())))
                        .toList(),
                shortage);
    }

    /**
     * Returns whole lots in the order of cost per relief, the last option rounded up. Simple, and often dearer than needed:
     * see {@link #minimise()}.
     *
     * @return the lots, with the bound of the relaxed problem; costs O(n log n)
     */
    public LotCertificate greedy() {
        ClosingCertificate relaxed = relaxed().minimise();
        int[] lots = greedyLots();
        return certificate(lots, relaxed, relaxed.bound());
    }

    /**
     * Returns the cheapest lots.
     *
     * <p>Partial choices are extended option by option; one that brings no more health than another for no less cost is
     * dropped, and one that the relaxed problem proves to end dearer than the best known. Of lots of the same cost, none is
     * closed that is not needed. Without the relaxed bound's help the number of partial choices may grow fast: beyond
     * {@value LotSearch#MOST_STATES} those of the weakest bound are given up, and the certificate's gap says how much that can
     * have cost. The relief is at least the shortage up to the rounding of its sum.
     *
     * @return the lots and their certificate; infeasible, with everything closed that helps, if that is not enough
     * @see "G. L. Nemhauser, Z. Ullmann, Discrete dynamic programming and capital allocation, Management Science 15 (1969)"
     */
    public LotCertificate minimise() {
        ClosingCertificate relaxed = relaxed().minimise();
        int[] greedy = greedyLots();
        if (!relaxed.feasible()) {
            return certificate(greedy, relaxed, cost(greedy));
        }
        LotSearch search = new LotSearch(this, ranked());
        int[] lots = search.cheapest(greedy);
        trim(lots);
        return certificate(lots, relaxed, Math.min(cost(lots), Math.max(relaxed.bound(), search.bound())));
    }

    private int[] greedyLots() {
        int[] lots = new int[options.size()];
        double missing = shortage;
        for (int i : ranked()) {
            LotOption<K> option = options.get(i);
            if (missing > 0) {
                lots[i] = (int) Math.min(option.maxLots(), Math.ceil(missing / option.reliefPerLot()));
                missing = shortage - relief(lots);
            }
        }
        return lots;
    }

    /** The options that help, the cheapest health first. */
    private int[] ranked() {
        return IntStream.range(0, options.size())
                .filter(i -> options.get(i).reliefPerLot() > 0 && options.get(i).maxLots() > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> options.get(i).price()))
                .mapToInt(i -> i)
                .toArray();
    }

    /** Gives back lots that the shortage does not need, the dearest first. */
    private void trim(int[] lots) {
        int[] ranked = ranked();
        for (int k = ranked.length - 1; k >= 0; k--) {
            int i = ranked[k];
            double spare = Math.floor((relief(lots) - shortage) / options.get(i).reliefPerLot());
            int given = (int) Math.max(0, Math.min(lots[i], spare));
            lots[i] -= given;
            if (given > 0 && relief(lots) < shortage) {
                lots[i]++;
            }
        }
    }

    private LotCertificate certificate(int[] lots, ClosingCertificate relaxed, double bound) {
        return new LotCertificate(
                relaxed.feasible(), IntStream.of(lots).boxed().toList(), relief(lots), cost(lots), bound, relaxed);
    }

    double relief(int[] lots) {
        double sum = 0;
        for (int i = 0; i < lots.length; i++) {
            sum += lots[i] * options.get(i).reliefPerLot();
        }
        return sum;
    }

    double cost(int[] lots) {
        double sum = 0;
        for (int i = 0; i < lots.length; i++) {
            sum += lots[i] * options.get(i).costPerLot();
        }
        return sum;
    }
}
