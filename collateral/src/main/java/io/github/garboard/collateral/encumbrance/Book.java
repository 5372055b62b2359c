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
    private final Map<Account, Slot<N>> slots = new HashMap<>();
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

    Slot<N> slot(Account account) {
        Slot<N> slot = slots.get(account);
        return slot == null ? new Slot<>(account, nothing) : slot;
    }

    @Nullable
    OpenPledge<N> pledge(String id) {
        return pledges.get(id);
    }

    @Nullable
    Applied<N> applied(String id) {
        return events.get(id);
    }

    void write(Slot<N> slot, N free, N encumbered, N locked) {
        Balance<N> old = slot.balance;
        if (journaling) {
            journal.push(() -> slot.balance = old);
        }
        slot.balance = new Balance<>(free, encumbered, locked);
        if (!slot.kept) {
            slots.put(slot.account, slot);
            slot.kept = true;
        }
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

    /** An account that holds nothing is not in it. */
    LedgerSnapshot<N> snapshot() {
        Map<Account, Balance<N>> balances = new HashMap<>();
        slots.forEach((account, slot) -> {
            if (!slot.balance.equals(nothing)) {
                balances.put(account, slot.balance);
            }
        });
        return new LedgerSnapshot<>(version, balances, pledges, chainVersions, new ArrayList<>(events.values()));
    }

    void restore(LedgerSnapshot<N> snapshot) {
        snapshot.balances()
                .forEach((account, balance) ->
                        write(slot(account), balance.free(), balance.encumbered(), balance.locked()));
        pledges.putAll(snapshot.pledges());
        chainVersions.putAll(snapshot.chainVersions());
        snapshot.events().forEach(event -> events.put(event.command().id(), event));
        version = snapshot.version();
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
