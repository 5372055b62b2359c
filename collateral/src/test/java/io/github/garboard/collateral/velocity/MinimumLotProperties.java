package io.github.garboard.collateral.velocity;

import static io.github.garboard.collateral.velocity.RandomNetworks.START;
import static io.github.garboard.collateral.velocity.RandomNetworks.STEP;
import static io.github.garboard.collateral.velocity.RandomNetworks.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MinimumLotProperties {

    private static final int LAST = 3;

    /** 12 units, 10 a step, in lots of 5: 7 and 5 get through, though 10 and 2 would come first to mind. */
    @Example
    void lotsAreFilledUpFromOtherDepartures() {
        TransferNetwork<Integer> network = TransferNetwork.<Integer>inStepsOf(STEP)
                .with(Link.of(0, 1, 10, STEP).withMinimumLot(5));
        List<Supply<Integer>> supplies = List.of(Supply.of(0, 12));
        Deliverable<Integer> found = FlowOverTime.of(network, supplies, START).deliverable(1, at(2));
        assertEquals(12, found.amount());
        ScheduleCheck.assertPossible(network, supplies, found.schedule(), 2);
    }

    /** One unit comes each step and waits for the others. */
    @Example
    void unitsWaitUntilTheyMakeALot() {
        TransferNetwork<Integer> network = TransferNetwork.<Integer>inStepsOf(STEP)
                .with(Link.of(0, 1, 1, STEP))
                .with(Link.of(1, 2, 4, STEP).withMinimumLot(4));
        FlowOverTime<Integer> flow = FlowOverTime.of(network, List.of(Supply.of(0, 100)), START);
        assertEquals(0, flow.deliverable(2, at(4)).amount());
        assertEquals(4, flow.deliverable(2, at(5)).amount());
        assertEquals(at(5), ((TransferOutcome.Delivered<Integer>) flow.timeToMargin(2, 3, at(20))).by());
    }

    @Example
    void aLinkThatNeverTakesALotIsClosed() {
        TransferNetwork<Integer> network = TransferNetwork.<Integer>inStepsOf(STEP)
                .with(Link.of(0, 1, 3, STEP).withMinimumLot(4));
        Deliverable<Integer> found =
                FlowOverTime.of(network, List.of(Supply.of(0, 100)), START).deliverable(1, at(9));
        assertEquals(0, found.amount());
        assertEquals(0, found.bound());
    }

    @Example
    void aBudgetAndLotsDoNotGoTogether() {
        TransferNetwork<Integer> network = TransferNetwork.<Integer>inStepsOf(STEP)
                .with(Link.of(0, 1, 3, STEP).withMinimumLot(2));
        FlowOverTime<Integer> flow = FlowOverTime.of(network, List.of(), START);
        FlowOverTimeTest.assertStart("minimumLot must be 1 within a budget: ", () -> flow.withinBudget(9));
    }

    @Property(tries = 100)
    void schedulesKeepTheLotsAndFindWhatTryingAllDeparturesFinds(@ForAll Random random) {
        TransferNetwork<Integer> network = TransferNetwork.<Integer>inStepsOf(STEP)
                .withPlace(0)
                .withPlace(1)
                .with(RandomNetworks.unchanging(random, 3, 3).links().stream()
                        .map(link -> link.withMinimumLot(1 + random.nextInt(4))
                                .withLatency(Latency.of(STEP.multipliedBy(1 + random.nextInt(2)))))
                        .toList())
                .withPlace(2);
        List<Supply<Integer>> supplies = List.of(Supply.of(0, random.nextInt(7)));
        Deliverable<Integer> found = FlowOverTime.of(network, supplies, START).deliverable(1, at(LAST));
        ScheduleCheck.assertPossible(network, supplies, found.schedule(), LAST);
        long[][] there = new long[LAST + 1][3];
        there[0][0] = supplies.get(0).amount();
        long best = tryAll(network, there, 0, 0);
        assertTrue(found.amount() <= best && best <= found.bound());
    }

    /** Tries every number of units at every departure of every link, step by step. */
    private static long tryAll(TransferNetwork<Integer> network, long[][] there, int step, int link) {
        if (step == LAST) {
            return there[LAST][1];
        }
        if (link == network.links().size()) {
            long[][] next = copy(there);
            for (int place = 0; place < 3; place++) {
                next[step + 1][place] += next[step][place];
            }
            return tryAll(network, next, step + 1, 0);
        }
        Link<Integer> tried = network.links().get(link);
        long best = tryAll(network, there, step, link + 1);
        int arrival = step + network.steps(tried.latency().mean());
        if (arrival <= LAST) {
            long most = Math.min(tried.capacity().at(at(step)), there[step][tried.from()]);
            for (long units = tried.minimumLot(); units <= most; units++) {
                long[][] next = copy(there);
                next[step][tried.from()] -= units;
                next[arrival][tried.to()] += units;
                best = Math.max(best, tryAll(network, next, step, link + 1));
            }
        }
        return best;
    }

    private static long[][] copy(long[][] there) {
        return Arrays.stream(there).map(long[]::clone).toArray(long[][]::new);
    }
}
