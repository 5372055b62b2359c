package io.github.garboard.collateral.encumbrance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The state of a ledger at one version. Two ledgers that accepted the same events have equal snapshots.
 *
 * @param version the number of events so far
 * @param balances what each account holds; accounts that hold nothing are not in it
 * @param pledges the open pledges by id
 * @param chainVersions for each chain, the number of events that changed something on it
 * @param events the events that the ledger still knows, oldest first: by them it knows a repeated command
 * @param <N> the type of an amount
 */
public record LedgerSnapshot<N extends Comparable<N>>(
        long version,
        Map<Account, Balance<N>> balances,
        Map<String, OpenPledge<N>> pledges,
        Map<String, Long> chainVersions,
        List<Applied<N>> events) {

    /** Copies the collections. */
    public LedgerSnapshot {
        balances = Map.copyOf(balances);
        pledges = Map.copyOf(pledges);
        chainVersions = Map.copyOf(chainVersions);
        events = List.copyOf(events);
    }

    /**
     * Returns this state without its older events, which are what grows without end. A ledger made from it takes a repetition
     * of one of their commands for a new one: forget only what no message in flight can repeat.
     *
     * @param forgotten the version of the last event to leave out
     */
    public LedgerSnapshot<N> withoutEventsUpTo(long forgotten) {
        return new LedgerSnapshot<>(
                version,
                balances,
                pledges,
                chainVersions,
                events.stream().filter(event -> event.version() > forgotten).toList());
    }

    /**
     * Returns in words which rules the state breaks; empty for every state that a ledger can reach. Each rule is derived
     * from the parts anew: no amount is negative, what is encumbered is what is pledged plus what is locked, the claims on
     * all chains add up to what is locked at home, every pledge is open and of its key, and the events end at the version
     * without gaps, each with its own id.
     *
     * @param units the arithmetic of the amounts
     */
    public List<String> violations(Units<N> units) {
        List<String> found = new ArrayList<>();
        checkEvents(found);
        try {
            Map<Account, N> pledged = pledged(units, found);
            Map<Account, N> claimed = claimed(units);
            Set<Account> accounts = new HashSet<>(balances.keySet());
            accounts.addAll(pledged.keySet());
            accounts.addAll(claimed.keySet());
            for (Account account : accounts) {
                Balance<N> balance = balances.getOrDefault(account, Balance.nothing(units));
                N pledges = pledged.getOrDefault(account, units.zero());
                N claims = claimed.getOrDefault(account, units.zero());
                if (balance.free().compareTo(units.zero()) < 0) {
                    found.add("free is negative: " + account + " " + balance);
                }
                if (!balance.locked().equals(claims)) {
                    found.add("claims of " + claims + " on " + balance.locked() + " locked: " + account);
                }
                if (!balance.encumbered().equals(units.plus(pledges, balance.locked()))) {
                    found.add("pledges of " + pledges + " do not explain " + balance + ": " + account);
                }
            }
        } catch (ArithmeticException overflow) {
            found.add("the amounts add up to more than they can say: " + overflow.getMessage());
        }
        return found;
    }

    private Map<Account, N> pledged(Units<N> units, List<String> found) {
        Map<Account, N> sums = new HashMap<>();
        pledges.forEach((id, pledge) -> {
            if (!id.equals(pledge.id()) || pledge.remaining().compareTo(units.zero()) <= 0) {
                found.add("pledge " + id + " is not open: " + pledge);
            }
            sums.merge(pledge.account(), pledge.remaining(), units::plus);
        });
        return sums;
    }

    private Map<Account, N> claimed(Units<N> units) {
        Map<Account, N> sums = new HashMap<>();
        balances.forEach((account, balance) -> {
            if (account.asset().isClaim()) {
                sums.merge(account.home(), balance.total(units), units::plus);
            }
        });
        return sums;
    }

    private void checkEvents(List<String> found) {
        Set<String> ids = new HashSet<>();
        long expected = version - events.size();
        for (Applied<N> event : events) {
            expected++;
            if (event.version() != expected || !ids.add(event.command().id())) {
                found.add("event " + expected + " is missing or repeated: " + event);
            }
        }
    }
}
