package io.github.garboard.collateral.encumbrance;

import org.jspecify.annotations.Nullable;

/** What each command does to the book: it is judged first, so that a refusal leaves the book untouched. */
final class Transition<N extends Comparable<N>> {

    private final Book<N> book;
    private final Units<N> units;

    Transition(Book<N> book) {
        this.book = book;
        this.units = book.units();
    }

    /** Returns null if the command is applied. */
    @Nullable
    Refusal<N> apply(Command<N> command) {
        if (command instanceof Command.Pledge<N> pledge) {
            return pledge(pledge);
        }
        if (command instanceof Command.Release<N> release) {
            return release(release);
        }
        if (command instanceof Command.Transfer<N> transfer) {
            return transfer(transfer);
        }
        if (command instanceof Command.Deposit<N> deposit) {
            return deposit(deposit);
        }
        if (command instanceof Command.Withdraw<N> withdraw) {
            return withdraw(withdraw);
        }
        if (command instanceof Command.Wrap<N> wrap) {
            return wrap(wrap);
        }
        if (command instanceof Command.Unwrap<N> unwrap) {
            return unwrap(unwrap);
        }
        if (command instanceof Command.Seize<N> seize) {
            return seize(seize);
        }
        if (command instanceof Command.Expire<N> expire) {
            return expire(expire);
        }
        throw new IllegalStateException("no rule for " + command);
    }

    private @Nullable Refusal<N> deposit(Command.Deposit<N> deposit) {
        if (isNotPositive(deposit.amount())) {
            return new Refusal.AmountNotPositive<>(deposit.amount());
        }
        Slot<N> account = book.slot(deposit.account());
        Refusal<N> refusal = overflow(account, deposit.amount());
        if (refusal == null) {
            credit(account, deposit.amount());
            touch(deposit.account());
        }
        return refusal;
    }

    private @Nullable Refusal<N> withdraw(Command.Withdraw<N> withdraw) {
        Slot<N> account = book.slot(withdraw.account());
        Refusal<N> refusal = notFree(account, withdraw.amount());
        if (refusal == null) {
            debit(account, withdraw.amount());
            touch(withdraw.account());
        }
        return refusal;
    }

    private @Nullable Refusal<N> pledge(Command.Pledge<N> pledge) {
        Slot<N> account = book.slot(pledge.account());
        N amount = pledge.amount();
        Refusal<N> refusal = notFree(account, amount);
        if (refusal == null) {
            Balance<N> old = account.balance;
            book.write(account, units.minus(old.free(), amount), units.plus(old.encumbered(), amount), old.locked());
            book.open(new OpenPledge<>(pledge.id(), pledge.account(), pledge.venue(), amount, pledge.expiry()));
            touch(pledge.account());
        }
        return refusal;
    }

    private @Nullable Refusal<N> release(Command.Release<N> release) {
        OpenPledge<N> pledge = book.pledge(release.pledge());
        if (pledge == null) {
            return new Refusal.NoOpenPledge<>(release.pledge());
        }
        Refusal<N> refusal = exceeds(pledge, release.amount());
        if (refusal == null) {
            free(pledge, release.amount());
        }
        return refusal;
    }

    private @Nullable Refusal<N> expire(Command.Expire<N> expire) {
        OpenPledge<N> pledge = book.pledge(expire.pledge());
        if (pledge == null) {
            return new Refusal.NoOpenPledge<>(expire.pledge());
        }
        if (!pledge.expiredAt(expire.at())) {
            return new Refusal.NotExpired<>(pledge.id(), expire.at(), pledge.expiry());
        }
        free(pledge, pledge.remaining());
        return null;
    }

    private void free(OpenPledge<N> pledge, N amount) {
        Slot<N> account = book.slot(pledge.account());
        Balance<N> old = account.balance;
        book.write(account, units.plus(old.free(), amount), units.minus(old.encumbered(), amount), old.locked());
        book.reduce(pledge, amount);
        touch(pledge.account());
    }

    private @Nullable Refusal<N> seize(Command.Seize<N> seize) {
        OpenPledge<N> pledge = book.pledge(seize.pledge());
        if (pledge == null) {
            return new Refusal.NoOpenPledge<>(seize.pledge());
        }
        Account venue = pledge.account().of(pledge.venue());
        Refusal<N> refusal = exceeds(pledge, seize.amount());
        if (refusal == null) {
            refusal = overflow(book.slot(venue.home()), seize.amount());
        }
        if (refusal == null) {
            Slot<N> account = book.slot(pledge.account());
            Balance<N> old = account.balance;
            book.write(account, old.free(), units.minus(old.encumbered(), seize.amount()), old.locked());
            book.reduce(pledge, seize.amount());
            hand(pledge.account(), venue, seize.amount());
        }
        return refusal;
    }

    private @Nullable Refusal<N> transfer(Command.Transfer<N> transfer) {
        Account to = transfer.account().of(transfer.to());
        Slot<N> account = book.slot(transfer.account());
        Refusal<N> refusal = notFree(account, transfer.amount());
        if (refusal == null) {
            refusal = overflow(book.slot(to.home()), transfer.amount());
        }
        if (refusal == null) {
            debit(account, transfer.amount());
            hand(transfer.account(), to, transfer.amount());
        }
        return refusal;
    }

    /** The new owner of a claim is the new owner of what is locked for it. */
    private void hand(Account from, Account to, N amount) {
        credit(book.slot(to), amount);
        if (from.asset().isClaim()) {
            Slot<N> oldHome = book.slot(from.home());
            Balance<N> old = oldHome.balance;
            book.write(oldHome, old.free(), units.minus(old.encumbered(), amount), units.minus(old.locked(), amount));
            Slot<N> newHome = book.slot(to.home());
            old = newHome.balance;
            book.write(newHome, old.free(), units.plus(old.encumbered(), amount), units.plus(old.locked(), amount));
        }
        touch(from);
    }

    private @Nullable Refusal<N> wrap(Command.Wrap<N> wrap) {
        Slot<N> home = book.slot(wrap.account());
        N amount = wrap.amount();
        Refusal<N> refusal = notFree(home, amount);
        if (refusal == null) {
            Balance<N> old = home.balance;
            book.write(
                    home,
                    units.minus(old.free(), amount),
                    units.plus(old.encumbered(), amount),
                    units.plus(old.locked(), amount));
            Account claims = wrap.account().on(wrap.chain());
            credit(book.slot(claims), amount);
            touch(wrap.account());
            touch(claims);
        }
        return refusal;
    }

    private @Nullable Refusal<N> unwrap(Command.Unwrap<N> unwrap) {
        Slot<N> claims = book.slot(unwrap.account());
        N amount = unwrap.amount();
        Refusal<N> refusal = notFree(claims, amount);
        if (refusal == null) {
            debit(claims, amount);
            Slot<N> home = book.slot(unwrap.account().home());
            Balance<N> old = home.balance;
            book.write(
                    home,
                    units.plus(old.free(), amount),
                    units.minus(old.encumbered(), amount),
                    units.minus(old.locked(), amount));
            touch(home.account);
            touch(unwrap.account());
        }
        return refusal;
    }

    private void credit(Slot<N> slot, N amount) {
        Balance<N> old = slot.balance;
        book.write(slot, units.plus(old.free(), amount), old.encumbered(), old.locked());
    }

    private void debit(Slot<N> slot, N amount) {
        Balance<N> old = slot.balance;
        book.write(slot, units.minus(old.free(), amount), old.encumbered(), old.locked());
    }

    private void touch(Account account) {
        book.touch(account.asset().chain());
    }

    private boolean isNotPositive(N amount) {
        return amount.compareTo(units.zero()) <= 0;
    }

    private @Nullable Refusal<N> notFree(Slot<N> slot, N amount) {
        if (isNotPositive(amount)) {
            return new Refusal.AmountNotPositive<>(amount);
        }
        Balance<N> balance = slot.balance;
        return balance.free().compareTo(amount) >= 0
                ? null
                : new Refusal.NotFree<>(slot.account, amount, balance.free(), balance.encumbered());
    }

    private @Nullable Refusal<N> exceeds(OpenPledge<N> pledge, N amount) {
        if (isNotPositive(amount)) {
            return new Refusal.AmountNotPositive<>(amount);
        }
        return pledge.remaining().compareTo(amount) >= 0
                ? null
                : new Refusal.ExceedsPledge<>(pledge.id(), amount, pledge.remaining());
    }

    /** Claims never exceed what is locked at home, so the home account is the one that can be too full. */
    private @Nullable Refusal<N> overflow(Slot<N> home, N amount) {
        try {
            units.plus(home.balance.total(units), amount);
            return null;
        } catch (ArithmeticException tooLarge) {
            return new Refusal.Overflow<>(home.account, amount);
        }
    }
}
