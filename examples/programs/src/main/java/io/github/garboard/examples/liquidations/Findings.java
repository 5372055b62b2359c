package io.github.garboard.examples.liquidations;

import io.github.garboard.examples.table.Numbers;
import io.github.garboard.liquidation.order.PolicyOutcome;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What the comparison shows, in sentences that carry its own numbers. */
final class Findings {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Compared compared;

    Findings(Compared compared) {
        this.compared = compared;
    }

    /** The finding in one line, over all books. */
    String title() {
        int least = extreme(Comparator.reverseOrder());
        int most = extreme(Comparator.naturalOrder());
        if (compared.spreads().get(most).mean() == 0) {
            return "Nobody's debt went unpaid, whatever the order";
        }
        return "\"" + name(most) + "\" leaves the most bad debt, \"" + name(least) + "\" the least: "
                + money(compared.spreads().get(most).mean()) + " against "
                + money(compared.spreads().get(least).mean()) + " USD";
    }

    /** The market and the book. */
    String setting() {
        RecordedFall.Minute trough = compared.fall().trough();
        return Numbers.grouped(compared.book().size(), 0) + " made-up accounts hold "
                + Numbers.grouped(Compared.openInterest(compared.fall()), 0)
                + " BTC, longs and shorts together, when the recorded price peaks at "
                + Numbers.grouped(compared.fall().peak(), 2) + " USD. It falls "
                + Numbers.grouped(100 * (1 - trough.price() / compared.fall().peak()), 1) + " % to "
                + Numbers.grouped(trough.price(), 2) + " at " + minute(trough.time())
                + " UTC. Each minute liquidations may take a quarter of the volume that was traded in it.";
    }

    /** What does not depend on the order. */
    String bearers() {
        return "Slippage and penalties have to be borne by someone. Borrowers' losses and bad debt together are "
                + range(outcome -> outcome.borrowerLoss() + outcome.badDebt())
                + " USD whatever the order; the bad debt in it is " + range(PolicyOutcome::badDebt)
                + " USD. The order decides who bears it: the borrower, as long as there is equity, then the lender.";
    }

    /** Why the deepest breach first is not the safest, where it was not. */
    String why() {
        int most = extreme(Comparator.naturalOrder());
        if (most != 0 || compared.spreads().get(0).mean() == 0) {
            return "Here the order by health is not the one that leaves the most bad debt: the fall was too short, or depth"
                    + " too ample, for the queue to turn bad.";
        }
        return "A queue that is served from the worst end spends its depth on accounts whose equity is already gone, while"
                + " those behind turn into the next ones. So everybody is closed at the brink: borrowers lose little by"
                + " being closed, as little was left, and the lender bears the rest. In a steady fall the first to break"
                + " is also the worst, so \"first breached\" does nearly the same. Orders that take someone with equity"
                + " left, by size or by chance, let a few go under and save many.";
    }

    String badDebtTitle() {
        List<PolicyOutcome.Moment> moments =
                compared.outcomes().get(extreme(Comparator.naturalOrder())).moments();
        for (int i = 0; i < moments.size(); i++) {
            if (moments.get(i).badDebt() > 0) {
                return "The first bad debt appears at "
                        + minute(compared.fall().minutes().get(i).time()) + " UTC";
            }
        }
        return "No account goes under water";
    }

    String queueTitle() {
        PolicyOutcome shortest = compared.outcomes().stream()
                .min(Comparator.comparingInt(Findings::longestQueue))
                .orElseThrow();
        return "The queue stays shortest under \"" + shortest.policy() + "\": at most "
                + Numbers.grouped(longestQueue(shortest), 0) + " accounts";
    }

    String bearersTitle() {
        PolicyOutcome kindest = compared.outcomes().stream()
                .min(Comparator.comparingDouble(PolicyOutcome::borrowerLoss))
                .orElseThrow();
        boolean most = compared.outcomes().stream().allMatch(outcome -> outcome.badDebt() <= kindest.badDebt());
        return "Borrowers lose least under \"" + kindest.policy() + "\""
                + (most && kindest.badDebt() > 0 ? ", where lenders lose most" : "");
    }

    /** What each order does to large and small accounts. */
    String fairness() {
        return "\"Largest notional\" and \"expected deficit\" take the big positions first and keep the small ones waiting;"
                + " \"smallest impact\" does the opposite. The longest queue is "
                + Numbers.grouped(longestQueue(outcome("largest notional")), 0) + " accounts under the first and "
                + Numbers.grouped(longestQueue(outcome("smallest impact")), 0)
                + " under the last. Equal treatment is measured by the Gini coefficient of loss over equity at the call: 0 if all lose the"
                + " same part. Lowest: \"" + mostEqual() + "\".";
    }

    /** What the same book looks like without scarcity. */
    String ample() {
        return "With depth for everyone at once and no price impact every order closes the same accounts at the same"
                + " prices, and bad debt is " + money(compared.ample().badDebt())
                + " USD: order matters because depth is scarce.";
    }

    List<String> names() {
        return compared.outcomes().stream().map(PolicyOutcome::policy).toList();
    }

    static int longestQueue(PolicyOutcome outcome) {
        return outcome.moments().stream()
                .mapToInt(PolicyOutcome.Moment::waiting)
                .max()
                .orElse(0);
    }

    static String minute(Instant time) {
        return MINUTE.format(time);
    }

    static String money(double amount) {
        return Numbers.grouped(amount, 0);
    }

    PolicyOutcome outcome(String policy) {
        return compared.outcomes().get(names().indexOf(policy));
    }

    private String mostEqual() {
        return compared.outcomes().stream()
                .min(Comparator.comparingDouble(PolicyOutcome::lossInequality))
                .map(PolicyOutcome::policy)
                .orElse("none");
    }

    private String name(int policy) {
        return compared.outcomes().get(policy).policy();
    }

    private int extreme(Comparator<Double> order) {
        return IntStream.range(0, compared.spreads().size())
                .boxed()
                .max(Comparator.comparing(p -> compared.spreads().get(p).mean(), order))
                .orElse(0);
    }

    private String range(ToDoubleFunction<PolicyOutcome> figure) {
        double[] sorted =
                compared.outcomes().stream().mapToDouble(figure).sorted().toArray();
        return money(sorted[0]) + " to " + money(sorted[sorted.length - 1]);
    }
}
