package io.github.garboard.collateral.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.collateral.velocity.Latency;
import io.github.garboard.collateral.velocity.Link;
import io.github.garboard.collateral.velocity.TransferNetwork;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RebalancingPolicyTest {

    /** Amounts are counted to 2^-44 of all balances, and the price of risk to 2^-50. */
    private static final double RELATIVE = 1e-8;

    private static final RebalancingPolicy POLICY = new RebalancingPolicy(0.02, 0.01);

    private static final CallRisk CALLS = CallRisk.normal(0, 10);

    private static final MoveFees<String> ONE_EACH = (from, to) -> OptionalDouble.of(1);

    @Test
    void nothingMovesWithinTheLimit() {
        // P(call > 24) = 0.0082 at each of two places
        List<PlaceBalance<String>> places = List.of(at("a", 24), at("b", 24));
        Rebalancing<String> proposal = POLICY.propose(places, ONE_EACH);
        assertInstanceOf(Rebalancing.Keep.class, proposal);
        assertEquals(List.of(), proposal.moves());
        assertEquals(2 * CALLS.exceedance(24), proposal.riskBefore());
        assertEquals(proposal.riskBefore(), proposal.riskAfter());
        assertEquals(0, proposal.cost());
    }

    @Test
    void movesEndAtTheTargetAndThenNothingMovesAgain() {
        Rebalancing<String> proposal = POLICY.propose(List.of(at("a", 60), at("b", 10)), ONE_EACH);
        assertInstanceOf(Rebalancing.ToTarget.class, proposal);
        assertEquals(1, proposal.moves().size());
        Move<String> move = proposal.moves().get(0);
        assertEquals("a", move.from());
        assertEquals(move.amount(), proposal.cost(), RELATIVE);
        // the polygon is above the tail by less than the gap of its points
        assertTrue(proposal.riskAfter() <= 0.01 && proposal.riskAfter() > 0.0095, () -> "to " + proposal.riskAfter());
        Rebalancing<String> again =
                POLICY.propose(List.of(at("a", 60 - move.amount()), at("b", 10 + move.amount())), ONE_EACH);
        assertInstanceOf(Rebalancing.Keep.class, again);
    }

    @Test
    void cheaperWayIsTaken() {
        MoveFees<String> fees = (from, to) -> OptionalDouble.of(from.equals("a") ? 3 : 0.5);
        List<Move<String>> moves = POLICY.propose(List.of(at("a", 90), at("b", 90), at("c", 0)), fees)
                .moves();
        assertEquals(List.of("b"), moves.stream().map(Move::from).toList());
    }

    @Test
    void placeThatCannotBeReachedIsLeft() {
        MoveFees<String> none = (from, to) -> OptionalDouble.empty();
        Rebalancing<String> proposal = POLICY.propose(List.of(at("a", 90), at("b", 0)), none);
        assertInstanceOf(Rebalancing.Insufficient.class, proposal);
        assertEquals(List.of(), proposal.moves());
        assertEquals(proposal.riskBefore(), proposal.riskAfter());
    }

    @Test
    void tooLittleIsSpreadWhereItHelpsMost() {
        Rebalancing<String> proposal =
                POLICY.propose(List.of(at("a", 50), at("b", 0)), (from, to) -> OptionalDouble.of(0));
        assertInstanceOf(Rebalancing.ToTarget.class, POLICY.propose(List.of(at("a", 54), at("b", 0)), ONE_EACH));
        assertEquals(2 * CALLS.exceedance(25), proposal.riskAfter(), 0.002, "half each is best");
        Rebalancing<String> broke = POLICY.propose(List.of(at("a", 1), at("b", 0)), ONE_EACH);
        assertInstanceOf(Rebalancing.Insufficient.class, broke);
        assertTrue(broke.riskAfter() <= broke.riskBefore() * (1 + RELATIVE));
    }

    @Test
    void observedCallsAreATailInSteps() {
        double[] calls = new double[1000];
        for (int k = 0; k < calls.length; k++) {
            calls[k] = k % 40; // 25 calls of each size
        }
        CallRisk observed = CallRisk.observed(calls);
        assertEquals(0.025, observed.exceedance(38));
        assertEquals(0.05, observed.exceedance(37.5));
        assertEquals(0, observed.exceedance(39));
        assertEquals(1, observed.exceedance(-1));
        RebalancingPolicy policy = new RebalancingPolicy(0.04, 0.03);
        Rebalancing<String> proposal = policy.propose(
                List.of(new PlaceBalance<>("a", 70, observed), new PlaceBalance<>("b", 9, observed)), ONE_EACH);
        assertInstanceOf(Rebalancing.ToTarget.class, proposal);
        assertTrue(proposal.riskAfter() <= 0.03, () -> "to " + proposal.riskAfter());
        assertTrue(proposal.moves().get(0).amount() >= 29 - RELATIVE, () -> "moves " + proposal.moves());
    }

    @Test
    void feesFollowTheCheapestRouteInTime() {
        TransferNetwork<String> network = TransferNetwork.<String>inStepsOf(Duration.ofMinutes(1))
                .with(List.of(
                        Link.of("a", "b", 9, Duration.ofMinutes(1)).withFeePerUnit(10),
                        Link.of("a", "c", 9, Duration.ofMinutes(2)).withFeePerUnit(1),
                        Link.of("c", "b", 9, Duration.ZERO).withFeePerUnit(2),
                        Link.of("b", "d", 9, Duration.ZERO)
                                .withLatency(Latency.exponential(Duration.ZERO, Duration.ofMinutes(1)))));
        MoveFees<String> slow = MoveFees.over(network, Duration.ofMinutes(2), 0.5);
        assertEquals(OptionalDouble.of(3), slow.unitFee("a", "b"));
        assertEquals(OptionalDouble.of(1), slow.unitFee("a", "c"));
        assertEquals(OptionalDouble.empty(), slow.unitFee("b", "a"));
        assertEquals(OptionalDouble.of(0), slow.unitFee("b", "d"));
        assertEquals(OptionalDouble.of(10), slow.unitFee("a", "d"));
        assertEquals(
                OptionalDouble.empty(),
                MoveFees.over(network, Duration.ofMinutes(2), 0.99).unitFee("b", "d"));
        MoveFees<String> quick = MoveFees.over(network, Duration.ofSeconds(119), 0.5);
        assertEquals(OptionalDouble.of(10), quick.unitFee("a", "b"));
        assertEquals(OptionalDouble.of(0), quick.unitFee("a", "a"));
        assertNamed("place", () -> quick.unitFee("a", "moon"));
        assertNamed("within", () -> MoveFees.over(network, Duration.ofSeconds(-1), 0.5));
    }

    @Test
    void badInputIsNamed() {
        assertNamed("limit", () -> new RebalancingPolicy(1, 0.5));
        assertNamed("limit", () -> new RebalancingPolicy(Double.NaN, 0.5));
        assertNamed("target", () -> new RebalancingPolicy(0.1, 0.2));
        assertNamed("target", () -> new RebalancingPolicy(0.1, 0));
        assertNamed("balance", () -> at("a", -1));
        assertNamed("mean", () -> CallRisk.normal(Double.NaN, 1));
        assertNamed("deviation", () -> CallRisk.normal(0, 0));
        assertNamed("calls", () -> CallRisk.observed());
        assertNamed("calls", () -> CallRisk.observed(1, Double.NaN));
        assertNamed("place", () -> POLICY.propose(List.of(at("a", 1), at("a", 1)), ONE_EACH));
        assertNamed("fee", () -> POLICY.propose(List.of(at("a", 0), at("b", 1)), (from, to) -> OptionalDouble.of(-1)));
        PlaceBalance<String> certain = new PlaceBalance<>("a", 1, balance -> 0.5);
        assertNamed("risk", () -> POLICY.propose(List.of(certain), ONE_EACH));
    }

    private static void assertNamed(String name, Runnable call) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call::run);
        String message = String.valueOf(e.getMessage());
        assertTrue(message.startsWith(name + " must "), message);
    }

    private static PlaceBalance<String> at(String place, double balance) {
        return new PlaceBalance<>(place, balance, CALLS);
    }
}
