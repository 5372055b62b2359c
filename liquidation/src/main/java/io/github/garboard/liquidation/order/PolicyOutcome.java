package io.github.garboard.liquidation.order;

import java.util.List;
import java.util.Objects;

/**
 * What a policy led to: its parts, and the sums that policies are compared by.
 *
 * @param policy the name of the policy
 * @param accounts the accounts that were ever in breach or end under water, in the order of the book
 * @param moments the market and the queue, step by step
 */
public record PolicyOutcome(String policy, List<AccountOutcome> accounts, List<Moment> moments) {

    /**
     * What happened to an account. Slippage + penalty = loss + the bad debt that closing it made or made larger.
     *
     * @param id the account's number
     * @param equityAtCall its equity at the mark of its first breach, in money; 0 if it never was in breach
     * @param closed what was closed of it, in units
     * @param slippage what its closings fetched less than the undisturbed price, in money; negative if more
     * @param penalty the penalty that it paid, in money
     * @param loss the equity that its closings took from the borrower, in money, valued at the undisturbed price
     * @param badDebt what it owes beyond its assets at the last undisturbed price, in money
     */
    public record AccountOutcome(
            long id,
            double equityAtCall,
            double closed,
            double slippage,
            double penalty,
            double loss,
            double badDebt) {}

    /**
     * The market and the queue after the closings of one step.
     *
     * @param price the undisturbed price, in money per unit
     * @param mark the price as liquidations have moved it, in money per unit
     * @param closed what was closed in the step, longs and shorts, in units
     * @param waiting the number of accounts that are still in breach at the mark
     * @param badDebt what all accounts together owe beyond their assets at the undisturbed price, in money
     */
    public record Moment(double price, double mark, double closed, int waiting, double badDebt) {}

    /** Copies the lists. */
    public PolicyOutcome {
        Objects.requireNonNull(policy, "policy");
        accounts = List.copyOf(accounts);
        moments = List.copyOf(moments);
    }

    /** Returns what all accounts owe beyond their assets at the end, open or closed, in money. */
    public double badDebt() {
        return accounts.stream().mapToDouble(AccountOutcome::badDebt).sum();
    }

    /** Returns what was closed of all accounts, longs and shorts, in units. */
    public double amountClosed() {
        return accounts.stream().mapToDouble(AccountOutcome::closed).sum();
    }

    /** Returns the number of accounts of which something was closed. */
    public long accountsClosed() {
        return accounts.stream().filter(account -> account.closed() > 0).count();
    }

    /** Returns the equity that closings took from borrowers, by slippage and penalty, in money. */
    public double borrowerLoss() {
        return accounts.stream().mapToDouble(AccountOutcome::loss).sum();
    }

    /** Returns the slippage of all closings over their value at the undisturbed price, as a fraction; 0 without closings. */
    public double averageSlippage() {
        double value = moments.stream()
                .mapToDouble(moment -> moment.closed() * moment.price())
                .sum();
        double slippage =
                accounts.stream().mapToDouble(AccountOutcome::slippage).sum();
        return value > 0 ? slippage / value : 0;
    }

    /** Returns the largest distance of the mark from the undisturbed price after a step, as a fraction of the latter. */
    public double largestImpact() {
        return moments.stream()
                .mapToDouble(moment -> Math.abs(1 - moment.mark() / moment.price()))
                .max()
                .orElse(0);
    }

    /**
     * Returns how unequally borrowers are hurt: the Gini coefficient of loss over equity at the call, over the accounts that
     * had equity then. 0 says that all lose the same part of it, the ones that are spared included; 1 - 1/n that one of n
     * bears all. A negative loss counts as 0. It measures equality of outcome; it does not ask who was more to blame.
     *
     * @see "C. Gini, Variabilità e mutabilità, 1912"
     */
    public double lossInequality() {
        double[] shares = accounts.stream()
                .filter(account -> account.equityAtCall() > 0)
                .mapToDouble(account -> Math.max(0, account.loss()) / account.equityAtCall())
                .sorted()
                .toArray();
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += shares[i];
            weighted += (2.0 * i + 1 - shares.length) * shares[i];
        }
        return sum > 0 ? weighted / (shares.length * sum) : 0;
    }
}
