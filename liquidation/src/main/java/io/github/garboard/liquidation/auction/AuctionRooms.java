package io.github.garboard.liquidation.auction;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How much may be under auction at once, in all markets together and in each: what the bidders' capital can take.
 *
 * <p>What the limits leave is room for new auctions; a payment or a loss that is written off makes room again. Exact, and a
 * claim above the room may be opened: a dust rule does so on purpose, and then the room is 0.
 *
 * @param limit the largest sum of claims of all markets, in money, non-negative
 * @param limits the largest sum of claims of each market, in money, non-negative
 * @param open the sum of claims that are under auction in each market, in money, non-negative; markets that have a limit
 * @param <K> the caller's type of market names
 * @see "Maker, Liquidation 2.0 (dss, module dog): Hole and hole"
 */
public record AuctionRooms<K>(BigDecimal limit, Map<K, BigDecimal> limits, Map<K, BigDecimal> open) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a number is negative or an open market has no limit
     */
    public AuctionRooms {
        Checks.requireNonNegative("limit", limit);
        limits = Map.copyOf(limits);
        limits.forEach((market, most) -> Checks.requireNonNegative("limit of " + market, most));
        open = Map.copyOf(open);
        for (Map.Entry<K, BigDecimal> one : open.entrySet()) {
            limitOf(limits, one.getKey());
            Checks.requireNonNegative("open of " + one.getKey(), one.getValue());
        }
    }

    /**
     * Returns rooms in which nothing is under auction yet.
     *
     * @param limit the largest sum of claims of all markets, in money, non-negative
     * @param limits the largest sum of claims of each market, in money, non-negative
     * @param <K> the caller's type of market names
     * @return the rooms
     * @throws IllegalArgumentException if a limit is negative
     */
    public static <K> AuctionRooms<K> of(BigDecimal limit, Map<K, BigDecimal> limits) {
        return new AuctionRooms<>(limit, limits, Map.of());
    }

    /**
     * Returns the claim that may still be opened in a market: the smaller room of the two, at least 0.
     *
     * @param market a market that has a limit
     * @return money; costs O(number of markets)
     * @throws IllegalArgumentException if the market has no limit
     */
    public BigDecimal room(K market) {
        BigDecimal all = open.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal ofMarket = limitOf(limits, market).subtract(openIn(market));
        return limit.subtract(all).min(ofMarket).max(BigDecimal.ZERO);
    }

    /**
     * Returns the rooms after an auction has begun.
     *
     * @param market a market that has a limit
     * @param claim what the auction is to raise, in money, non-negative; may exceed the room
     * @return the rooms after it
     * @throws IllegalArgumentException if the market has no limit or the claim is negative
     */
    public AuctionRooms<K> opened(K market, BigDecimal claim) {
        Checks.requireNonNegative("claim", claim);
        return with(market, openIn(market).add(claim));
    }

    /**
     * Returns the rooms after a part of a claim was paid or written off, {@link Take.Sold#settled()}.
     *
     * @param market a market that has a limit
     * @param claim the part, in money, non-negative and at most what is under auction in the market
     * @return the rooms after it
     * @throws IllegalArgumentException if the market has no limit or the part is outside its range
     */
    public AuctionRooms<K> settled(K market, BigDecimal claim) {
        Checks.requireNonNegative("claim", claim);
        BigDecimal left = openIn(market).subtract(claim);
        if (left.signum() < 0) {
            throw new IllegalArgumentException(
                    "claim must be <= open of " + market + ", " + openIn(market) + ": " + claim);
        }
        return with(market, left);
    }

    private AuctionRooms<K> with(K market, BigDecimal claims) {
        Map<K, BigDecimal> after = new HashMap<>(open);
        after.put(market, claims);
        return new AuctionRooms<>(limit, limits, after);
    }

    private BigDecimal openIn(K market) {
        limitOf(limits, market);
        return open.getOrDefault(market, BigDecimal.ZERO);
    }

    private static <K> BigDecimal limitOf(Map<K, BigDecimal> limits, K market) {
        BigDecimal limit = limits.get(Objects.requireNonNull(market, "market"));
        if (limit == null) {
            throw new IllegalArgumentException("market must have a limit: " + market);
        }
        return limit;
    }
}
