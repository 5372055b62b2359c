package io.github.garboard.collateral.laws;

import io.github.garboard.collateral.encumbrance.Account;
import io.github.garboard.collateral.encumbrance.Command;
import io.github.garboard.collateral.encumbrance.LedgerSnapshot;
import io.github.garboard.collateral.encumbrance.OpenPledge;
import java.util.Objects;
import java.util.function.BiConsumer;

/** What an accepted command brings to and takes from accounts, in sum; what it does inside of an account is not a flow. */
final class Flows {

    private Flows() {}

    static <N extends Comparable<N>> void book(
            LedgerSnapshot<N> before, Command<N> command, BiConsumer<Account, N> in, BiConsumer<Account, N> out) {
        if (command instanceof Command.Deposit<N> deposit) {
            in.accept(deposit.account(), deposit.amount());
        } else if (command instanceof Command.Withdraw<N> withdraw) {
            out.accept(withdraw.account(), withdraw.amount());
        } else if (command instanceof Command.Wrap<N> wrap) {
            in.accept(wrap.account().on(wrap.chain()), wrap.amount());
        } else if (command instanceof Command.Unwrap<N> unwrap) {
            out.accept(unwrap.account(), unwrap.amount());
        } else if (command instanceof Command.Transfer<N> transfer) {
            handOver(transfer.account(), transfer.to(), transfer.amount(), in, out);
        } else if (command instanceof Command.Seize<N> seize) {
            OpenPledge<N> pledge = Objects.requireNonNull(before.pledges().get(seize.pledge()), "no open pledge");
            handOver(pledge.account(), pledge.venue(), seize.amount(), in, out);
        }
    }

    /** The asset at home follows its claim. */
    private static <N> void handOver(
            Account from, String to, N amount, BiConsumer<Account, N> in, BiConsumer<Account, N> out) {
        out.accept(from, amount);
        in.accept(from.of(to), amount);
        if (from.asset().isClaim()) {
            out.accept(from.home(), amount);
            in.accept(from.of(to).home(), amount);
        }
    }
}
