package io.github.garboard.collateral.valuation;

import io.github.garboard.collateral.Haircut;
import io.github.garboard.collateral.HorizonHaircut;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Holdings that are valued together as collateral.
 *
 * <p>Each asset is in it once: two holdings of one asset would each get the haircut of its own amount, and a large
 * holding would be worth more in slices. {@link #plus} adds to the holding that is there.
 *
 * <pre>{@code
 * double value = basket.value(haircut.at(10 / 250.0), prices);
 * }</pre>
 *
 * @param <A> the caller's description of an asset, with {@code equals} and {@code hashCode}
 * @param holdings the holdings, each of another asset
 */
public record Basket<A>(List<Holding<A>> holdings) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if an asset is held twice
     */
    public Basket {
        holdings = List.copyOf(Objects.requireNonNull(holdings, "holdings"));
        Set<A> assets = new HashSet<>();
        for (Holding<A> holding : holdings) {
            if (!assets.add(holding.asset())) {
                throw new IllegalArgumentException("holdings must be of different assets: " + holding.asset());
            }
        }
    }

    /**
     * Returns a basket of holdings.
     *
     * @param <A> the caller's description of an asset
     * @param holdings the holdings, each of another asset
     * @throws IllegalArgumentException if an asset is held twice
     */
    @SafeVarargs
    public static <A> Basket<A> of(Holding<A>... holdings) {
        List<Holding<A>> all = new ArrayList<>(holdings.length);
        for (Holding<A> holding : holdings) {
            all.add(holding);
        }
        return new Basket<>(all);
    }

    /**
     * Returns this basket with a holding more: added to the holding of the same asset where there is one, else at the
     * end.
     *
     * @throws IllegalArgumentException if the sum of two amounts is beyond the largest double
     */
    public Basket<A> plus(Holding<A> added) {
        List<Holding<A>> all = new ArrayList<>(holdings);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).asset().equals(added.asset())) {
                all.set(i, new Holding<>(added.asset(), all.get(i).amount() + added.amount()));
                return new Basket<>(all);
            }
        }
        all.add(added);
        return new Basket<>(all);
    }

    /** Returns the amount of an asset, 0 where it is not held. Costs O(holdings). */
    public double amount(A asset) {
        Objects.requireNonNull(asset, "asset");
        for (Holding<A> holding : holdings) {
            if (holding.asset().equals(asset)) {
                return holding.amount();
            }
        }
        return 0;
    }

    /**
     * Returns this basket with another amount of one asset, in its place or at the end; without the asset where the
     * amount is 0.
     *
     * @throws IllegalArgumentException if the amount is negative or not finite
     */
    public Basket<A> with(A asset, double amount) {
        Holding<A> changed = new Holding<>(asset, amount);
        List<Holding<A>> all = new ArrayList<>(holdings);
        if (amount == 0) {
            all.removeIf(holding -> holding.asset().equals(asset));
            return new Basket<>(all);
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).asset().equals(asset)) {
                all.set(i, changed);
                return new Basket<>(all);
            }
        }
        all.add(changed);
        return new Basket<>(all);
    }

    /**
     * Returns the value of the basket after haircuts: sum of amount price (1 - haircut). It is equal, to the last bit,
     * to the collateral value of {@link #valuation(HorizonHaircut, ToDoubleFunction)}; see there.
     */
    public double value(HorizonHaircut<? super A> haircut, ToDoubleFunction<? super A> prices) {
        return valuation(haircut, prices).collateralValue();
    }

    /**
     * Returns the value of the basket after haircuts over a horizon: {@code value(haircut.at(horizonYears), prices)}.
     */
    public double value(Haircut<? super A> haircut, ToDoubleFunction<? super A> prices, double horizonYears) {
        return value(haircut.at(horizonYears), prices);
    }

    /**
     * Returns the value of every holding and of the basket. Costs O(holdings), one call of each function for each
     * holding, and one small object for each.
     *
     * @param haircut the haircut of a holding, in [0, 1]
     * @param prices the price of one unit of an asset, in the unit of account, non-negative and finite
     * @throws IllegalArgumentException if a haircut or a price breaks its rule, or a value is beyond the largest double
     */
    public BasketValuation<A> valuation(HorizonHaircut<? super A> haircut, ToDoubleFunction<? super A> prices) {
        Objects.requireNonNull(haircut, "haircut");
        Objects.requireNonNull(prices, "prices");
        return new BasketValuation<>(holdings.stream()
                .map(holding -> new HoldingValuation<>(
                        holding,
                        prices.applyAsDouble(holding.asset()),
                        haircut.fraction(holding.asset(), holding.amount())))
                .toList());
    }

    /**
     * Returns the value of every holding under eligibility and concentration limits; each part carries what it was cut
     * by and why. Costs O(holdings) for each step of the share limits, a few.
     *
     * @param haircut the haircut of a holding, in [0, 1]
     * @param prices the price of one unit of an asset, in the unit of account, non-negative and finite
     * @param terms what counts, and how much of one kind
     * @throws IllegalArgumentException if a haircut or a price breaks its rule, or a value is beyond the largest double
     */
    public BasketValuation<A> valuation(
            HorizonHaircut<? super A> haircut, ToDoubleFunction<? super A> prices, CollateralTerms<? super A> terms) {
        Objects.requireNonNull(terms, "terms");
        return LimitedValues.of(valuation(haircut, prices), terms);
    }

    /** Returns the value of every holding over a horizon: {@code valuation(haircut.at(horizonYears), prices)}. */
    public BasketValuation<A> valuation(
            Haircut<? super A> haircut, ToDoubleFunction<? super A> prices, double horizonYears) {
        return valuation(haircut.at(horizonYears), prices);
    }
}
