package io.github.garboard.examples.velocity;

import io.github.garboard.collateral.allocation.CallRisk;
import io.github.garboard.collateral.allocation.Move;
import io.github.garboard.collateral.allocation.MoveFees;
import io.github.garboard.collateral.allocation.PlaceBalance;
import io.github.garboard.collateral.allocation.RebalancingPolicy;
import io.github.garboard.examples.terminal.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * A desk on each of the five chains, hedged over all of them: what one loses another wins, and each settles every hour. Collateral
 * drifts to where the winners are. Three ways to deal with it, over many hours of price moves drawn from the recording.
 */
final class Desks {

    static final int HOURS = 2_000;

    /** The most that the probability of a missed call in an hour may be, and where moves bring it. */
    static final double LIMIT = 0.01;

    static final double TARGET = LIMIT / 4;

    private static final List<String> CHAINS = List.of("ethereum", "arbitrum", "optimism", "base", "solana");

    /** BTC, long and short: nothing in all. */
    private static final double[] POSITIONS = {30_000, 12_000, 3_000, -15_000, -30_000};

    private static final Duration HOUR = Duration.ofHours(1);
    private static final double START = 3_000;

    /**
     * What a way of dealing with it leads to.
     *
     * @param policy its name
     * @param missed calls that were beyond what was there
     * @param lacking what was lacking then, in units of 1,000 USD
     * @param moved hours in which something was moved
     * @param fees what that cost, in USD
     */
    record Outcome(String policy, int missed, double lacking, int moved, double fees) {}

    private final List<Double> moves;
    private final MoveFees<String> fees = MoveFees.over(Chains.network(), HOUR, MarginRun.CONFIDENCE);
    private final List<CallRisk> risks = new ArrayList<>();

    private Desks(List<Double> moves) {
        this.moves = moves;
        for (double position : POSITIONS) {
            risks.add(CallRisk.observed(
                    moves.stream().mapToDouble(move -> call(position, move)).toArray()));
        }
    }

    static List<Outcome> compare(List<Double> moves, long seed, Progress progress) {
        Desks desks = new Desks(moves);
        RebalancingPolicy policy = new RebalancingPolicy(LIMIT, TARGET);
        return List.of(
                desks.simulate("do nothing", places -> List.of(), seed, progress),
                desks.simulate("keep equal", desks::toEqual, seed, progress),
                desks.simulate(
                        "agent", places -> policy.propose(places, desks.fees).moves(), seed, progress));
    }

    private static double call(double position, double move) {
        return -position * move / 1000;
    }

    private Outcome simulate(
            String name, Function<List<PlaceBalance<String>>, List<Move<String>>> way, long seed, Progress progress) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] balances = new double[CHAINS.size()];
        Arrays.fill(balances, START);
        int missed = 0;
        int moved = 0;
        double lacking = 0;
        double cents = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            List<Move<String>> proposed = way.apply(places(balances));
            for (Move<String> move : proposed) {
                balances[CHAINS.indexOf(move.from())] -= move.amount();
                balances[CHAINS.indexOf(move.to())] += move.amount();
                cents += move.cost();
            }
            moved += proposed.isEmpty() ? 0 : 1;
            double price = moves.get(random.nextInt(moves.size()));
            for (int i = 0; i < balances.length; i++) {
                double after = balances[i] - call(POSITIONS[i], price);
                missed += after < 0 ? 1 : 0;
                lacking += Math.max(0, -after);
                balances[i] = Math.max(0, after);
            }
            progress.advance(1);
        }
        return new Outcome(name, missed, lacking, moved, cents / 100);
    }

    private List<PlaceBalance<String>> places(double[] balances) {
        List<PlaceBalance<String>> places = new ArrayList<>();
        for (int i = 0; i < balances.length; i++) {
            places.add(new PlaceBalance<>(CHAINS.get(i), Math.max(0, balances[i]), risks.get(i)));
        }
        return places;
    }

    /** Moves what is above the mean to where less is, the first to the first. */
    private List<Move<String>> toEqual(List<PlaceBalance<String>> places) {
        double mean =
                places.stream().mapToDouble(PlaceBalance::balance).average().orElseThrow();
        double[] above =
                places.stream().mapToDouble(place -> place.balance() - mean).toArray();
        List<Move<String>> equal = new ArrayList<>();
        for (int from = 0; from < above.length; from++) {
            for (int to = 0; to < above.length; to++) {
                double amount = Math.min(above[from], -above[to]);
                if (amount > 0) {
                    above[from] -= amount;
                    above[to] += amount;
                    String start = places.get(from).place();
                    String end = places.get(to).place();
                    double fee = fees.unitFee(start, end).orElseThrow();
                    equal.add(new Move<>(start, end, amount, fee * amount));
                }
            }
        }
        return equal;
    }
}
