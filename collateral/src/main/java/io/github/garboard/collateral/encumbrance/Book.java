package io.github.garboard.collateral.encumbrance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state of a ledger and the steps that change it; a journal, while one is kept, takes them back. */
final class Book<N extends Comparable<N>> {

    private final Units<N> units;
    private final Balance<N> nothing;
    private final Map<Account, Balance<N>> balances = new HashMap<>();
    private final Map<String, OpenPledge<N>> pledges = new HashMap<>();
    private final Map<String, Long> chainVersions = new HashMap<>();
    private final Map<String, Applied<N>> events = new LinkedHashMap<>();
    private final Deque<Runnable> journal = new ArrayDeque<>();
    private boolean journaling;
    private long version;
    private long versionBefore;

    Book(Units<N> units) {
        this.units = units;
        this.nothing = Balance.nothing(units);
    }

    Units<N> units() {
        return units;
    }

    long version() {
        return version;
    }

    long version(String chain) {
        return chainVersions.getOrDefault(chain, 0L);
    }

    Balance<N> balance(Account account) {
        return balances.getOrDefault(account, nothing);
    }

    @Nullable
    OpenPledge<N> pledge(String id) {
        return pledges.get(id);
    }

    @Nullable
    Applied<N> applied(String id) {
        return events.get(id);
    }

    /** Out of nothing, free. */
    void credit(Account account, N amount) {
        Balance<N> old = balance(account);
        put(account, new Balance<>(units.plus(old.free(), amount), old.encumbered(), old.locked()));
    }

    /** Free, out of the book. */
    void debit(Account account, N amount) {
        Balance<N> old = balance(account);
        put(account, new Balance<>(units.minus(old.free(), amount), old.encumbered(), old.locked()));
    }

    /** Out of nothing, pledged. */
    void hold(Account account, N amount) {
        Balance<N> old = balance(account);
        put(account, new Balance<>(old.free(), units.plus(old.encumbered(), amount), old.locked()));
    }

    /** Pledged, out of the book. */
    void unhold(Account account, N amount) {
        Balance<N> old = balance(account);
        put(account, new Balance<>(old.free(), units.minus(old.encumbered(), amount), old.locked()));
    }

    /** Out of nothing, locked. */
    void lock(Account home, N amount) {
        Balance<N> old = balance(home);
        put(home, new Balance<>(old.free(), units.plus(old.encumbered(), amount), units.plus(old.locked(), amount)));
    }

    /** Locked, out of the book. */
    void unlock(Account home, N amount) {
        Balance<N> old = balance(home);
        put(home, new Balance<>(old.free(), units.minus(old.encumbered(), amount), units.minus(old.locked(), amount)));
    }

    void open(OpenPledge<N> pledge) {
        set(pledges, pledge.id(), pledge);
    }

    void reduce(OpenPledge<N> pledge, N amount) {
        N remaining = units.minus(pledge.remaining(), amount);
        set(pledges, pledge.id(), remaining.equals(units.zero()) ? null : pledge.withRemaining(remaining));
    }

    void touch(String chain) {
        set(chainVersions, chain, version(chain) + 1);
    }

    Applied<N> append(Command<N> command) {
        Applied<N> event = new Applied<>(version + 1, command);
        set(events, command.id(), event);
        version++;
        return event;
    }

    void startJournal() {
        versionBefore = version;
        journaling = true;
    }

    /** Keeps what was done since the journal was started, or takes it back. */
    void endJournal(boolean keep) {
        journaling = false;
        if (!keep) {
            journal.forEach(Runnable::run);
            version = versionBefore;
        }
        journal.clear();
    }

    LedgerSnapshot<N> snapshot() {
        return new LedgerSnapshot<>(version, balances, pledges, chainVersions, new ArrayList<>(events.values()));
    }

    void restore(LedgerSnapshot<N> snapshot) {
        balances.putAll(snapshot.balances());
        pledges.putAll(snapshot.pledges());
        chainVersions.putAll(snapshot.chainVersions());
        snapshot.events().forEach(event -> events.put(event.command().id(), event));
        version = snapshot.version();
    }

    /** An account that holds nothing is not kept. */
    private void put(Account account, Balance<N> balance) {
        set(balances, account, balance.equals(nothing) ? null : balance);
    }

    private <K, V> void set(Map<K, V> map, K key, @Nullable V value) {
        V old = value == null ? map.remove(key) : map.put(key, value);
        if (journaling) {
            journal.push(() -> {
                if (old == null) {
                    map.remove(key);
                } else {
                    map.put(key, old);
                }
            });
        }
    }
}
