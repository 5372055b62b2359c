package io.github.garboard.collateral.velocity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Mutable: all outcomes of what shipments share, and for each of them what arrives when. */
final class ExactArrivals {

    private static final int RANDOM = -1;

    private final DeadlineProbability<?> question;
    private final ShipmentPaths paths;
    private final int last;
    private final List<Integer> sharedLinks;

    /** Per cause, then per shared link: the ends of the cells of its severity, ascending, the last one 1. */
    private final List<double[]> cells;

    private final double[] severities;

    /** Steps of each link whose latency the outcome fixes; of the others RANDOM. */
    private final int[] steps;

    private final double[] met;
    private double lacking;

    ExactArrivals(DeadlineProbability<?> question, ShipmentPaths paths) {
        this.question = question;
        this.paths = paths;
        this.last = paths.last();
        this.sharedLinks = paths.sharedLinks();
        this.cells = new ArrayList<>();
        for (int cause = 0; cause < paths.causes(); cause++) {
            cells.add(cellsOfCause(cause));
        }
        for (int link : sharedLinks) {
            NavigableSet<Double> ends = new TreeSet<>();
            addEnds(ends, link, 1);
            cells.add(array(ends));
        }
        this.severities = new double[cells.size()];
        this.steps = new int[paths.links()];
        this.met = new double[last + 1];
    }

    Optional<TimeToMargin> distribution(long mostStates) {
        double states = 1;
        for (double[] ends : cells) {
            states *= ends.length;
        }
        if (states > mostStates) {
            return Optional.empty();
        }
        outcomes(0, 1);
        List<Double> probabilities = new ArrayList<>(met.length);
        double last = 0;
        for (double one : met) {
            // sums over the same outcomes in another order: by rounding a later one may be below an earlier one
            last = Math.min(1, Math.max(last, one));
            probabilities.add(last);
        }
        return Optional.of(new TimeToMargin(question.start(), question.step(), probabilities, lacking, 0));
    }

    private double[] cellsOfCause(int cause) {
        NavigableSet<Double> ends = new TreeSet<>();
        for (int link = 0; link < paths.links(); link++) {
            int[] causes = paths.causesOf(link);
            if (Arrays.stream(causes).anyMatch(one -> one == cause)) {
                addEnds(ends, link, causes.length);
            }
        }
        return array(ends);
    }

    /** A link with k causes takes at most s steps where each severity is at most P(steps &lt;= s)^(1/k). */
    private void addEnds(NavigableSet<Double> ends, int link, int causes) {
        for (int step = 0; step <= last; step++) {
            double end = root(paths.latency(link).within(step), causes);
            if (end > 0) {
                ends.add(end);
            }
        }
        ends.add(1.0);
    }

    private static double root(double probability, int causes) {
        return causes == 1 ? probability : Math.pow(probability, 1.0 / causes);
    }

    private static double[] array(NavigableSet<Double> ends) {
        return ends.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void outcomes(int variable, double probability) {
        if (variable == cells.size()) {
            fixSteps();
            addOutcome(probability);
            return;
        }
        double from = 0;
        for (double end : cells.get(variable)) {
            severities[variable] = end;
            outcomes(variable + 1, probability * (end - from));
            from = end;
        }
    }

    private void fixSteps() {
        Arrays.fill(steps, RANDOM);
        for (int link = 0; link < steps.length; link++) {
            int[] causes = paths.causesOf(link);
            if (causes.length > 0) {
                double most = 0;
                for (int cause : causes) {
                    most = Math.max(most, severities[cause]);
                }
                steps[link] = firstWithin(link, most, causes.length);
            }
        }
        for (int k = 0; k < sharedLinks.size(); k++) {
            steps[sharedLinks.get(k)] = firstWithin(sharedLinks.get(k), severities[paths.causes() + k], 1);
        }
    }

    private int firstWithin(int link, double severity, int causes) {
        int step = 0;
        while (step <= last && root(paths.latency(link).within(step), causes) < severity) {
            step++;
        }
        return step;
    }

    private void addOutcome(double probability) {
        double[][] arrivals = new double[paths.shipments()][];
        for (int shipment = 0; shipment < arrivals.length; shipment++) {
            arrivals[shipment] = arrivedBy(shipment);
        }
        for (int step = 0; step <= last; step++) {
            SubsetSums sums = new SubsetSums(question.amount());
            for (int shipment = 0; shipment < arrivals.length; shipment++) {
                sums.add(paths.units(shipment), arrivals[shipment][step]);
            }
            met[step] += probability * sums.reached();
            if (step == last) {
                lacking += probability * sums.expectedShortfall();
            }
        }
    }

    /** Returns the probability that a shipment has arrived by each step. */
    private double[] arrivedBy(int shipment) {
        double[] at = new double[last + 2];
        at[paths.ready(shipment)] = 1;
        for (int link : paths.route(shipment)) {
            double[] next = new double[last + 2];
            for (int now = 0; now <= last; now++) {
                int leaves = paths.open(link, now);
                if (at[now] > 0 && leaves <= last) {
                    if (steps[link] == RANDOM) {
                        convolve(at[now], leaves, paths.latency(link), next);
                    } else {
                        next[Math.min(last + 1, leaves + steps[link])] += at[now];
                    }
                }
            }
            at = next;
        }
        double[] by = new double[last + 1];
        double sum = 0;
        for (int step = 0; step <= last; step++) {
            sum += at[step];
            by[step] = Math.min(1, sum);
        }
        return by;
    }

    private void convolve(double probability, int leaves, StepLatency latency, double[] next) {
        for (int taken = 0; leaves + taken <= last; taken++) {
            next[leaves + taken] += probability * (latency.within(taken) - latency.within(taken - 1));
        }
    }
}
