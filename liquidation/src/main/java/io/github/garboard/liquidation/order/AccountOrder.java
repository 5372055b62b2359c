package io.github.garboard.liquidation.order;

import io.github.garboard.liquidation.AccountView;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Which account is liquidated first.
 *
 * <p>An implementation states a preference, which may be indifferent; {@link #compare} makes it a total order by deciding
 * indifference by the account's number, the smaller first. So any preference that is transitive gives one ranking, whatever
 * order the accounts come in. Ranks hold for the moment of the views: closing one account can move the price of all, so the
 * caller ranks again, or checks an account again before closing it.
 */
@FunctionalInterface
public interface AccountOrder {

    /**
     * Compares two accounts by preference alone.
     *
     * @param first an account
     * @param second another one
     * @return negative if the first is liquidated before the second, positive if after it, 0 if the order is indifferent
     */
    int prefer(AccountView first, AccountView second);

    /**
     * Compares two accounts by preference, then by number.
     *
     * @param first an account
     * @param second another one
     * @return negative if the first is liquidated before the second, positive if after it; 0 only for equal numbers
     */
    default int compare(AccountView first, AccountView second) {
        int preference = prefer(first, second);
        return preference != 0 ? preference : Long.compare(first.id(), second.id());
    }

    /**
     * Returns the accounts, the first to be liquidated first.
     *
     * @param accounts the accounts, of different numbers, in any order
     * @return a new sorted list; costs O(n log n) comparisons. {@link AccountSort} ranks millions by columns of keys
     */
    default List<AccountView> rank(Collection<AccountView> accounts) {
        return accounts.stream().sorted(this::compare).toList();
    }

    /**
     * Returns this order with another one deciding where this one is indifferent.
     *
     * @param next the order that decides then
     * @return the combined order
     */
    default AccountOrder thenBy(AccountOrder next) {
        Objects.requireNonNull(next, "next");
        return (first, second) -> {
            int preference = prefer(first, second);
            return preference != 0 ? preference : next.prefer(first, second);
        };
    }

    /**
     * Returns the order by a number, the smallest first. 0 and -0 are equal.
     *
     * @param key the number of an account; may be infinite
     * @return the order; it throws an {@code IllegalArgumentException} where the key is NaN
     */
    static AccountOrder ascending(ToDoubleFunction<? super AccountView> key) {
        Objects.requireNonNull(key, "key");
        return (first, second) -> Double.compare(AccountKeys.of(key, first), AccountKeys.of(key, second));
    }

    /**
     * Returns the order by a number, the largest first. 0 and -0 are equal.
     *
     * @param key the number of an account; may be infinite
     * @return the order; it throws an {@code IllegalArgumentException} where the key is NaN
     */
    static AccountOrder descending(ToDoubleFunction<? super AccountView> key) {
        Objects.requireNonNull(key, "key");
        return (first, second) -> Double.compare(AccountKeys.of(key, second), AccountKeys.of(key, first));
    }

    /** Returns the order by health in money, the lowest first: the largest breach. */
    static AccountOrder lowestHealth() {
        return ascending(AccountView::health);
    }

    /** Returns the order by equity over maintenance, the lowest first: the deepest breach. */
    static AccountOrder lowestHealthFactor() {
        return ascending(AccountView::healthFactor);
    }

    /**
     * Returns the order by assets over debt, the lowest first.
     *
     * @see "Liquity, SortedTroves and TroveManager: liquidation from the lowest collateral ratio up"
     */
    static AccountOrder lowestCollateralRatio() {
        return ascending(AccountView::collateralRatio);
    }

    /** Returns the order by {@link AccountView#deficit}, the largest first; indifferent among accounts that have none. */
    static AccountOrder mostUnderWater() {
        return descending(AccountView::deficit);
    }

    /**
     * Returns the order by deficit over debt, the largest first: the part of its debt that an account cannot pay.
     * Indifferent among accounts that have no deficit.
     */
    static AccountOrder mostUnderWaterByRatio() {
        return descending(account -> account.deficit() > 0 ? account.deficit() / account.debt() : 0);
    }

    /** Returns the order by the value of the positions to close, the largest first. */
    static AccountOrder largestNotional() {
        return descending(AccountView::notional);
    }

    /** Returns the order by the time of the breach, the earliest first; accounts without a breach last. */
    static AccountOrder firstBreached() {
        return (first, second) -> Long.compare(first.breachedAt(), second.breachedAt());
    }

    /**
     * Returns the order by the deficit to be expected if liquidation waits, the largest first.
     *
     * @param deviation the standard deviation of an account's equity over the delay, in money, non-negative; for instance
     *     notional x volatility x √delay
     * @return the order by {@link ExpectedDeficit#normal}
     */
    static AccountOrder largestExpectedDeficit(ToDoubleFunction<? super AccountView> deviation) {
        Objects.requireNonNull(deviation, "deviation");
        return descending(account -> ExpectedDeficit.normal(account.equity(), deviation.applyAsDouble(account)));
    }

    /**
     * Returns the order by what closing an account does to the market, the smallest first.
     *
     * @param impact the impact of closing the account, in any unit: a price move, a cost in money
     * @return the order
     */
    static AccountOrder smallestImpact(ToDoubleFunction<? super AccountView> impact) {
        return ascending(impact);
    }

    /**
     * Returns the order by bad debt avoided per unit of market depth taken, the largest first. What avoids something and
     * takes no depth comes first, what avoids nothing last.
     *
     * <p>Where depth is scarce and accounts can be closed in part, this order avoids the most bad debt (continuous
     * knapsack); where each must be closed whole it misses the optimum by less than what the first one that no longer fits
     * would have avoided.
     *
     * @param avoided the bad debt avoided by closing the account now, in money; none is avoided where it is not positive
     * @param depth the depth taken by closing it, in any unit, non-negative
     * @return the order; it throws an {@code IllegalArgumentException} where the depth is negative or NaN
     * @see "G. B. Dantzig, Discrete-Variable Extremum Problems, Operations Research 5 (1957)"
     */
    static AccountOrder badDebtAvoidedPerDepth(
            ToDoubleFunction<? super AccountView> avoided, ToDoubleFunction<? super AccountView> depth) {
        Objects.requireNonNull(avoided, "avoided");
        Objects.requireNonNull(depth, "depth");
        return descending(account -> AccountKeys.perDepth(avoided, depth, account));
    }

    /**
     * Returns the order by the distance of a price from the market, the largest first, then by notional, the largest first.
     *
     * @param distance how far the price at which the account can be closed lies from the oracle's, |fillable - oracle| /
     *     oracle
     * @return the order
     * @see "dYdX v4, liquidations keeper: order of a block's liquidations"
     */
    static AccountOrder priceDistance(ToDoubleFunction<? super AccountView> distance) {
        return descending(distance).thenBy(largestNotional());
    }

    /**
     * Returns an order that treats all accounts alike: a permutation that the seed chooses, by a hash of seed and account
     * number. It does not depend on the accounts present, so joining or leaving never changes who of two others comes first.
     * A new seed for each round gives every account the same chance. Never indifferent between different numbers.
     *
     * @param seed the seed; public randomness where the order must be verifiable
     * @return the order
     * @see "G. L. Steele Jr., D. Lea, C. H. Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014 (mixing
     *     function; constants by D. Stafford, variant 13)"
     */
    static AccountOrder randomFair(long seed) {
        long mixed = AccountKeys.mix(seed + AccountKeys.GOLDEN_GAMMA);
        return (first, second) ->
                Long.compare(AccountKeys.mix(first.id() ^ mixed), AccountKeys.mix(second.id() ^ mixed));
    }
}
