package io.github.garboard.liquidation.plan;

import java.util.Arrays;

/** Undominated partial choices of lots, extended chunk by chunk and cut by the bound of the split problem. Mutable. */
final class LotSearch {

    /** The largest number of partial choices kept at once. */
    static final int MOST_STATES = 1 << 14;

    private final LotProblem<?> problem;

    /** Chunks of 1, 2, 4, ... lots of an option make every number of lots up to its largest. */
    private int[] option = new int[16];

    private int[] chunk = new int[16];
    private int chunks;

    /** Sums of relief and cost of the chunks before each. */
    private final double[] reliefBefore;

    private final double[] costBefore;

    /** What was chosen: a chunk, after what was chosen before. */
    private int[] previous = new int[64];

    private int[] chosen = new int[64];
    private int choices;

    private States states = new States(1);
    private States next = new States(2);

    private double bestCost;
    private int bestChoice = -1;
    private boolean improved;
    private double givenUp = Double.POSITIVE_INFINITY;

    /** Partial choices by rising cost and rising relief. */
    private static final class States {
        double[] relief;
        double[] cost;
        int[] choice;
        int size;

        States(int capacity) {
            relief = new double[capacity];
            cost = new double[capacity];
            choice = new int[capacity];
        }

        void ensure(int capacity) {
            if (relief.length < capacity) {
                relief = new double[2 * capacity];
                cost = new double[2 * capacity];
                choice = new int[2 * capacity];
            }
        }

        void set(int at, double newRelief, double newCost, int newChoice) {
            relief[at] = newRelief;
            cost[at] = newCost;
            choice[at] = newChoice;
        }
    }

    LotSearch(LotProblem<?> problem, int[] ranked) {
        this.problem = problem;
        for (int i : ranked) {
            int left = problem.options().get(i).maxLots();
            for (int size = 1; left > 0; size = Math.min(2 * size, left)) {
                size = Math.min(size, left);
                addChunk(i, size);
                left -= size;
            }
        }
        reliefBefore = new double[chunks + 1];
        costBefore = new double[chunks + 1];
        for (int c = 0; c < chunks; c++) {
            reliefBefore[c + 1] = reliefBefore[c] + relief(c);
            costBefore[c + 1] = costBefore[c] + cost(c);
        }
    }

    /** Returns the cheapest lots that meet the shortage, starting from some that do. */
    int[] cheapest(int[] known) {
        bestCost = problem.cost(known);
        states.set(0, 0, 0, -1);
        states.size = problem.shortage() > 0 ? 1 : 0;
        for (int c = 0; c < chunks && states.size > 0; c++) {
            extend(c);
            cut(c);
            States spare = states;
            states = next;
            next = spare;
        }
        return improved ? lots(known.length) : known;
    }

    /** Returns the least cost that what was given up could have come to; +infinity if nothing was. */
    double bound() {
        return givenUp;
    }

    /** Merges the states with and without the chunk, by cost; a state must bring more relief than all cheaper ones. */
    private void extend(int c) {
        next.ensure(2 * states.size);
        int size = 0;
        double most = -1;
        int without = 0;
        int with = 0;
        double relief = relief(c);
        double cost = cost(c);
        while (with < states.size) {
            boolean first = without < states.size && states.cost[without] <= states.cost[with] + cost;
            int from = first ? without++ : with++;
            double stateRelief = states.relief[from] + (first ? 0 : relief);
            double stateCost = states.cost[from] + (first ? 0 : cost);
            if (stateRelief > most) {
                if (stateRelief >= problem.shortage()) {
                    reach(stateCost, states.choice[from], first ? -1 : c);
                    // all that follow cost more
                    break;
                }
                most = stateRelief;
                next.set(size++, stateRelief, stateCost, first ? states.choice[from] : -2 - from);
            }
        }
        next.size = size;
    }

    private void reach(double cost, int choice, int c) {
        if (cost < bestCost) {
            bestCost = cost;
            bestChoice = c < 0 ? choice : choose(choice, c);
            improved = true;
        }
    }

    /** Drops states that cannot end cheaper than the best, and the weakest ones where there are too many. */
    private void cut(int c) {
        double limit = bestCost;
        double[] bounds = new double[next.size];
        int good = 0;
        for (int s = 0; s < next.size; s++) {
            bounds[s] = next.cost[s] + rest(c + 1, problem.shortage() - next.relief[s]);
            good += bounds[s] < bestCost ? 1 : 0;
        }
        if (good > MOST_STATES) {
            double[] sorted = bounds.clone();
            Arrays.sort(sorted);
            limit = sorted[MOST_STATES];
            givenUp = Math.min(givenUp, limit);
        }
        int kept = 0;
        for (int s = 0; s < next.size; s++) {
            if (bounds[s] < limit) {
                int choice = next.choice[s];
                int stored = choice < -1 ? choose(states.choice[-2 - choice], c) : choice;
                next.set(kept++, next.relief[s], next.cost[s], stored);
            }
        }
        next.size = kept;
    }

    /** The least cost of a relief from the chunks left, if they could be split; +infinity if they do not suffice. */
    private double rest(int from, double relief) {
        double goal = reliefBefore[from] + relief;
        if (goal > reliefBefore[chunks]) {
            return Double.POSITIVE_INFINITY;
        }
        int found = Arrays.binarySearch(reliefBefore, from, chunks + 1, goal);
        int below = found >= 0 ? found : -found - 2;
        double whole = costBefore[below] - costBefore[from];
        return found >= 0 ? whole : whole + (goal - reliefBefore[below]) / relief(below) * cost(below);
    }

    private int[] lots(int size) {
        int[] lots = new int[size];
        for (int at = bestChoice; at >= 0; at = previous[at]) {
            lots[option[chosen[at]]] += chunk[chosen[at]];
        }
        return lots;
    }

    private int choose(int before, int c) {
        if (choices == chosen.length) {
            previous = Arrays.copyOf(previous, 2 * choices);
            chosen = Arrays.copyOf(chosen, 2 * choices);
        }
        previous[choices] = before;
        chosen[choices] = c;
        return choices++;
    }

    private void addChunk(int i, int size) {
        if (chunks == option.length) {
            option = Arrays.copyOf(option, 2 * chunks);
            chunk = Arrays.copyOf(chunk, 2 * chunks);
        }
        option[chunks] = i;
        chunk[chunks++] = size;
    }

    private double relief(int c) {
        return chunk[c] * problem.options().get(option[c]).reliefPerLot();
    }

    private double cost(int c) {
        return chunk[c] * problem.options().get(option[c]).costPerLot();
    }
}
