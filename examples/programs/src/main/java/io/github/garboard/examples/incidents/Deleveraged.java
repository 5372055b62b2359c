package io.github.garboard.examples.incidents;

import io.github.garboard.liquidation.loss.LayerPayment;
import io.github.garboard.liquidation.loss.LossLayer;
import io.github.garboard.liquidation.loss.LossSharing;
import io.github.garboard.liquidation.loss.LossWaterfall;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What winners give up for a deficit: as it was recorded, and shared to the unit through a queue and pro rata. How the
 * recorded profit is spread over the recorded number of positions is made up; the queue takes the largest profit first.
 *
 * @param deficit what is missing, in money
 * @param profit the profit of all winners, in money
 * @param queue shared in the order of the queue
 * @param proRata shared in proportion to the profits
 */
record Deleveraged(double deficit, double profit, Rule queue, Rule proRata) {

    /** Profits have this tail exponent between the smallest and a thousand times that. */
    private static final double TAIL = 1.1;

    private static final double LARGEST_OVER_SMALLEST = 1000;
    private static final double CENTS = 100;

    /**
     * What one rule takes from the winners.
     *
     * @param givenUp the profit that they give up together, in money
     * @param paying how many of them give up any
     * @param hardest the largest part of a profit that is given up, a fraction
     */
    record Rule(double givenUp, int paying, double hardest) {}

    static Deleveraged recorded(long seed) {
        return of(Facts.DEFICIT_CENTS, profits(Facts.DELEVERAGED, Facts.DELEVERAGED_PROFIT, seed));
    }

    static Deleveraged of(BigInteger deficit, List<BigInteger> profits) {
        BigInteger total = profits.stream().reduce(BigInteger.ZERO, BigInteger::add);
        return new Deleveraged(
                money(deficit),
                money(total),
                rule(deficit, profits, LossSharing.inOrder()),
                rule(deficit, profits, LossSharing.proRata()));
    }

    private static Rule rule(BigInteger deficit, List<BigInteger> profits, LossSharing sharing) {
        List<LossLayer.Payer<Integer>> winners = new ArrayList<>();
        for (BigInteger profit : profits) {
            winners.add(new LossLayer.Payer<>(winners.size(), profit));
        }
        LayerPayment<Integer> payment = new LossWaterfall<>(List.of(new LossLayer<>("winners", winners, sharing)))
                .allocate(deficit)
                .payments()
                .get(0);
        int paying = 0;
        double hardest = 0;
        for (int i = 0; i < profits.size(); i++) {
            BigInteger part = payment.parts().get(i);
            paying += part.signum();
            hardest = Math.max(hardest, part.doubleValue() / profits.get(i).doubleValue());
        }
        return new Rule(money(payment.paid()), paying, hardest);
    }

    /** Made-up profits of at least a cent, in cents, the largest first, that add up to a sum but for their rounding. */
    static List<BigInteger> profits(int winners, double sum, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double cut = 1 - Math.pow(LARGEST_OVER_SMALLEST, -TAIL);
        double[] sizes = new double[winners];
        double total = 0;
        for (int i = 0; i < winners; i++) {
            sizes[i] = Math.pow(1 - cut * random.nextDouble(), -1 / TAIL);
            total += sizes[i];
        }
        List<BigInteger> profits = new ArrayList<>();
        for (double size : sizes) {
            profits.add(BigInteger.valueOf(Math.max(1, Math.round(CENTS * sum * size / total))));
        }
        profits.sort(Comparator.reverseOrder());
        return profits;
    }

    private static double money(BigInteger cents) {
        return cents.doubleValue() / CENTS;
    }
}
