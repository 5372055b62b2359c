package io.github.garboard.collateral.velocity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Mutable: draws of the latencies of all links, and what arrives when. */
final class SimulatedArrivals {

    private final ShipmentPaths paths;
    private final DeadlineProbability<?> question;
    private final double[] severities;
    private final int[] steps;
    private final long[] arrived;

    SimulatedArrivals(DeadlineProbability<?> question, ShipmentPaths paths) {
        this.question = question;
        this.paths = paths;
        this.severities = new double[paths.causes()];
        this.steps = new int[paths.links()];
        this.arrived = new long[paths.last() + 2];
    }

    TimeToMargin distribution(int draws, RandomGenerator random) {
        long[] met = new long[paths.last() + 1];
        double lacking = 0;
        for (int draw = 0; draw < draws; draw++) {
            draw(random);
            Arrays.fill(arrived, 0);
            for (int shipment = 0; shipment < paths.shipments(); shipment++) {
                arrived[paths.arrival(shipment, steps)] += paths.units(shipment);
            }
            long left = question.amount() - arrived[0];
            int step = 0;
            while (left > 0 && step < paths.last()) {
                left -= arrived[++step];
            }
            if (left <= 0) {
                met[step]++;
            } else {
                lacking += left;
            }
        }
        List<Double> probabilities = new ArrayList<>(met.length);
        long sum = 0;
        for (long count : met) {
            sum += count;
            probabilities.add((double) sum / draws);
        }
        return new TimeToMargin(question.start(), question.step(), probabilities, lacking / draws, draws);
    }

    /** Returns, for each shipment from one on, how often it is in time while those before it leave the call short. */
    double[] inTimeWhileShort(int from, int draws, RandomGenerator random) {
        double[] counts = new double[paths.shipments() - from];
        for (int draw = 0; draw < draws; draw++) {
            draw(random);
            long left = question.amount();
            for (int shipment = 0; shipment < from && left > 0; shipment++) {
                left -= paths.arrival(shipment, steps) <= paths.last() ? paths.units(shipment) : 0;
            }
            for (int k = 0; left > 0 && k < counts.length; k++) {
                counts[k] += paths.arrival(from + k, steps) <= paths.last() ? 1 : 0;
            }
        }
        return Arrays.stream(counts).map(count -> count / draws).toArray();
    }

    private void draw(RandomGenerator random) {
        for (int cause = 0; cause < severities.length; cause++) {
            severities[cause] = random.nextDouble();
        }
        for (int link = 0; link < steps.length; link++) {
            int[] causes = paths.causesOf(link);
            double severity = causes.length == 0 ? random.nextDouble() : severity(causes);
            steps[link] = paths.latency(link).at(severity);
        }
    }

    private double severity(int[] causes) {
        double most = 0;
        for (int cause : causes) {
            most = Math.max(most, severities[cause]);
        }
        double power = most;
        for (int k = 1; k < causes.length; k++) {
            power *= most;
        }
        return power;
    }
}
