package io.github.garboard.collateral;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.collateral.allocation.Allocation;
import io.github.garboard.collateral.allocation.AllocationProblem;
import io.github.garboard.collateral.allocation.Allocator;
import io.github.garboard.collateral.allocation.CollateralCall;
import io.github.garboard.collateral.allocation.DeliveryRule;
import io.github.garboard.collateral.allocation.InventoryLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The published allocations. */
final class AllocationCases {

    private AllocationCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("cheapest-to-deliver", AllocationCases::cheapestToDeliver);
    }

    private static Map<String, ?> cheapestToDeliver(Case c) {
        List<InventoryLine<Integer>> inventory = new ArrayList<>();
        for (JsonNode asset : c.inputs().get("assets")) {
            inventory.add(InventoryLine.of(
                    inventory.size(),
                    asset.get("inventory").doubleValue(),
                    1,
                    asset.get("cost").doubleValue()));
        }
        List<CollateralCall<Integer>> calls = new ArrayList<>();
        for (double amount : c.numbers("calls")) {
            calls.add(CollateralCall.of(calls.size(), amount));
        }
        JsonNode haircuts = c.inputs().get("haircuts");
        DeliveryRule<Integer, Integer> rule = DeliveryRule.ofHaircuts(
                (asset, call) -> haircuts.get(asset).get(call).doubleValue());
        Allocation<Integer, Integer> allocation =
                Allocator.cheapestToDeliver().allocate(AllocationProblem.of(inventory, calls, rule));
        Map<String, Object> result = new LinkedHashMap<>();
        if (allocation instanceof Allocation.Uncovered<Integer, Integer> lacking) {
            result.put("error", "infeasible");
            result.put(
                    "shortfall",
                    calls.stream()
                            .map(call -> lacking.shortfalls().getOrDefault(call.key(), 0.0))
                            .toList());
        } else {
            result.put("cost", allocation.cost());
        }
        return result;
    }
}
