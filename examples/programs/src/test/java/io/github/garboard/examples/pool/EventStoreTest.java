package io.github.garboard.examples.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.collateral.encumbrance.Applied;
import io.github.garboard.collateral.encumbrance.Command;
import io.github.garboard.collateral.encumbrance.Outcome;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventStoreTest {

    private static final Command<Long> DEPOSIT = new Command.Deposit<>("d1", Treasury.POOL, 10L);
    private static final Command<Long> PLEDGE = Command.Pledge.of("p1", Treasury.POOL, "alpha", 4L);

    @Test
    void eventsComeBackInOrder() throws SQLException {
        try (EventStore store = EventStore.open("jdbc:h2:mem:order")) {
            List<Applied<Long>> events = List.of(new Applied<>(1, DEPOSIT), new Applied<>(2, PLEDGE));
            store.append(events.get(1));
            store.append(events.get(0));
            assertEquals(events, store.load());
        }
    }

    @Test
    void resumedLedgerGoesOnWhereItWas() throws SQLException {
        try (EventStore store = EventStore.open("jdbc:h2:mem:resumed")) {
            DurableLedger first = DurableLedger.resume(store);
            first.apply(DEPOSIT);
            first.apply(PLEDGE);
            DurableLedger second = DurableLedger.resume(store);
            assertEquals(first.snapshot(), second.snapshot());
            assertEquals(2, second.resumedFrom());
            assertEquals(new Outcome.AlreadyApplied<>(new Applied<>(2, PLEDGE)), second.apply(PLEDGE));
            assertTrue(second.isSound());
        }
    }

    @Test
    void secondWriterFailsRatherThanForksTheHistory() throws SQLException {
        try (EventStore store = EventStore.open("jdbc:h2:mem:writers");
                EventStore other = EventStore.open("jdbc:h2:mem:writers")) {
            DurableLedger first = DurableLedger.resume(store);
            DurableLedger second = DurableLedger.resume(other);
            first.apply(DEPOSIT);
            Command<Long> rival = new Command.Deposit<>("d2", Treasury.POOL, 99L);
            assertThrows(SQLException.class, () -> second.apply(rival));
            assertEquals(List.of(new Applied<>(1, DEPOSIT)), store.load());
        }
    }

    @Test
    void eventsThatMakeNoLedgerAreRefused() throws SQLException {
        try (EventStore store = EventStore.open("jdbc:h2:mem:gap")) {
            store.append(new Applied<>(2, DEPOSIT));
            assertThrows(IllegalArgumentException.class, () -> DurableLedger.resume(store));
        }
    }
}
