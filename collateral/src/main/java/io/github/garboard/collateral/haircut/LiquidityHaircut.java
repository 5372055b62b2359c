package io.github.garboard.collateral.haircut;

import io.github.garboard.collateral.Haircut;
import io.github.garboard.collateral.HaircutPart;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Haircuts for what a market can take: by the impact of the sale on the price, or by the days that the sale needs.
 *
 * <p>Volumes are in units of the asset for each day, volatilities for one day. An asset without volume cannot be sold:
 * its haircut is 1, but for an amount of 0.
 */
public final class LiquidityHaircut {

    private LiquidityHaircut() {}

    /**
     * Returns the square-root law of impact: min(1, Y sigma sqrt(Q / V)), with Q the amount.
     *
     * <p>It does not look at the horizon: the law holds for the whole of a sale, however it is spread, as long as it is
     * spread over some days at most. Each unit adds less value than the one before while the haircut is below 2/3;
     * beyond that, selling more of the asset brings in less, and the law has left the sizes it was measured at.
     *
     * <p>Sources: B. Toth and others, Anomalous price impact and the critical nature of liquidity in financial markets,
     * Physical Review X 1 (2011), eq. (1); Y. Sato and K. Kanazawa (2024), Y from about 0.5 to 1.
     *
     * @param <A> the caller's description of an asset
     * @param prefactor Y, non-negative and finite
     * @param dailyVolatility sigma of an asset for one day, decimal, non-negative and finite
     * @param dailyVolume V of an asset, in units of the asset for each day, non-negative
     * @throws IllegalArgumentException if the prefactor is outside of its range; asking for a haircut, if the volatility
     *     or the volume is
     */
    public static <A> Haircut<A> squareRootImpact(
            double prefactor, ToDoubleFunction<? super A> dailyVolatility, ToDoubleFunction<? super A> dailyVolume) {
        requireNonNegative("prefactor", prefactor);
        Objects.requireNonNull(dailyVolatility, "dailyVolatility");
        Objects.requireNonNull(dailyVolume, "dailyVolume");
        Haircut<A> impact = (asset, amount, years) -> {
            Haircut.requireHolding(amount, years);
            double sigma = requireNonNegative("dailyVolatility", dailyVolatility.applyAsDouble(asset));
            double days = amount / requireVolume(dailyVolume.applyAsDouble(asset));
            if (amount == 0) {
                return 0;
            }
            return days == Double.POSITIVE_INFINITY ? 1 : Math.min(1, prefactor * sigma * Math.sqrt(days));
        };
        return impact.named("square-root impact");
    }

    /**
     * Returns the days that a sale takes at a rate of participation: amount / (participation volume); 0 for amount 0,
     * infinite where there is no volume.
     *
     * @param amount the amount, in units of the asset, non-negative and finite
     * @param dailyVolume the volume, in units of the asset for each day, non-negative
     * @param participation the largest share of the volume to sell, in (0, 1]
     * @throws IllegalArgumentException if one is outside of its range
     */
    public static double daysToSell(double amount, double dailyVolume, double participation) {
        Haircut.requireHolding(amount, 0);
        requireParticipation(participation);
        return amount == 0 ? 0 : amount / (participation * requireVolume(dailyVolume));
    }

    /**
     * Returns a haircut that is asked for over the days that the sale takes, where they are longer than the horizon:
     * the haircut at max(horizon, days to sell / days per year). It is 1 where the sale never ends.
     *
     * @param <A> the caller's description of an asset
     * @param haircut the haircut, which grows with the horizon
     * @param dailyVolume the volume of an asset, in units of the asset for each day, non-negative
     * @param participation the largest share of the volume to sell, in (0, 1]
     * @param daysPerYear the days of trading in a year, above 0 and finite: 365 where markets never close
     * @throws IllegalArgumentException if the participation or the days are outside of their range; asking for a
     *     haircut, if the volume is
     */
    public static <A> Haircut<A> overDaysToSell(
            Haircut<A> haircut, ToDoubleFunction<? super A> dailyVolume, double participation, double daysPerYear) {
        return new OverDaysToSell<>(haircut, dailyVolume, participation, daysPerYear);
    }

    private static double requireNonNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be non-negative and finite: " + value);
        }
        return value;
    }

    private static double requireVolume(double dailyVolume) {
        if (!(dailyVolume >= 0)) {
            throw new IllegalArgumentException("dailyVolume must be non-negative: " + dailyVolume);
        }
        return dailyVolume;
    }

    private static void requireParticipation(double participation) {
        if (!(participation > 0 && participation <= 1)) {
            throw new IllegalArgumentException("participation must be in (0, 1]: " + participation);
        }
    }

    private record OverDaysToSell<A>(
            Haircut<A> haircut, ToDoubleFunction<? super A> dailyVolume, double participation, double daysPerYear)
            implements Haircut<A> {

        OverDaysToSell {
            Objects.requireNonNull(haircut, "haircut");
            Objects.requireNonNull(dailyVolume, "dailyVolume");
            requireParticipation(participation);
            if (!(daysPerYear > 0 && daysPerYear < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("daysPerYear must be above 0 and finite: " + daysPerYear);
            }
        }

        @Override
        public double fraction(A asset, double amount, double horizonYears) {
            double years = years(asset, amount, horizonYears);
            return years == Double.POSITIVE_INFINITY ? 1 : haircut.fraction(asset, amount, years);
        }

        @Override
        public HaircutPart explain(A asset, double amount, double horizonYears) {
            double years = years(asset, amount, horizonYears);
            if (years == Double.POSITIVE_INFINITY) {
                return HaircutPart.of("cannot be sold", 1);
            }
            HaircutPart part = haircut.explain(asset, amount, years);
            return new HaircutPart("over " + years + " years to sell", part.fraction(), List.of(part));
        }

        private double years(A asset, double amount, double horizonYears) {
            Haircut.requireHolding(amount, horizonYears);
            double days = daysToSell(amount, dailyVolume.applyAsDouble(asset), participation);
            return Math.max(horizonYears, days / daysPerYear);
        }
    }
}
