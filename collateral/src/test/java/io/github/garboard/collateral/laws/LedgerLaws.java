package io.github.garboard.collateral.laws;

import io.github.garboard.collateral.encumbrance.Account;
import io.github.garboard.collateral.encumbrance.Applied;
import io.github.garboard.collateral.encumbrance.Balance;
import io.github.garboard.collateral.encumbrance.BatchOutcome;
import io.github.garboard.collateral.encumbrance.Command;
import io.github.garboard.collateral.encumbrance.Ledger;
import io.github.garboard.collateral.encumbrance.LedgerSnapshot;
import io.github.garboard.collateral.encumbrance.Outcome;
import io.github.garboard.collateral.encumbrance.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every {@link Ledger} keeps, after any sequence of commands.
 *
 * @param <N> the type of an amount
 */
public interface LedgerLaws<N extends Comparable<N>> {

    /** The longest sequence of commands that the laws try. */
    int MOST_COMMANDS = 60;

    /** Returns a new and empty ledger, each time another one. */
    Ledger<N> ledger();

    /** Returns the arithmetic of the ledger's amounts. */
    Units<N> units();

    /** Returns amounts, some of which are not above 0; small ones let the commands meet. */
    Arbitrary<N> amounts();

    /** Hands sequences of commands to the laws. */
    @Provide
    default Arbitrary<List<Command<N>>> anyCommands() {
        return CommandProvider.commands(amounts()).list().ofMaxSize(MOST_COMMANDS);
    }

    /** Every rule that a snapshot can be held against is kept after each command. */
    @Property
    default void stateKeepsTheRules(@ForAll("anyCommands") List<Command<N>> commands) {
        Ledger<N> ledger = ledger();
        for (Command<N> command : commands) {
            ledger.apply(command);
            List<String> violations = ledger.snapshot().violations(units());
            Law.holds(violations.isEmpty(), "after " + command + ": " + violations);
        }
    }

    /** Free plus encumbered is what came in less what went out, account by account. */
    @Property
    default void freePlusEncumberedIsDepositedLessWithdrawn(@ForAll("anyCommands") List<Command<N>> commands) {
        Ledger<N> ledger = ledger();
        Map<Account, N> in = new HashMap<>();
        Map<Account, N> out = new HashMap<>();
        for (Command<N> command : commands) {
            LedgerSnapshot<N> before = ledger.snapshot();
            if (ledger.apply(command).accepted()) {
                Flows.book(
                        before,
                        command,
                        (account, amount) -> in.merge(account, amount, units()::plus),
                        (account, amount) -> out.merge(account, amount, units()::plus));
            }
        }
        LedgerSnapshot<N> end = ledger.snapshot();
        Law.holds(in.keySet().containsAll(end.balances().keySet()), "held without a deposit: " + end.balances());
        in.forEach((account, deposited) -> {
            N expected = units().minus(deposited, out.getOrDefault(account, units().zero()));
            N total = ledger.balance(account).total(units());
            Law.holds(total.equals(expected), account + " holds " + total + ", of which " + expected + " came in");
        });
    }

    /** What is encumbered cannot be withdrawn. */
    @Property
    default void noMoreThanTheFreeCanBeWithdrawn(
            @ForAll("anyCommands") List<Command<N>> commands,
            @ForAll("anyHome") Account account,
            @ForAll("anyAmount") N amount) {
        Ledger<N> ledger = ledger();
        commands.forEach(ledger::apply);
        Balance<N> balance = ledger.balance(account);
        boolean accepted =
                ledger.apply(new Command.Withdraw<>("last", account, amount)).accepted();
        boolean possible = amount.compareTo(units().zero()) > 0 && amount.compareTo(balance.free()) <= 0;
        Law.holds(accepted == possible, amount + " of " + balance + " withdrawn: " + accepted);
    }

    /** Hands accounts of assets to the laws. */
    @Provide
    default Arbitrary<Account> anyHome() {
        return CommandProvider.homes();
    }

    /** Hands amounts to the laws. */
    @Provide
    default Arbitrary<N> anyAmount() {
        return amounts();
    }

    /** A repeated command changes nothing and is answered with its first event. */
    @Property
    default void repeatedCommandChangesNothing(@ForAll("anyCommands") List<Command<N>> commands) {
        Ledger<N> ledger = ledger();
        List<Applied<N>> events = new ArrayList<>();
        for (Command<N> command : commands) {
            if (ledger.apply(command) instanceof Outcome.Accepted<N> accepted) {
                events.add(accepted.event());
            }
        }
        LedgerSnapshot<N> before = ledger.snapshot();
        for (Applied<N> event : events) {
            Outcome<N> again = ledger.apply(event.command());
            Law.holds(again.equals(new Outcome.AlreadyApplied<>(event)), "answered with " + again);
        }
        Law.holds(ledger.snapshot().equals(before), "repetitions changed " + before);
    }

    /** Another command under a used id is refused. */
    @Property
    default void usedIdIsRefusedForAnotherCommand(
            @ForAll("anyCommands") List<Command<N>> commands,
            @ForAll("anyHome") Account account,
            @ForAll("anyAmount") N amount) {
        Ledger<N> ledger = ledger();
        for (Command<N> command : commands) {
            Command<N> other = new Command.Deposit<>(command.id(), account, amount);
            if (ledger.apply(command).accepted() && !other.equals(command)) {
                Outcome<N> outcome = ledger.apply(other);
                Law.holds(outcome instanceof Outcome.Refused, other + " after " + command + ": " + outcome);
            }
        }
    }

    /** A refused command leaves no trace; an accepted one is the next event. */
    @Property
    default void versionsGrowByOneWithEveryAcceptedCommandOnly(@ForAll("anyCommands") List<Command<N>> commands) {
        Ledger<N> ledger = ledger();
        for (Command<N> command : commands) {
            LedgerSnapshot<N> before = ledger.snapshot();
            Outcome<N> outcome = ledger.apply(command);
            if (outcome instanceof Outcome.Accepted<N> accepted) {
                Law.holds(
                        accepted.event().equals(new Applied<>(before.version() + 1, command))
                                && ledger.version() == before.version() + 1,
                        "after version " + before.version() + ": " + outcome);
                before.chainVersions()
                        .forEach((chain, version) -> Law.holds(ledger.version(chain) >= version, chain + " went back"));
            } else {
                Law.holds(ledger.snapshot().equals(before), outcome + " changed " + before);
            }
        }
    }

    /** A command for another version of a chain than the present one is refused, for the present one it is not. */
    @Property
    default void commandForAnotherVersionIsRefused(
            @ForAll("anyCommands") List<Command<N>> commands, @ForAll("anyHome") Account account) {
        Ledger<N> ledger = ledger();
        commands.forEach(ledger::apply);
        Command<N> command = new Command.Withdraw<>("last", account, units().zero());
        String chain = account.asset().chain();
        long version = ledger.version(chain);
        Outcome<N> unconditional = ledger.apply(command);
        Law.holds(
                ledger.apply(command.atVersion(chain, version + 1)) instanceof Outcome.Refused<N> early
                        && !early.reason().equals(((Outcome.Refused<N>) unconditional).reason()),
                "a command from the future is judged");
        Law.holds(
                ledger.apply(command.atVersion(chain, version)) instanceof Outcome.Refused<N> present
                        && present.reason().equals(((Outcome.Refused<N>) unconditional).reason()),
                "a command of the present is not judged");
    }

    /** A list of commands is applied as one by one, or not at all. */
    @Property
    default void listIsAppliedAsAWholeOrNotAtAll(
            @ForAll("anyCommands") List<Command<N>> before, @ForAll("anyCommands") List<Command<N>> commands) {
        Ledger<N> ledger = ledger();
        Ledger<N> single = ledger();
        before.forEach(ledger::apply);
        before.forEach(single::apply);
        LedgerSnapshot<N> start = ledger.snapshot();
        List<Outcome<N>> outcomes = new ArrayList<>();
        for (Command<N> command : commands) {
            outcomes.add(single.apply(command));
            if (outcomes.get(outcomes.size() - 1) instanceof Outcome.Refused) {
                break;
            }
        }
        BatchOutcome<N> outcome = ledger.applyAll(commands);
        if (outcome instanceof BatchOutcome.RolledBack<N> rolledBack) {
            Law.holds(
                    rolledBack.index() == outcomes.size() - 1
                            && rolledBack.refusal().equals(outcomes.get(rolledBack.index())),
                    outcome + " but one by one " + outcomes);
            Law.holds(ledger.snapshot().equals(start), outcome + " changed " + start);
        } else {
            Law.holds(outcome.equals(new BatchOutcome.Committed<>(outcomes)), outcome + " but one by one " + outcomes);
            Law.holds(ledger.snapshot().equals(single.snapshot()), "the list went elsewhere than its commands");
        }
    }

    /** A snapshot is a value: later commands do not change it. */
    @Property
    default void snapshotStays(@ForAll("anyCommands") List<Command<N>> commands) {
        Ledger<N> ledger = ledger();
        LedgerSnapshot<N> empty = ledger.snapshot();
        commands.forEach(ledger::apply);
        Law.holds(empty.equals(ledger().snapshot()), "an empty ledger's snapshot became " + empty);
    }
}
