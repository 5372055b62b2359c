package io.github.garboard.examples.pool;

import io.github.garboard.collateral.encumbrance.Applied;
import io.github.garboard.collateral.encumbrance.Command;
import io.github.garboard.collateral.encumbrance.EncumbranceLedger;
import io.github.garboard.collateral.encumbrance.Ledger;
import io.github.garboard.collateral.encumbrance.LedgerSnapshot;
import io.github.garboard.collateral.encumbrance.Outcome;
import io.github.garboard.collateral.encumbrance.Units;
import java.sql.SQLException;
import java.util.List;

/**
 * A ledger whose answers survive the process. Mutable and not thread-safe.
 *
 * <p>An accepted command is answered when its event is stored, not before. If it cannot be stored, the ledger in memory is ahead
 * of the database: give the object up, and open another one.
 */
final class DurableLedger {

    private final Ledger<Long> ledger;
    private final EventStore store;
    private final long resumedFrom;

    private DurableLedger(Ledger<Long> ledger, EventStore store) {
        this.ledger = ledger;
        this.store = store;
        this.resumedFrom = ledger.version();
    }

    /**
     * Returns the ledger that the stored events make.
     *
     * @throws SQLException if they cannot be read
     * @throws IllegalArgumentException if they are not the events of a ledger
     */
    static DurableLedger resume(EventStore store) throws SQLException {
        EncumbranceLedger<Long> ledger = EncumbranceLedger.of(Units.ofLong());
        ledger.replay(store.load());
        return new DurableLedger(ledger, store);
    }

    /** Applies a command; when this returns, the answer holds whatever becomes of the process. */
    Outcome<Long> apply(Command<Long> command) throws SQLException {
        Outcome<Long> outcome = ledger.apply(command);
        if (outcome instanceof Outcome.Accepted<Long> accepted) {
            store.append(accepted.event());
        }
        return outcome;
    }

    /** Returns the number of events that were there when the ledger was opened. */
    long resumedFrom() {
        return resumedFrom;
    }

    LedgerSnapshot<Long> snapshot() {
        return ledger.snapshot();
    }

    /** Returns whether the stored events, read again, make the state in memory, and it breaks no rule. */
    boolean isSound() throws SQLException {
        List<Applied<Long>> events = store.load();
        EncumbranceLedger<Long> again = EncumbranceLedger.of(Units.ofLong());
        again.replay(events);
        return again.snapshot().equals(ledger.snapshot())
                && ledger.snapshot().violations(Units.ofLong()).isEmpty();
    }
}
