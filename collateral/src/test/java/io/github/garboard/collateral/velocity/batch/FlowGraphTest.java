package io.github.garboard.collateral.velocity.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FlowGraphTest {

    @Test
    void arcsAreNumberedAsTheyAreAdded() {
        FlowGraph graph = new FlowGraph(3, 0);
        assertEquals(0, graph.add(0, 1, 7));
        assertEquals(1, graph.add(1, 2, 8, -3));
        graph.setCapacity(0, 9);
        assertEquals(2, graph.arcs());
        assertEquals(0, graph.tail(0));
        assertEquals(1, graph.head(0));
        assertEquals(9, graph.capacity(0));
        assertEquals(0, graph.cost(0));
        assertEquals(-3, graph.cost(1));
    }

    @Test
    void resetRemovesAllArcs() {
        FlowGraph graph = new FlowGraph(3);
        graph.add(0, 1, 7);
        graph.reset(5);
        assertEquals(0, graph.arcs());
        assertEquals(5, graph.nodes());
        assertThrows(IndexOutOfBoundsException.class, () -> graph.tail(0));
    }

    @Test
    void namesWhatIsWrong() {
        FlowGraph graph = new FlowGraph(2);
        graph.add(0, 1, 1);
        assertMessage("nodes must be non-negative: -1", () -> graph.reset(-1));
        assertMessage("expectedArcs must be non-negative: -1", () -> new FlowGraph(2, -1));
        assertMessage("capacity must be non-negative: -2", () -> graph.add(0, 1, -2));
        assertMessage("capacity must be non-negative: -3", () -> graph.setCapacity(0, -3));
        assertThrows(IndexOutOfBoundsException.class, () -> graph.add(0, 2, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> graph.setCapacity(1, 1));
    }

    static void assertMessage(String message, Runnable call) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }
}
