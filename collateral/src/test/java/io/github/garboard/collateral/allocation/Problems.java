package io.github.garboard.collateral.allocation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random problems: some can be covered, some cannot; eligibility, fees, times, ties and empty sides come up. */
final class Problems {

    private Problems() {}

    enum Shape {
        TRANSPORT,
        GENERAL,
        LOTS
    }

    static Arbitrary<AllocationProblem<Integer, Integer>> any(Shape shape) {
        return Arbitraries.randoms().map(random -> one(random, shape)).withoutEdgeCases();
    }

    static AllocationProblem<Integer, Integer> one(Random random, Shape shape) {
        int most = shape == Shape.LOTS ? 4 : 7;
        int assets = random.nextInt(most);
        int demands = random.nextInt(most);
        boolean round = random.nextBoolean();
        List<InventoryLine<Integer>> inventory = new ArrayList<>();
        double worth = 0;
        for (int i = 0; i < assets; i++) {
            double amount = number(random, round, 100);
            double value = random.nextInt(12) == 0 ? 0 : 0.5 + number(random, round, 3);
            InventoryLine<Integer> line = InventoryLine.of(i, amount, value, number(random, round, 5) / 100);
            inventory.add(shape == Shape.LOTS && random.nextInt(3) > 0 ? line.inLotsOf(1 + random.nextInt(20)) : line);
            worth += amount * value;
        }
        List<CollateralCall<Integer>> calls = new ArrayList<>();
        for (int j = 0; j < demands; j++) {
            double amount = random.nextInt(8) == 0 ? 0 : number(random, round, 1.5 * worth / demands + 1);
            CollateralCall<Integer> call = CollateralCall.of(j, amount);
            calls.add(random.nextInt(4) == 0 ? call.within(Duration.ofHours(1)) : call);
        }
        List<ConcentrationCap<Integer, Integer>> caps = new ArrayList<>();
        for (int k = 0; shape != Shape.TRANSPORT && k < random.nextInt(3); k++) {
            int which = k;
            caps.add(new ConcentrationCap<>(
                    "cap " + k,
                    asset -> asset % 2 == which % 2,
                    call -> which == 0 || call > 1,
                    number(random, round, worth / 2 + 1)));
        }
        return new AllocationProblem<>(inventory, calls, rule(random.nextLong(), shape, round), caps);
    }

    private static DeliveryRule<Integer, Integer> rule(long seed, Shape shape, boolean round) {
        return (asset, call) -> {
            Random random = new Random(seed + 31L * asset + (shape == Shape.TRANSPORT ? 0 : 1009L * call));
            random.nextDouble();
            double haircut = random.nextInt(20) == 0 ? 1 : number(random, round, 30) / 100;
            Random pair = new Random(seed + 7919L * asset + 104729L * call);
            pair.nextDouble();
            DeliveryTerms terms =
                    new DeliveryTerms(haircut, number(pair, round, 2) / 100, Duration.ofMinutes(pair.nextInt(100)));
            return pair.nextInt(5) == 0 ? Optional.empty() : Optional.of(terms);
        };
    }

    private static double number(Random random, boolean round, double most) {
        return round ? Math.floor(random.nextDouble() * (most + 1)) : random.nextDouble() * most;
    }
}
