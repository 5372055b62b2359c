package com.example.desk;

import io.github.garboard.margin.MarginComponent;
import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.MarginModel;
import io.github.garboard.margin.MarginRequirement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Our venue's rule: each market needs a rate times its net notional, long or short; twice that to open a position.
 *
 * @param maintenanceRates the maintenance rate of each market
 */
public record FlatRateMargin(Map<String, Double> maintenanceRates) implements MarginModel<Map<String, Double>> {

    /** Copies the rates. */
    public FlatRateMargin {
        maintenanceRates = Map.copyOf(maintenanceRates);
    }

    @Override
    public MarginRequirement requirement(Map<String, Double> notionals, MarginLevel level) {
        double factor = level.equals(MarginLevel.INITIAL) ? 2 : 1;
        List<MarginComponent> components = new TreeMap<>(notionals)
                .entrySet().stream()
                        .map(market -> MarginComponent.of(
                                market.getKey(),
                                factor * maintenanceRates.get(market.getKey()) * Math.abs(market.getValue())))
                        .toList();
        double total = components.stream().mapToDouble(MarginComponent::amount).sum();
        return new MarginRequirement(level, total, components, Optional.empty());
    }
}
