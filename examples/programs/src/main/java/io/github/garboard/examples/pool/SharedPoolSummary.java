package io.github.garboard.examples.pool;

import io.github.garboard.collateral.encumbrance.Account;
import io.github.garboard.collateral.encumbrance.Balance;
import io.github.garboard.collateral.encumbrance.LedgerSnapshot;
import io.github.garboard.collateral.encumbrance.OpenPledge;
import io.github.garboard.examples.market.Trades;
import io.github.garboard.examples.table.Column;
import io.github.garboard.examples.table.Numbers;
import io.github.garboard.examples.table.Table;
import io.github.garboard.examples.terminal.Terminal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Tells the terminal what became of the messages and where the coins are. */
final class SharedPoolSummary {

    private final Terminal terminal;

    SharedPoolSummary(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(PoolOptions options, Trades trades, DurableLedger ledger, Tally tally) {
        LedgerSnapshot<Long> state = ledger.snapshot();
        double price = trades.price(trades.size() - 1);
        terminal.heading(
                "Shared pool: " + coinText(Treasury.DEPOSIT, 0) + " BTC, three venues, no coin promised twice");
        terminal.paragraph(Numbers.grouped(trades.size(), 0) + " trades from " + trades.source()
                + " say what each venue asks for, every quarter of an hour. " + beginning(ledger));
        answers(tally);
        venues(state, price);
        accounts(state);
        terminal.heading("In all");
        terminal.paragraph("The " + Numbers.grouped((double) state.version(), 0)
                + " stored events, read again, make this state and break no rule. " + claims(state));
        terminal.paragraph("Events: table pool_event of " + options.database() + " (drop it to begin anew).");
    }

    private static String beginning(DurableLedger ledger) {
        return ledger.resumedFrom() == 0
                ? "The database was empty."
                : "The database held " + Numbers.grouped((double) ledger.resumedFrom(), 0)
                        + " events of an earlier run: the pool went on from there.";
    }

    private void answers(Tally tally) {
        terminal.heading("Answers");
        Table table = Table.of(
                Column.text("answer"), Column.number("deliveries", "", 0), Column.number("of double pledges", "", 0));
        for (Answer answer : Answer.values()) {
            if (tally.count(answer) > 0) {
                table = table.with(answer.words(), tally.count(answer), tally.countOfDoublePledges(answer));
            }
        }
        terminal.table(table);
    }

    private void venues(LedgerSnapshot<Long> state, double price) {
        terminal.heading("Pledges at " + Numbers.grouped(price, 2) + " USD per BTC");
        Table table = Table.of(
                Column.text("venue"),
                Column.text("takes it on"),
                Column.number("margin", "USD", 0),
                Column.number("haircut", "%", 0),
                Column.number("required", "BTC", 4),
                Column.number("pledged", "BTC", 4));
        for (Venue venue : Treasury.VENUES) {
            long pledged = state.pledges().values().stream()
                    .filter(pledge -> pledge.venue().equals(venue.name()))
                    .mapToLong(OpenPledge::remaining)
                    .sum();
            table = table.with(
                    venue.name(),
                    venue.chain(),
                    venue.margin(),
                    100 * venue.haircut(),
                    coins(venue.required(price)),
                    coins(pledged));
        }
        terminal.table(table);
    }

    private void accounts(LedgerSnapshot<Long> state) {
        terminal.heading("Where the coins are");
        Table table = Table.of(
                Column.text("owner"),
                Column.text("asset or claim"),
                Column.number("free", "BTC", 4),
                Column.number("pledged", "BTC", 4),
                Column.number("locked", "BTC", 4));
        List<Map.Entry<Account, Balance<Long>>> entries = state.balances().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .toList();
        for (Map.Entry<Account, Balance<Long>> entry : entries) {
            Account account = entry.getKey();
            Balance<Long> balance = entry.getValue();
            table = table.with(
                    account.owner(),
                    account.asset().toString(),
                    coins(balance.free()),
                    coins(balance.encumbered() - balance.locked()),
                    coins(balance.locked()));
        }
        terminal.table(table);
    }

    private static String claims(LedgerSnapshot<Long> state) {
        long locked = 0;
        long claims = 0;
        for (Map.Entry<Account, Balance<Long>> entry : state.balances().entrySet()) {
            Balance<Long> balance = entry.getValue();
            locked += balance.locked();
            claims += entry.getKey().asset().isClaim() ? balance.free() + balance.encumbered() : 0;
        }
        return "Claims on other chains: " + coinText(claims, 8) + " BTC, locked for them: " + coinText(locked, 8)
                + " BTC.";
    }

    private static double coins(long baseUnits) {
        return baseUnits / (double) Treasury.BASE_UNITS;
    }

    private static String coinText(long baseUnits, int decimals) {
        return Numbers.grouped(coins(baseUnits), decimals);
    }
}
