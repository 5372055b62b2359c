package io.github.garboard.liquidation.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.liquidation.Candidate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PositionOrderProperties {

    @Property
    void unitOfAQuantityDoesNotMatterToReliefPerCost(
            @ForAll Candidate<Integer> first, @ForAll Candidate<Integer> second, @ForAll boolean small) {
        // in units a power of two as large every figure is exact
        double unit = small ? 0.125 : 1024;
        Candidate<Integer> other = new Candidate<>(
                second.key(),
                second.index(),
                second.quantity() / unit,
                second.reliefPerUnit() * unit,
                second.costPerUnit() * unit);
        PositionOrder<Integer> cheapest = PositionOrder.reliefPerCost();
        PositionOrder<Integer> largest = PositionOrder.largestRelief();
        assertEquals(cheapest.compare(first, second), cheapest.compare(first, other));
        assertEquals(largest.compare(first, second), largest.compare(first, other));
    }
}
