package io.github.garboard.collateral.valuation;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * What a basket is worth, holding by holding. The totals are the sums of the parts in their order, to the last bit.
 *
 * @param <A> the caller's description of an asset
 * @param parts the valuation of each holding
 */
public record BasketValuation<A>(List<HoldingValuation<A>> parts) {

    /**
     * Copies the parts.
     *
     * @throws IllegalArgumentException if the market value of all is beyond the largest double
     */
    public BasketValuation {
        parts = List.copyOf(Objects.requireNonNull(parts, "parts"));
        if (Double.isInfinite(sum(parts, HoldingValuation::marketValue))) {
            throw new IllegalArgumentException("market value must be finite: " + parts);
        }
    }

    /** Returns the market value of all holdings, before haircuts; 0 for none. Costs O(parts). */
    public double marketValue() {
        return sum(parts, HoldingValuation::marketValue);
    }

    /** Returns the value of all holdings after haircuts and cuts; 0 for none. Costs O(parts). */
    public double collateralValue() {
        return sum(parts, HoldingValuation::collateralValue);
    }

    /**
     * Returns the haircut of the basket as a whole, the mean of the haircuts weighted by market value: H = sum a_i H_i,
     * with a_i the share of a holding in the market value. Cuts are not in it. It is 0 where the market value is 0. Costs O(parts).
     *
     * <p>Source: Basel comprehensive approach as in the CBB rulebook, CA-4.3.6.
     */
    public double haircut() {
        double market = marketValue();
        return market == 0 ? 0 : sum(parts, part -> part.marketValue() * part.haircut()) / market;
    }

    private static <A> double sum(List<HoldingValuation<A>> parts, ToDoubleFunction<HoldingValuation<A>> value) {
        double total = 0;
        for (HoldingValuation<A> part : parts) {
            total += value.applyAsDouble(part);
        }
        return total;
    }
}
