package io.github.garboard.collateral.allocation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Days of random calls at places of different risk. The agent misses far fewer calls than one who does nothing, no more than
 * its limit lets it, and spends less than one who keeps all places equal.
 */
class RebalancingSimulationTest {

    private static final int DAYS = 4000;

    /** Standard deviation of a day's calls at each place; calls that come back are negative. */
    private static final double[] DEVIATIONS = {2, 5, 10, 20, 40};

    private static final double START = 100;

    private static final double LIMIT = 0.02;

    private interface Agent {
        List<Move<Integer>> moves(List<PlaceBalance<Integer>> places);
    }

    private record Outcome(int missed, double spent, int days) {}

    @Test
    void agentMissesFewCallsAndMovesLittle() {
        MoveFees<Integer> fees = (from, to) -> OptionalDouble.of(0.001 * (1 + Math.abs(from - to)));
        RebalancingPolicy policy = new RebalancingPolicy(LIMIT, LIMIT / 4);
        Outcome nothing = simulate(places -> List.of());
        Outcome equal = simulate(places -> toEqual(places, fees));
        Outcome agent = simulate(places -> policy.propose(places, fees).moves());
        String figures = "nothing " + nothing + ", equal " + equal + ", agent " + agent;
        assertTrue(agent.missed() < nothing.missed() / 5, figures);
        assertTrue(agent.missed() <= equal.missed(), figures);
        // at most the limit on each day, and five standard errors of a count
        double most = LIMIT * DAYS;
        assertTrue(agent.missed() <= most + 5 * Math.sqrt(most), figures);
        assertTrue(agent.spent() < equal.spent() / 2, figures);
        assertTrue(agent.days() < DAYS / 2, figures);
    }

    /** What is called leaves the place, what comes back arrives there; a call beyond the balance is missed and not paid. */
    private static Outcome simulate(Agent agent) {
        Random random = new Random(20260105);
        double[] balances = new double[DEVIATIONS.length];
        Arrays.fill(balances, START);
        int missed = 0;
        double spent = 0;
        int days = 0;
        for (int day = 0; day < DAYS; day++) {
            List<PlaceBalance<Integer>> places = new ArrayList<>();
            for (int place = 0; place < balances.length; place++) {
                places.add(new PlaceBalance<>(place, balances[place], CallRisk.normal(0, DEVIATIONS[place])));
            }
            List<Move<Integer>> moves = agent.moves(places);
            days += moves.isEmpty() ? 0 : 1;
            for (Move<Integer> move : moves) {
                balances[move.from()] = Math.max(0, balances[move.from()] - move.amount());
                balances[move.to()] += move.amount();
                spent += move.cost();
            }
            double total = Arrays.stream(balances).sum();
            for (int place = 0; place < balances.length; place++) {
                double call = random.nextGaussian() * DEVIATIONS[place];
                // the book reverts: what all places hold together goes back to where it began
                call += (total / balances.length - START) / 50;
                missed += call > balances[place] ? 1 : 0;
                balances[place] -= call > balances[place] ? 0 : call;
            }
        }
        return new Outcome(missed, spent, days);
    }

    private static List<Move<Integer>> toEqual(List<PlaceBalance<Integer>> places, MoveFees<Integer> fees) {
        double mean =
                places.stream().mapToDouble(PlaceBalance::balance).average().orElseThrow();
        List<InventoryLine<Integer>> above = new ArrayList<>();
        List<CollateralCall<Integer>> below = new ArrayList<>();
        for (PlaceBalance<Integer> one : places) {
            if (one.balance() > mean) {
                above.add(InventoryLine.of(one.place(), one.balance() - mean, 1, 0));
            } else if (one.balance() < mean) {
                below.add(CollateralCall.of(one.place(), mean - one.balance()));
            }
        }
        DeliveryRule<Integer, Integer> rule = (from, to) ->
                Optional.of(new DeliveryTerms(0, fees.unitFee(from, to).orElseThrow(), Duration.ZERO));
        return new TransportAllocator()
                .allocate(AllocationProblem.of(above, below, rule)).deliveries().stream()
                        .map(one -> new Move<>(one.asset(), one.call(), one.amount(), one.cost()))
                        .toList();
    }
}
