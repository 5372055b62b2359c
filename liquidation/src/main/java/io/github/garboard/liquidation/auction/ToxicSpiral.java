package io.github.garboard.liquidation.auction;

/**
 * Whether a liquidation makes an account worse, and what to do about it.
 *
 * <p>Repaying x of a debt D against collateral C at a premium b leaves (D - x) / (C - x (1 + b)). That loan to value is higher
 * than before exactly if D / C &gt; 1 / (1 + b): every such liquidation calls for the next one, until the collateral is gone
 * and debt is left. With the coverage c = C / D the premium b is toxic if 1 + b &gt; c, and c - 1 is the largest harmless one.
 *
 * <p>For an account of several collaterals that are weighted by thresholds, the coverage of the one that is seized is the
 * health factor over its threshold, and "worse" is a lower health factor.
 *
 * @param coverage what stands behind a unit of debt: collateral / debt, or health factor / threshold; finite and non-negative
 * @see "J. Warmuz, A. Chaudhary, D. Pinna, Toxic Liquidation Spirals, arXiv 2212.07306 (2022)"
 */
public record ToxicSpiral(double coverage) {

    /**
     * Checks the coverage.
     *
     * @throws IllegalArgumentException if the coverage is negative or not finite
     */
    public ToxicSpiral {
        Checks.requireNonNegative("coverage", coverage);
    }

    /**
     * Returns whether a liquidation at a premium raises the loan to value. At equality it changes nothing.
     *
     * @param premium the liquidator's premium, a fraction of the debt repaid, finite and non-negative
     * @return whether it does harm
     * @throws IllegalArgumentException if the premium is outside its range
     */
    public boolean isToxicAt(double premium) {
        Checks.requireNonNegative("premium", premium);
        return 1 + premium > coverage;
    }

    /**
     * Returns what to pay a liquidator: what it asks for if that does no harm, else the largest harmless premium, c - 1, else
     * nothing, for the account is insolvent.
     *
     * @param asked the premium asked for, a fraction of the debt repaid, finite and non-negative
     * @param least the smallest premium that a liquidator works for, at most {@code asked}, non-negative
     * @return the decision; a premium paid is never toxic and in [least, asked]
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public BonusDecision decide(double asked, double least) {
        Checks.requireNonNegative("asked", asked);
        if (!(least >= 0 && least <= asked)) {
            throw new IllegalArgumentException("least must be in [0, " + asked + "]: " + least);
        }
        if (!isToxicAt(asked)) {
            return new BonusDecision.Granted(asked);
        }
        double largest = coverage - 1;
        return largest >= least
                ? new BonusDecision.Cut(largest, asked)
                : new BonusDecision.Insolvent(Math.max(0, 1 - coverage), least);
    }
}
