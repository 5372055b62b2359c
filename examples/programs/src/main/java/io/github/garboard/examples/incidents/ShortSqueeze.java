package io.github.garboard.examples.incidents;

import io.github.garboard.liquidation.auction.ToxicSpiral;
import io.github.garboard.liquidation.loss.DeficitLedger;
import io.github.garboard.liquidation.plan.LendingAccount;
import io.github.garboard.liquidation.plan.LendingAccount.Collateral;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An account that is liquidated in halves of its debt while its loan to value is beyond what a fixed bonus can bear, against
 * a bonus that is cut to the largest one that does no harm. The debt at the start is what the recorded collateral repays at
 * the bonus and what was left unpaid; prices stand still.
 *
 * @param fixed the account after each liquidation at the fixed bonus
 * @param cut the account after each liquidation at the cut bonus
 */
record ShortSqueeze(List<Step> fixed, List<Step> cut) {

    /** The fixed bonus, an assumption: the sources do not give it. */
    static final double BONUS = 0.045;

    /** Liquidations that repay half of the debt each; the last one repays what is left. */
    static final int STEPS = 8;

    private static final String USDC = "USDC";

    /**
     * The account after a liquidation.
     *
     * @param collateral what is left of the collateral, in money
     * @param debt what is left of the debt, in money
     * @param bonus what the liquidator was paid, over the debt repaid
     * @param premium what liquidators were paid so far, in money
     */
    record Step(double collateral, double debt, double bonus, double premium) {

        double loanToValue() {
            return debt / collateral;
        }
    }

    ShortSqueeze {
        fixed = List.copyOf(fixed);
        cut = List.copyOf(cut);
    }

    static ShortSqueeze recorded() {
        double debt = Facts.SQUEEZE_COLLATERAL / (1 + BONUS) + Facts.SQUEEZE_LOSS;
        return of(Facts.SQUEEZE_COLLATERAL, debt, BONUS);
    }

    static ShortSqueeze of(double collateral, double debt, double bonus) {
        Step start = new Step(collateral, debt, 0, 0);
        return new ShortSqueeze(steps(start, bonus, false), steps(start, bonus, true));
    }

    Step start() {
        return fixed.get(0);
    }

    /** The loan to value above which every liquidation at the fixed bonus raises it. */
    double frontier() {
        return 1 / account(start()).toxicAtOrBelow(USDC, BONUS);
    }

    double fixedLoss() {
        return loss(fixed);
    }

    double cutLoss() {
        return loss(cut);
    }

    double fixedPremium() {
        return fixed.get(fixed.size() - 1).premium();
    }

    double cutPremium() {
        return cut.get(cut.size() - 1).premium();
    }

    private static double loss(List<Step> steps) {
        Step last = steps.get(steps.size() - 1);
        return DeficitLedger.<String>empty()
                        .writeOff(cents(last.collateral()), Map.of("CRV", cents(last.debt())))
                        .deficit("CRV")
                        .doubleValue()
                / 100;
    }

    private static BigInteger cents(double money) {
        return BigInteger.valueOf(Math.round(100 * money));
    }

    private static List<Step> steps(Step start, double bonus, boolean harmless) {
        List<Step> steps = new ArrayList<>(List.of(start));
        for (int i = 1; i <= STEPS; i++) {
            Step now = steps.get(steps.size() - 1);
            double paid = harmless ? harmless(now, bonus) : bonus;
            double part = i == STEPS ? now.debt() : now.debt() / 2;
            double repaid = Math.min(part, now.collateral() / (1 + paid));
            double seized = repaid < part ? now.collateral() : Math.min(now.collateral(), repaid * (1 + paid));
            steps.add(new Step(now.collateral() - seized, now.debt() - repaid, paid, now.premium() + seized - repaid));
        }
        return steps;
    }

    /** The bonus, cut to what does no harm; none where the account is insolvent. */
    private static double harmless(Step step, double bonus) {
        double coverage = account(step).healthFactor();
        return new ToxicSpiral(coverage).decide(bonus, 0).paid().orElse(0);
    }

    /** With a threshold of 1 the health factor is collateral / debt. */
    private static LendingAccount<String> account(Step step) {
        return new LendingAccount<>(step.debt(), List.of(new Collateral<>(USDC, step.collateral(), 1)));
    }
}
