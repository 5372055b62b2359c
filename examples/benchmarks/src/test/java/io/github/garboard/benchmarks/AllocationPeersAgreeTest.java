package io.github.garboard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.collateral.allocation.LinearAllocator;
import io.github.garboard.collateral.allocation.TransportAllocator;
import io.github.garboard.collateral.velocity.TimeToMargin;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AllocationPeersAgreeTest {

    /** What the linear programs of the peers are good to. */
    private static final double RELATIVE = 1e-7;

    @Test
    void allFindTheSameCost() {
        DeliveryBook byAsset = new DeliveryBook(60, 40, true);
        double cost = new TransportAllocator().allocate(byAsset.problem).cost();
        assertEquals(cost, byAsset.byHipparchus(), RELATIVE * cost);
        assertEquals(cost, byAsset.byOjAlgo(), RELATIVE * cost);
        DeliveryBook byCall = new DeliveryBook(60, 40, false);
        double other = new LinearAllocator().allocate(byCall.problem).cost();
        assertEquals(other, byCall.byHipparchus(), RELATIVE * other);
    }

    @Test
    void drawsAreOfACallThatMayBeMissed() {
        TimeToMargin time = new ArrivalBenchmark.UnderWay().question.simulate(2000, new SplittableRandom(1));
        assertTrue(time.probability() > 0.2 && time.probability() < 0.98, () -> "met with " + time.probability());
    }
}
