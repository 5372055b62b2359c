package io.github.garboard.collateral.haircut;

import io.github.garboard.collateral.Haircut;
import io.github.garboard.collateral.HaircutPart;
import java.util.List;
import java.util.Objects;

/**
 * The supervisory scaling of a haircut to a holding period and a frequency of remargining:
 * H = H_N sqrt((N_R + T_M - 1) / T_N), at most 1.
 *
 * <p>A haircut stated for T_N business days covers a transaction whose collateral takes T_M days to sell and is called
 * for every N_R days: at worst N_R - 1 days pass before the call. With N_R = 1 it is the plain rescaling
 * H_M = H_N sqrt(T_M / T_N).
 *
 * <p>Sources: Basel comprehensive approach as in the CBB rulebook, CA-4.3.12 and CA-4.3.13 (minimum holding periods 5
 * business days for repo-style, 10 for other capital-market, 20 for secured lending transactions); Delegated Regulation
 * (EU) 2016/2251, Annex III, paragraph 1(c).
 *
 * @param baseHoldingDays T_N, the holding period that the haircut is stated for, in business days, at least 1
 * @param minimumHoldingDays T_M, the minimum holding period of the transaction, in business days, at least 1
 * @param daysBetweenRemargining N_R, the business days from one remargining or revaluation to the next, at least 1:
 *     daily
 */
public record SquareRootOfTime(int baseHoldingDays, int minimumHoldingDays, int daysBetweenRemargining) {

    /** The holding period that supervisory tables are stated for, in business days. */
    public static final int SUPERVISORY_DAYS = 10;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is below 1
     */
    public SquareRootOfTime {
        requirePositive("baseHoldingDays", baseHoldingDays);
        requirePositive("minimumHoldingDays", minimumHoldingDays);
        requirePositive("daysBetweenRemargining", daysBetweenRemargining);
    }

    /** Returns the scaling of a haircut for a base period to another holding period, with daily remargining. */
    public static SquareRootOfTime daily(int baseHoldingDays, int minimumHoldingDays) {
        return new SquareRootOfTime(baseHoldingDays, minimumHoldingDays, 1);
    }

    /**
     * Returns the scaling of a haircut from a supervisory table, stated for {@value #SUPERVISORY_DAYS} business days.
     */
    public static SquareRootOfTime supervisory(int minimumHoldingDays, int daysBetweenRemargining) {
        return new SquareRootOfTime(SUPERVISORY_DAYS, minimumHoldingDays, daysBetweenRemargining);
    }

    /** Returns sqrt((N_R + T_M - 1) / T_N), above 0. */
    public double factor() {
        return Math.sqrt(((double) daysBetweenRemargining + minimumHoldingDays - 1) / baseHoldingDays);
    }

    /**
     * Returns the scaled haircut, at most 1.
     *
     * @param fraction the haircut for the base period, in [0, 1]
     * @throws IllegalArgumentException if it is not
     */
    public double scale(double fraction) {
        return Math.min(1, Haircut.requireFraction("fraction", fraction) * factor());
    }

    /**
     * Returns a haircut of which every value is scaled. The horizon passes through: a haircut stated for the base
     * period does not look at it, and one that does must not be scaled again.
     *
     * @param <A> the caller's description of an asset
     * @param haircut the haircut for the base period
     */
    public <A> Haircut<A> scale(Haircut<A> haircut) {
        return new Scaled<>(this, Objects.requireNonNull(haircut, "haircut"));
    }

    private static void requirePositive(String name, int days) {
        if (days < 1) {
            throw new IllegalArgumentException(name + " must be at least 1: " + days);
        }
    }

    private record Scaled<A>(SquareRootOfTime rule, Haircut<A> haircut) implements Haircut<A> {

        @Override
        public double fraction(A asset, double amount, double horizonYears) {
            return rule.scale(haircut.fraction(asset, amount, horizonYears));
        }

        @Override
        public HaircutPart explain(A asset, double amount, double horizonYears) {
            HaircutPart part = haircut.explain(asset, amount, horizonYears);
            return new HaircutPart(
                    "scaled by the root of time, times " + rule.factor(), rule.scale(part.fraction()), List.of(part));
        }
    }
}
