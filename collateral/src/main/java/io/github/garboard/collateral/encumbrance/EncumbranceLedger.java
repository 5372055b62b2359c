package io.github.garboard.collateral.encumbrance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in memory. Mutable and not thread-safe: {@link ConcurrentLedger} shares one between threads.
 *
 * <p>A command costs O(1) expected and allocates some small objects. The events stay in memory, so that a repeated message
 * is known however late it comes: {@link LedgerSnapshot#withoutEventsUpTo} is for a caller who knows how late it can be.
 *
 * <p>The state is a function of the events: {@link #replay replaying} them, from the start or on top of a snapshot, gives
 * an equal snapshot.
 *
 * @param <N> the type of an amount
 */
public final class EncumbranceLedger<N extends Comparable<N>> implements Ledger<N> {

    private final Book<N> book;
    private final Transition<N> transition;

    private EncumbranceLedger(Book<N> book) {
        this.book = book;
        this.transition = new Transition<>(book);
    }

    /**
     * Returns an empty ledger.
     *
     * @param units the arithmetic of its amounts
     * @param <N> the type of an amount
     */
    public static <N extends Comparable<N>> EncumbranceLedger<N> of(Units<N> units) {
        return new EncumbranceLedger<>(new Book<>(Objects.requireNonNull(units, "units")));
    }

    /**
     * Returns a ledger in the state of a snapshot.
     *
     * @param units the arithmetic of its amounts
     * @param snapshot the state
     * @param <N> the type of an amount
     * @throws IllegalArgumentException if the snapshot breaks a rule ({@link LedgerSnapshot#violations})
     */
    public static <N extends Comparable<N>> EncumbranceLedger<N> from(Units<N> units, LedgerSnapshot<N> snapshot) {
        List<String> violations = snapshot.violations(units);
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException("snapshot must keep the rules of a ledger: " + violations);
        }
        EncumbranceLedger<N> ledger = of(units);
        ledger.book.restore(snapshot);
        return ledger;
    }

    /**
     * Applies events that a ledger accepted after this one's state. Where it throws, the events before are applied.
     *
     * @param events the events, without gaps, the first with the version after this ledger's
     * @throws IllegalArgumentException if a version is not the next one, or the event does not follow from the state: it is
     *     another ledger's
     */
    public void replay(Iterable<Applied<N>> events) {
        for (Applied<N> event : events) {
            if (event.version() != version() + 1) {
                throw new IllegalArgumentException(
                        "version of the event must be " + (version() + 1) + ": " + event.version());
            }
            Outcome<N> outcome = apply(event.command());
            if (!outcome.accepted()) {
                throw new IllegalArgumentException("event must follow from the state: " + outcome);
            }
        }
    }

    @Override
    public Outcome<N> apply(Command<N> command) {
        Command<N> content = command.unconditional();
        Applied<N> first = book.applied(content.id());
        if (first != null) {
            return first.command().equals(content)
                    ? new Outcome.AlreadyApplied<>(first)
                    : new Outcome.Refused<>(command, new Refusal.IdInUse<>(first));
        }
        Refusal<N> refusal = otherVersion(command);
        if (refusal == null) {
            refusal = transition.apply(content);
        }
        return refusal == null ? new Outcome.Accepted<>(book.append(content)) : new Outcome.Refused<>(command, refusal);
    }

    private @Nullable Refusal<N> otherVersion(Command<N> command) {
        Command<N> inner = command;
        while (inner instanceof Command.AtVersion<N> condition) {
            long current = version(condition.chain());
            if (condition.version() != current) {
                return new Refusal.OtherVersion<>(condition.chain(), condition.version(), current);
            }
            inner = condition.command();
        }
        return null;
    }

    /** {@inheritDoc} Undoing a refused list costs as much as applying it. */
    @Override
    public BatchOutcome<N> applyAll(List<? extends Command<N>> commands) {
        List<Outcome<N>> outcomes = new ArrayList<>(commands.size());
        book.startJournal();
        boolean whole = false;
        try {
            for (Command<N> command : commands) {
                Outcome<N> outcome = apply(command);
                if (outcome instanceof Outcome.Refused<N> refused) {
                    return new BatchOutcome.RolledBack<>(outcomes.size(), refused);
                }
                outcomes.add(outcome);
            }
            whole = true;
            return new BatchOutcome.Committed<>(outcomes);
        } finally {
            book.endJournal(whole);
        }
    }

    @Override
    public LedgerSnapshot<N> snapshot() {
        return book.snapshot();
    }

    @Override
    public Balance<N> balance(Account account) {
        return book.slot(account).balance;
    }

    @Override
    public Optional<OpenPledge<N>> pledge(String id) {
        return Optional.ofNullable(book.pledge(id));
    }

    @Override
    public long version() {
        return book.version();
    }

    @Override
    public long version(String chain) {
        return book.version(chain);
    }
}
