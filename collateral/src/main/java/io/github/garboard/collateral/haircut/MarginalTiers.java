package io.github.garboard.collateral.haircut;

import io.github.garboard.collateral.Haircut;
import io.github.garboard.collateral.HaircutPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Haircuts by slice of an amount: each slice has its own, as tax brackets have their rates.
 *
 * <p>The haircut of a holding is the mean over its slices, weighted by their amounts. Haircuts must not fall from one
 * slice to the next, so the value of a holding is concave in its amount: more is never worth less, and each unit adds at
 * most what the one before did. A holding split over several accounts would be worth more: look at them as one. A last
 * slice with haircut 1 is a cap.
 *
 * <p>Source: the rule of tiered collateral rates as venues publish it (MEXC, multi-asset margin: 1 BTC at 90 %, the
 * excess at 80 %).
 *
 * @param tiers the slices: at least one, ascending in their ends, haircuts not falling, the last one infinite
 */
public record MarginalTiers(List<MarginalTier> tiers) {

    /**
     * Checks and copies the slices.
     *
     * @throws IllegalArgumentException if they break their rule
     */
    public MarginalTiers {
        tiers = List.copyOf(tiers);
        double end = 0;
        double fraction = 0;
        for (MarginalTier tier : tiers) {
            if (!(tier.upTo() > end && tier.fraction() >= fraction)) {
                throw new IllegalArgumentException("tiers must ascend in upTo, with fractions not falling: " + tiers);
            }
            end = tier.upTo();
            fraction = tier.fraction();
        }
        if (end != Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("tiers must end with an infinite one: " + tiers);
        }
    }

    /**
     * Returns slices in the order given.
     *
     * @throws IllegalArgumentException if they break their rule
     */
    public static MarginalTiers of(MarginalTier... tiers) {
        return new MarginalTiers(List.of(tiers));
    }

    /**
     * Returns the mean haircut of an amount, sum of slice haircut / amount; the first slice's haircut for amount 0. Costs
     * O(slices).
     *
     * @param amount the amount, in units of the asset, non-negative and finite
     * @throws IllegalArgumentException if it is not
     */
    public double fraction(double amount) {
        Haircut.requireHolding(amount, 0);
        double start = 0;
        double lost = 0;
        for (MarginalTier tier : tiers) {
            if (amount <= tier.upTo()) {
                // a mean of slices at 1 may round to above 1
                return start == 0 ? tier.fraction() : Math.min(1, (lost + (amount - start) * tier.fraction()) / amount);
            }
            lost += (tier.upTo() - start) * tier.fraction();
            start = tier.upTo();
        }
        throw new AssertionError("the last tier is infinite");
    }

    /**
     * Returns the haircut of holdings by the slices of their asset. Its explanation has one part for each slice.
     *
     * @param <A> the caller's description of an asset
     * @param tiersOf the slices of an asset
     */
    public static <A> Haircut<A> haircut(Function<? super A, MarginalTiers> tiersOf) {
        return new Tiered<>(Objects.requireNonNull(tiersOf, "tiersOf"));
    }

    private List<HaircutPart> slices(double amount) {
        List<HaircutPart> parts = new ArrayList<>();
        double start = 0;
        for (MarginalTier tier : tiers) {
            if (amount > start || parts.isEmpty()) {
                parts.add(HaircutPart.of("from " + start + " to " + Math.min(amount, tier.upTo()), tier.fraction()));
            }
            start = tier.upTo();
        }
        return parts;
    }

    private record Tiered<A>(Function<? super A, MarginalTiers> tiersOf) implements Haircut<A> {

        @Override
        public double fraction(A asset, double amount, double horizonYears) {
            Haircut.requireHolding(amount, horizonYears);
            return tiersOf.apply(asset).fraction(amount);
        }

        @Override
        public HaircutPart explain(A asset, double amount, double horizonYears) {
            return new HaircutPart(
                    "mean of the slices",
                    fraction(asset, amount, horizonYears),
                    tiersOf.apply(asset).slices(amount));
        }
    }
}
