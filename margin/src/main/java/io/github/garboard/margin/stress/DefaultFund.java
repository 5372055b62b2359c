package io.github.garboard.margin.stress;

import io.github.garboard.margin.Loss;
import io.github.garboard.margin.PnlMatrix;
import io.github.garboard.margin.internal.Checks;
import java.util.OptionalInt;

/**
 * Sizes of a mutual fund that covers members' losses beyond their margin under extreme but plausible conditions. Every
 * method costs one pass over the losses.
 *
 * @see "Regulation (EU) 648/2012, article 42(3); CPMI-IOSCO, Principles for financial market infrastructures (2012), principle 4"
 */
public final class DefaultFund {

    private DefaultFund() {}

    /**
     * Returns the loss beyond margin of the k members that lose most: cover-1 is the largest, cover-2 the two largest.
     *
     * @param members k, the number of defaults covered, positive
     * @param lossesOverMargin what each member would lose beyond its margin in one scenario; one that loses less counts as 0
     * @return the size, non-negative; of fewer members than k, the loss of all
     * @throws IllegalArgumentException if members is not positive or a loss is not finite
     */
    public static double cover(int members, double... lossesOverMargin) {
        requireMembers(members);
        double sum = 0;
        for (double loss : largest(Math.min(members, lossesOverMargin.length), lossesOverMargin)) {
            sum += loss;
        }
        return sum;
    }

    /**
     * Returns the largest cover over stress scenarios: in each, the loss beyond margin of the k accounts that lose most.
     *
     * @param members k, the number of defaults covered, positive
     * @param accounts the profit and loss of every account under stress, a row per account; the weights of the scenarios count
     * @param margins what each account has posted, finite and non-negative
     * @return the size and the first scenario that sets it; none if no account loses more than its margin
     * @throws IllegalArgumentException if members is not positive, or there is not one margin in its range per account
     */
    public static Loss cover(int members, PnlMatrix accounts, double... margins) {
        requireMembers(members);
        if (margins.length != accounts.positions()) {
            throw new IllegalArgumentException(
                    "margins must be one per account, " + accounts.positions() + ": " + margins.length);
        }
        double[] losses = new double[margins.length];
        double worst = 0;
        int binding = -1;
        for (int s = 0; s < accounts.scenarios().size(); s++) {
            for (int account = 0; account < losses.length; account++) {
                double margin = Checks.requireNonNegative("margin of account " + account, margins[account]);
                losses[account] = -accounts.scenarios().weight(s) * accounts.pnl(account, s) - margin;
            }
            double size = cover(members, losses);
            if (size > worst) {
                worst = size;
                binding = s;
            }
        }
        return binding < 0 ? Loss.NONE : new Loss(worst, OptionalInt.of(binding));
    }

    /**
     * Returns the larger of the largest loss and the sum of the second and the third, the minimum of the European rule.
     *
     * @param lossesOverMargin what each member would lose beyond its margin in one scenario; one that loses less counts as 0
     * @return the size, non-negative
     * @throws IllegalArgumentException if a loss is not finite
     */
    public static double largestOrNextTwo(double... lossesOverMargin) {
        double[] largest = largest(3, lossesOverMargin);
        return Math.max(largest[0], largest[1] + largest[2]);
    }

    private static void requireMembers(int members) {
        if (members < 1) {
            throw new IllegalArgumentException("members must be >= 1: " + members);
        }
    }

    /** The k largest, descending, by insertion: k is small. */
    private static double[] largest(int count, double[] losses) {
        double[] largest = new double[count];
        for (int member = 0; member < losses.length; member++) {
            double loss = Checks.requireFinite("loss of member " + member, losses[member]);
            int at = count;
            while (at > 0 && loss > largest[at - 1]) {
                if (at < count) {
                    largest[at] = largest[at - 1];
                }
                at--;
            }
            if (at < count) {
                largest[at] = loss;
            }
        }
        return largest;
    }
}
