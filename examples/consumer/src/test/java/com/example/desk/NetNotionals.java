package com.example.desk;

import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.laws.MarginModelLaws;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What our portfolios are, for the laws: the net notional of each market. */
interface NetNotionals extends MarginModelLaws<Map<String, Double>> {

    Map<String, Double> RATES = Map.of("BTC-PERP", 0.02, "ETH-PERP", 0.03, "SOL-PERP", 0.05);

    @Override
    default Arbitrary<Map<String, Double>> portfolios() {
        return Arbitraries.maps(
                        Arbitraries.of(RATES.keySet()),
                        Arbitraries.doubles().between(-1e6, 1e6).ofScale(6))
                .ofMaxSize(RATES.size());
    }

    @Override
    default Map<String, Double> combine(Map<String, Double> first, Map<String, Double> second) {
        Map<String, Double> both = new HashMap<>(first);
        second.forEach((market, notional) -> both.merge(market, notional, Double::sum));
        return both;
    }

    @Override
    default Map<String, Double> scale(Map<String, Double> portfolio, double factor) {
        Map<String, Double> scaled = new HashMap<>(portfolio);
        scaled.replaceAll((market, notional) -> factor * notional);
        return scaled;
    }

    @Override
    default List<MarginLevel> levels() {
        return List.of(MarginLevel.INITIAL, MarginLevel.MAINTENANCE);
    }
}
