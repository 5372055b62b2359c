package io.github.garboard.collateral.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** A problem as columns: one entry for each pair of asset and call that can make a delivery worth something. */
final class DeliveryGrid<A, C> {

    private final AllocationProblem<A, C> problem;
    private final int[] assets;
    private final int[] calls;
    private final double[] weights;
    private final double[] unitCosts;

    private DeliveryGrid(AllocationProblem<A, C> problem, int pairs) {
        this.problem = problem;
        this.assets = new int[pairs];
        this.calls = new int[pairs];
        this.weights = new double[pairs];
        this.unitCosts = new double[pairs];
    }

    static <A, C> DeliveryGrid<A, C> of(AllocationProblem<A, C> problem) {
        List<InventoryLine<A>> inventory = problem.inventory();
        List<CollateralCall<C>> demands = problem.calls();
        DeliveryGrid<A, C> all = new DeliveryGrid<>(problem, inventory.size() * demands.size());
        int pairs = 0;
        for (int i = 0; i < inventory.size(); i++) {
            InventoryLine<A> line = inventory.get(i);
            for (int j = 0; j < demands.size(); j++) {
                CollateralCall<C> call = demands.get(j);
                Optional<DeliveryTerms> terms = problem.rule()
                        .terms(line.asset(), call.key())
                        .filter(one -> one.time().compareTo(call.due()) <= 0 && one.haircut() < 1);
                if (terms.isPresent() && line.unitValue() > 0) {
                    all.assets[pairs] = i;
                    all.calls[pairs] = j;
                    all.weights[pairs] = 1 - terms.get().haircut();
                    all.unitCosts[pairs] = line.unitCost() + terms.get().unitFee();
                    pairs++;
                }
            }
        }
        return all.first(pairs);
    }

    private DeliveryGrid<A, C> first(int pairs) {
        DeliveryGrid<A, C> some = new DeliveryGrid<>(problem, pairs);
        System.arraycopy(assets, 0, some.assets, 0, pairs);
        System.arraycopy(calls, 0, some.calls, 0, pairs);
        System.arraycopy(weights, 0, some.weights, 0, pairs);
        System.arraycopy(unitCosts, 0, some.unitCosts, 0, pairs);
        return some;
    }

    AllocationProblem<A, C> problem() {
        return problem;
    }

    InventoryLine<A> line(int asset) {
        return problem.inventory().get(asset);
    }

    int pairs() {
        return assets.length;
    }

    int asset(int pair) {
        return assets[pair];
    }

    int call(int pair) {
        return calls[pair];
    }

    /** Returns what a unit of market value is worth to the call, 1 - haircut. */
    double weight(int pair) {
        return weights[pair];
    }

    /** Returns what a unit of the asset costs, away from home and on the way. */
    double unitCost(int pair) {
        return unitCosts[pair];
    }

    /** Returns what a unit of the asset is worth to the call. */
    double unitValue(int pair) {
        return weights[pair] * line(assets[pair]).unitValue();
    }

    /** Returns the lot in units, 0 where any amount can go. */
    double lot(int pair) {
        return line(assets[pair]).lot();
    }

    double totalCalled() {
        double sum = 0;
        for (CollateralCall<C> call : problem.calls()) {
            sum += call.amount();
        }
        return sum;
    }

    /** Returns whether a delivery counts for a cap. */
    boolean counts(ConcentrationCap<A, C> cap, int pair) {
        return cap.assets().test(line(assets[pair]).asset())
                && cap.calls().test(problem.calls().get(calls[pair]).key());
    }

    boolean hasLots() {
        return problem.inventory().stream().anyMatch(line -> line.lot() > 0);
    }

    boolean isTransport() {
        return problem.caps().isEmpty() && !hasLots() && hasOneWeightPerAsset();
    }

    boolean hasOneWeightPerAsset() {
        for (int pair = 1; pair < assets.length; pair++) {
            if (assets[pair] == assets[pair - 1] && weights[pair] != weights[pair - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the deliveries of an amount for each pair; what is not above 0 is left out. */
    List<Delivery<A, C>> deliveries(double[] units) {
        List<Delivery<A, C>> all = new ArrayList<>();
        for (int pair = 0; pair < units.length; pair++) {
            if (units[pair] > 0) {
                all.add(new Delivery<>(
                        line(assets[pair]).asset(),
                        problem.calls().get(calls[pair]).key(),
                        units[pair],
                        units[pair] * unitValue(pair),
                        units[pair] * unitCosts[pair]));
            }
        }
        return all;
    }

    /** Returns what each call lacks; what is not above the threshold is left out. */
    Map<C, Double> shortfalls(double[] units, double threshold) {
        double[] lacks = new double[problem.calls().size()];
        Arrays.setAll(lacks, call -> problem.calls().get(call).amount());
        for (int pair = 0; pair < units.length; pair++) {
            lacks[calls[pair]] -= units[pair] * unitValue(pair);
        }
        Map<C, Double> all = new LinkedHashMap<>();
        for (int call = 0; call < lacks.length; call++) {
            if (lacks[call] > threshold) {
                all.put(problem.calls().get(call).key(), lacks[call]);
            }
        }
        return all;
    }

    AllocationPrices<A, C> prices(IntToDoubleFunction ofAsset, IntToDoubleFunction ofCall, IntToDoubleFunction ofCap) {
        Map<A, Double> assetPrices = new LinkedHashMap<>();
        for (int i = 0; i < problem.inventory().size(); i++) {
            assetPrices.put(line(i).asset(), ofAsset.applyAsDouble(i));
        }
        Map<C, Double> callPrices = new LinkedHashMap<>();
        for (int j = 0; j < problem.calls().size(); j++) {
            callPrices.put(problem.calls().get(j).key(), ofCall.applyAsDouble(j));
        }
        Map<String, Double> capPrices = new LinkedHashMap<>();
        for (int k = 0; k < problem.caps().size(); k++) {
            capPrices.put(problem.caps().get(k).name(), ofCap.applyAsDouble(k));
        }
        return new AllocationPrices<>(assetPrices, callPrices, capPrices);
    }
}
