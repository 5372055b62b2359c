package io.github.garboard.collateral.encumbrance;

import org.jspecify.annotations.Nullable;

/** What each command does to the book: it is judged first, so that a refusal leaves the book untouched. */
final class Transition<N extends Comparable<N>> {

    private final Book<N> book;

    Transition(Book<N> book) {
        this.book = book;
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
        Refusal<N> refusal = overflow(deposit.account(), deposit.amount());
        if (refusal == null) {
            book.credit(deposit.account(), deposit.amount());
            book.touch(deposit.account().asset().chain());
        }
        return refusal;
    }

    private @Nullable Refusal<N> withdraw(Command.Withdraw<N> withdraw) {
        Refusal<N> refusal = notFree(withdraw.account(), withdraw.amount());
        if (refusal == null) {
            book.debit(withdraw.account(), withdraw.amount());
            book.touch(withdraw.account().asset().chain());
        }
        return refusal;
    }

    private @Nullable Refusal<N> pledge(Command.Pledge<N> pledge) {
        Refusal<N> refusal = notFree(pledge.account(), pledge.amount());
        if (refusal == null) {
            book.debit(pledge.account(), pledge.amount());
            book.hold(pledge.account(), pledge.amount());
            book.open(
                    new OpenPledge<>(pledge.id(), pledge.account(), pledge.venue(), pledge.amount(), pledge.expiry()));
            book.touch(pledge.account().asset().chain());
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
        book.reduce(pledge, amount);
        book.unhold(pledge.account(), amount);
        book.credit(pledge.account(), amount);
        book.touch(pledge.account().asset().chain());
    }

    private @Nullable Refusal<N> seize(Command.Seize<N> seize) {
        OpenPledge<N> pledge = book.pledge(seize.pledge());
        if (pledge == null) {
            return new Refusal.NoOpenPledge<>(seize.pledge());
        }
        Account venue = pledge.account().of(pledge.venue());
        Refusal<N> refusal = exceeds(pledge, seize.amount());
        if (refusal == null) {
            refusal = overflow(venue.home(), seize.amount());
        }
        if (refusal == null) {
            book.reduce(pledge, seize.amount());
            book.unhold(pledge.account(), seize.amount());
            hand(pledge.account(), venue, seize.amount());
        }
        return refusal;
    }

    private @Nullable Refusal<N> transfer(Command.Transfer<N> transfer) {
        Account to = transfer.account().of(transfer.to());
        Refusal<N> refusal = notFree(transfer.account(), transfer.amount());
        if (refusal == null) {
            refusal = overflow(to.home(), transfer.amount());
        }
        if (refusal == null) {
            book.debit(transfer.account(), transfer.amount());
            hand(transfer.account(), to, transfer.amount());
        }
        return refusal;
    }

    /** The new owner of a claim is the new owner of what is locked for it. */
    private void hand(Account from, Account to, N amount) {
        book.credit(to, amount);
        if (from.asset().isClaim()) {
            book.unlock(from.home(), amount);
            book.lock(to.home(), amount);
        }
        book.touch(from.asset().chain());
    }

    private @Nullable Refusal<N> wrap(Command.Wrap<N> wrap) {
        Refusal<N> refusal = notFree(wrap.account(), wrap.amount());
        if (refusal == null) {
            book.debit(wrap.account(), wrap.amount());
            book.lock(wrap.account(), wrap.amount());
            book.credit(wrap.account().on(wrap.chain()), wrap.amount());
            book.touch(wrap.account().asset().chain());
            book.touch(wrap.chain());
        }
        return refusal;
    }

    private @Nullable Refusal<N> unwrap(Command.Unwrap<N> unwrap) {
        Refusal<N> refusal = notFree(unwrap.account(), unwrap.amount());
        if (refusal == null) {
            Account home = unwrap.account().home();
            book.debit(unwrap.account(), unwrap.amount());
            book.unlock(home, unwrap.amount());
            book.credit(home, unwrap.amount());
            book.touch(unwrap.account().asset().chain());
            book.touch(home.asset().chain());
        }
        return refusal;
    }

    private boolean isNotPositive(N amount) {
        return amount.compareTo(book.units().zero()) <= 0;
    }

    private @Nullable Refusal<N> notFree(Account account, N amount) {
        if (isNotPositive(amount)) {
            return new Refusal.AmountNotPositive<>(amount);
        }
        Balance<N> balance = book.balance(account);
        return balance.free().compareTo(amount) >= 0
                ? null
                : new Refusal.NotFree<>(account, amount, balance.free(), balance.encumbered());
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
    private @Nullable Refusal<N> overflow(Account home, N amount) {
        Units<N> units = book.units();
        try {
            units.plus(book.balance(home).total(units), amount);
            return null;
        } catch (ArithmeticException tooLarge) {
            return new Refusal.Overflow<>(home, amount);
        }
    }
}
