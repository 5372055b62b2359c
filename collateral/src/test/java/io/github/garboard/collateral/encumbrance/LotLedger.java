package io.github.garboard.collateral.encumbrance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The naive model that the ledger is held against: a heap of lots, each in one place. A claim is a lot that lies on another
 * chain than its home; balances, locks and pledges are sums over the heap, made anew for every question.
 */
final class LotLedger implements Ledger<BigInteger> {

    /** One parcel of units; {@code pledge} is null while it is free. */
    private record Lot(Account account, Command.@Nullable Pledge<BigInteger> pledge, BigInteger amount) {

        boolean isFreeIn(Account other) {
            return pledge == null && account.equals(other);
        }

        boolean isOf(String id) {
            return pledge != null && pledge.id().equals(id);
        }
    }

    private List<Lot> lots = new ArrayList<>();
    private List<Applied<BigInteger>> events = new ArrayList<>();
    private Map<String, Long> chainVersions = new HashMap<>();

    private Outcome<BigInteger> judge(Command<BigInteger> command) {
        Command<BigInteger> content = command.unconditional();
        for (Applied<BigInteger> event : events) {
            if (event.command().id().equals(content.id())) {
                return event.command().equals(content)
                        ? new Outcome.AlreadyApplied<>(event)
                        : new Outcome.Refused<>(command, new Refusal.IdInUse<>(event));
            }
        }
        Command<BigInteger> inner = command;
        while (inner instanceof Command.AtVersion<BigInteger> condition) {
            long current = version(condition.chain());
            if (current != condition.version()) {
                return new Outcome.Refused<>(
                        command, new Refusal.OtherVersion<>(condition.chain(), condition.version(), current));
            }
            inner = condition.command();
        }
        List<Lot> before = List.copyOf(lots);
        Refusal<BigInteger> refusal = move(content);
        if (refusal != null) {
            lots = new ArrayList<>(before);
            return new Outcome.Refused<>(command, refusal);
        }
        Applied<BigInteger> event = new Applied<>(events.size() + 1, content);
        events.add(event);
        chains(content, before).forEach(chain -> chainVersions.merge(chain, 1L, Long::sum));
        return new Outcome.Accepted<>(event);
    }

    private @Nullable Refusal<BigInteger> move(Command<BigInteger> command) {
        if (command instanceof Command.Deposit<BigInteger> c) {
            lots.add(new Lot(c.account(), null, c.amount()));
            return c.amount().signum() > 0 ? null : new Refusal.AmountNotPositive<>(c.amount());
        }
        if (command instanceof Command.Withdraw<BigInteger> c) {
            return moveFree(c.account(), c.amount(), null);
        }
        if (command instanceof Command.Wrap<BigInteger> c) {
            return moveFree(c.account(), c.amount(), new Lot(c.account().on(c.chain()), null, c.amount()));
        }
        if (command instanceof Command.Unwrap<BigInteger> c) {
            return moveFree(c.account(), c.amount(), new Lot(c.account().home(), null, c.amount()));
        }
        if (command instanceof Command.Transfer<BigInteger> c) {
            return moveFree(c.account(), c.amount(), new Lot(c.account().of(c.to()), null, c.amount()));
        }
        if (command instanceof Command.Pledge<BigInteger> c) {
            return moveFree(c.account(), c.amount(), new Lot(c.account(), c, c.amount()));
        }
        if (command instanceof Command.Release<BigInteger> c) {
            return movePledged(c.pledge(), c.amount(), false);
        }
        if (command instanceof Command.Seize<BigInteger> c) {
            return movePledged(c.pledge(), c.amount(), true);
        }
        Command.Expire<BigInteger> c = (Command.Expire<BigInteger>) command;
        Command.Pledge<BigInteger> made = made(lots, c.pledge());
        if (made != null && (made.expiry().equals(Command.Pledge.NEVER) || c.at().isBefore(made.expiry()))) {
            return new Refusal.NotExpired<>(c.pledge(), c.at(), made.expiry());
        }
        return movePledged(c.pledge(), made == null ? BigInteger.ONE : sum(lot -> lot.isOf(c.pledge())), false);
    }

    private @Nullable Refusal<BigInteger> moveFree(Account from, BigInteger amount, @Nullable Lot to) {
        if (amount.signum() <= 0) {
            return new Refusal.AmountNotPositive<>(amount);
        }
        if (!take(lot -> lot.isFreeIn(from), amount)) {
            Balance<BigInteger> balance = balance(from);
            return new Refusal.NotFree<>(from, amount, balance.free(), balance.encumbered());
        }
        if (to != null) {
            lots.add(to);
        }
        return null;
    }

    private @Nullable Refusal<BigInteger> movePledged(String id, BigInteger amount, boolean toVenue) {
        Command.Pledge<BigInteger> made = made(lots, id);
        if (made == null) {
            return new Refusal.NoOpenPledge<>(id);
        }
        if (amount.signum() <= 0) {
            return new Refusal.AmountNotPositive<>(amount);
        }
        BigInteger remaining = sum(lot -> lot.isOf(id));
        if (!take(lot -> lot.isOf(id), amount)) {
            return new Refusal.ExceedsPledge<>(id, amount, remaining);
        }
        lots.add(new Lot(toVenue ? made.account().of(made.venue()) : made.account(), null, amount));
        return null;
    }

    /** Takes from the lots that match until it has the amount; leaves all as they are if they do not have it. */
    private boolean take(Predicate<Lot> from, BigInteger amount) {
        List<Lot> rest = new ArrayList<>();
        BigInteger missing = amount;
        for (Lot lot : lots) {
            BigInteger taken = from.test(lot) ? lot.amount().min(missing) : BigInteger.ZERO;
            missing = missing.subtract(taken);
            if (taken.compareTo(lot.amount()) < 0) {
                rest.add(new Lot(lot.account(), lot.pledge(), lot.amount().subtract(taken)));
            }
        }
        if (missing.signum() == 0) {
            lots = rest;
        }
        return missing.signum() == 0;
    }

    private BigInteger sum(Predicate<Lot> of) {
        return lots.stream().filter(of).map(Lot::amount).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static Command.@Nullable Pledge<BigInteger> made(List<Lot> lots, String id) {
        return lots.stream()
                .filter(lot -> lot.isOf(id))
                .findFirst()
                .map(Lot::pledge)
                .orElse(null);
    }

    /** The chain where a lot lay, and the one that it goes to. */
    private static Set<String> chains(Command<BigInteger> command, List<Lot> before) {
        Set<String> chains = new LinkedHashSet<>();
        for (String pledge : pledges(command)) {
            before.stream()
                    .filter(lot -> lot.isOf(pledge))
                    .forEach(lot -> chains.add(lot.account().asset().chain()));
        }
        for (Account account : accounts(command)) {
            chains.add(account.asset().chain());
        }
        return chains;
    }

    private static List<String> pledges(Command<BigInteger> command) {
        if (command instanceof Command.Release<BigInteger> c) {
            return List.of(c.pledge());
        }
        if (command instanceof Command.Seize<BigInteger> c) {
            return List.of(c.pledge());
        }
        return command instanceof Command.Expire<BigInteger> c ? List.of(c.pledge()) : List.of();
    }

    private static List<Account> accounts(Command<BigInteger> command) {
        if (command instanceof Command.Deposit<BigInteger> c) {
            return List.of(c.account());
        }
        if (command instanceof Command.Withdraw<BigInteger> c) {
            return List.of(c.account());
        }
        if (command instanceof Command.Transfer<BigInteger> c) {
            return List.of(c.account());
        }
        if (command instanceof Command.Pledge<BigInteger> c) {
            return List.of(c.account());
        }
        if (command instanceof Command.Wrap<BigInteger> c) {
            return List.of(c.account(), c.account().on(c.chain()));
        }
        return command instanceof Command.Unwrap<BigInteger> c
                ? List.of(c.account(), c.account().home())
                : List.of();
    }

    @Override
    public BatchOutcome<BigInteger> applyAll(List<? extends Command<BigInteger>> commands) {
        List<Lot> lotsBefore = List.copyOf(lots);
        List<Applied<BigInteger>> eventsBefore = List.copyOf(events);
        Map<String, Long> versionsBefore = Map.copyOf(chainVersions);
        List<Outcome<BigInteger>> outcomes = new ArrayList<>();
        for (Command<BigInteger> command : commands) {
            Outcome<BigInteger> outcome = judge(command);
            if (outcome instanceof Outcome.Refused<BigInteger> refused) {
                lots = new ArrayList<>(lotsBefore);
                events = new ArrayList<>(eventsBefore);
                chainVersions = new HashMap<>(versionsBefore);
                return new BatchOutcome.RolledBack<>(outcomes.size(), refused);
            }
            outcomes.add(outcome);
        }
        return new BatchOutcome.Committed<>(outcomes);
    }

    @Override
    public Balance<BigInteger> balance(Account account) {
        BigInteger locked = account.asset().isClaim()
                ? BigInteger.ZERO
                : sum(lot -> lot.account().home().equals(account)
                        && lot.account().asset().isClaim());
        BigInteger pledged = sum(lot -> lot.account().equals(account) && lot.pledge() != null);
        return new Balance<>(sum(lot -> lot.isFreeIn(account)), pledged.add(locked), locked);
    }

    @Override
    public LedgerSnapshot<BigInteger> snapshot() {
        Map<Account, Balance<BigInteger>> balances = new HashMap<>();
        Map<String, OpenPledge<BigInteger>> pledges = new HashMap<>();
        for (Lot lot : lots) {
            balances.put(lot.account(), balance(lot.account()));
            balances.put(lot.account().home(), balance(lot.account().home()));
            Command.Pledge<BigInteger> made = lot.pledge();
            if (made != null) {
                pledges.put(
                        made.id(),
                        new OpenPledge<>(
                                made.id(),
                                lot.account(),
                                made.venue(),
                                sum(other -> other.isOf(made.id())),
                                made.expiry()));
            }
        }
        return new LedgerSnapshot<>(events.size(), balances, pledges, chainVersions, events);
    }
}
