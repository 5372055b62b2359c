package io.github.garboard.margin.validation;

import java.util.Random;

/** Histories for tests. */
final class Histories {

    private Histories() {}

    /** A history whose breaches are the 1s of a text such as "00100". */
    static RequirementHistory of(String breaches) {
        double[] losses = breaches.chars().mapToDouble(c -> c == '1' ? 2 : -1).toArray();
        double[] requirements = breaches.chars().mapToDouble(c -> 1).toArray();
        return RequirementHistory.of(losses, requirements);
    }

    /** A history whose breaches are the bits of a number, the lowest first. */
    static RequirementHistory of(int bits, int periods) {
        StringBuilder text = new StringBuilder();
        for (int t = 0; t < periods; t++) {
            text.append(bits >> t & 1);
        }
        return of(text.toString());
    }

    /** The probability of such a history if breaches are independent. */
    static double probability(int bits, int periods, double p) {
        int breaches = Integer.bitCount(bits);
        return Math.pow(p, breaches) * Math.pow(1 - p, periods - breaches);
    }

    /** Independent breaches under a requirement that moves. */
    static RequirementHistory drawn(int periods, double p, Random random) {
        double[] losses = new double[periods];
        double[] requirements = new double[periods];
        for (int t = 0; t < periods; t++) {
            requirements[t] = 1 + random.nextDouble();
            losses[t] = requirements[t] + (random.nextDouble() < p ? 1 : -1);
        }
        return RequirementHistory.of(losses, requirements);
    }
}
