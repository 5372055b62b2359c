package io.github.garboard.examples.unified;

import io.github.garboard.collateral.valuation.BasketValuation;
import io.github.garboard.greeks.DeskGreeks;
import io.github.garboard.greeks.Greeks;
import io.github.garboard.margin.MarginRequirement;
import io.github.garboard.margin.account.AccountHealth;
import java.util.List;

/**
 * What a risk engine sees at one time.
 *
 * @param market what the account was valued at
 * @param collateral the pool after haircut, with its parts
 * @param profit realised and unrealised profit and loss of the positions, USD
 * @param maintenance what all positions together must hold: netted, and a buffer for the latency of each venue
 * @param initial the same at the initial level
 * @param venues each venue on its own
 */
record Assessment(
        Market market,
        BasketValuation<String> collateral,
        double profit,
        MarginRequirement maintenance,
        MarginRequirement initial,
        List<Venue> venues) {

    /**
     * The positions of one venue.
     *
     * @param name the venue
     * @param alone what they must hold on their own, at the maintenance level
     * @param greeks their value and sensitivities
     */
    record Venue(String name, MarginRequirement alone, Greeks greeks) {}

    /** Returns collateral after haircut plus profit: what the positions can lose. */
    double equity() {
        return collateral.collateralValue() + profit;
    }

    /** Returns equity against the maintenance requirement. */
    AccountHealth health() {
        return new AccountHealth(equity(), maintenance);
    }

    /** Returns what all positions together would have to hold if every transfer took no time. */
    double netted() {
        return maintenance.components().get(0).amount();
    }

    /** Returns what must be held because transfers take time. */
    double latencyBuffer() {
        return maintenance.components().get(1).amount();
    }

    /** Returns what the venues would ask for without knowing of each other. */
    double separate() {
        return venues.stream().mapToDouble(venue -> venue.alone().total()).sum();
    }

    /** Returns separate over unified requirement: how many times over the pool works; 1 where nothing is required. */
    double capitalEfficiency() {
        return maintenance.total() > 0 ? separate() / maintenance.total() : 1;
    }

    /** Returns sensitivities in the units of a desk, per day of a year of 365 days. */
    DeskGreeks desk(Greeks plain) {
        return DeskGreeks.of(plain, market.mark(), 365);
    }

    /** Returns the sensitivities of all venues. */
    Greeks totalGreeks() {
        return venues.stream().map(Venue::greeks).reduce(Greeks::plus).orElseThrow();
    }
}
