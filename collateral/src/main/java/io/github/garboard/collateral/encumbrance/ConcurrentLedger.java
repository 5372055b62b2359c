package io.github.garboard.collateral.encumbrance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A ledger that many threads share. Mutable and thread-safe: every call takes effect at one instant between its start and its
 * end (it is linearizable), {@link #applyAll} and {@link #snapshot} too.
 *
 * <p>One lock guards the ledger behind it: a command is short, and may touch accounts of several owners and chains, so that
 * finer locks would cost more than they let run side by side. The order among waiting threads is not defined.
 *
 * @param <N> the type of an amount
 */
public final class ConcurrentLedger<N extends Comparable<N>> implements Ledger<N> {

    private final Ledger<N> ledger;
    private final ReentrantLock lock = new ReentrantLock();

    private ConcurrentLedger(Ledger<N> ledger) {
        this.ledger = Objects.requireNonNull(ledger, "ledger");
    }

    /**
     * Returns a ledger that threads may share.
     *
     * @param ledger the ledger behind it, which nobody else uses from now on
     * @param <N> the type of an amount
     */
    public static <N extends Comparable<N>> ConcurrentLedger<N> of(Ledger<N> ledger) {
        return new ConcurrentLedger<>(ledger);
    }

    @Override
    public Outcome<N> apply(Command<N> command) {
        lock.lock();
        try {
            return ledger.apply(command);
        } finally {
            lock.unlock();
        }
    }

    /** {@inheritDoc} The list must not change during the call. */
    @Override
    public BatchOutcome<N> applyAll(List<? extends Command<N>> commands) {
        lock.lock();
        try {
            return ledger.applyAll(commands);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public LedgerSnapshot<N> snapshot() {
        lock.lock();
        try {
            return ledger.snapshot();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Balance<N> balance(Account account) {
        lock.lock();
        try {
            return ledger.balance(account);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<OpenPledge<N>> pledge(String id) {
        lock.lock();
        try {
            return ledger.pledge(id);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long version() {
        lock.lock();
        try {
            return ledger.version();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long version(String chain) {
        lock.lock();
        try {
            return ledger.version(chain);
        } finally {
            lock.unlock();
        }
    }
}
