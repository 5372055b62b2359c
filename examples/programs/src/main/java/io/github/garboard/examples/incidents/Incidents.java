package io.github.garboard.examples.incidents;

import io.github.garboard.examples.table.Column;
import io.github.garboard.examples.table.Numbers;
import io.github.garboard.examples.table.Table;

/** The three incidents, what they show in sentences that carry their own numbers, and their tables. */
record Incidents(ZeroBids zeroBids, ShortSqueeze squeeze, Deleveraged deleveraged) {

    private static final double MILLION = 1e6;

    static Incidents recorded(long seed) {
        return new Incidents(ZeroBids.recorded(), ShortSqueeze.recorded(), Deleveraged.recorded(seed));
    }

    static String millions(double money) {
        return Numbers.grouped(money / MILLION, 2);
    }

    static String percent(double fraction) {
        return Numbers.grouped(100 * fraction, 1);
    }

    String title() {
        return "Of losses of " + millions(zeroBids.debt()) + ", " + millions(squeeze.fixedLoss()) + " and "
                + millions(recordedLeast()) + " million USD, another rule leaves " + millions(middle().uncovered())
                + ", " + millions(squeeze.cutLoss()) + " and "
                + millions(deleveraged.proRata().givenUp());
    }

    private double recordedLeast() {
        return deleveraged.deficit() + Facts.LEAST_EXCESS;
    }

    private double recordedMost() {
        return deleveraged.deficit() + Facts.MOST_EXCESS;
    }

    String scope() {
        return "Each incident is reduced to its shape: recorded totals, one rule as it was, one rule composed from the"
                + " library. What the sources do not give is made up and said to be. Read direction and order of magnitude,"
                + " not history to the digit: nobody would have behaved the same under another rule.";
    }

    String zeroBidsTitle() {
        return "Zero bids: " + millions(zeroBids.debt()) + " million USD unpaid, " + millions(middle().uncovered())
                + " if a pool and the other borrowers take over";
    }

    String zeroBidsStory() {
        return "On 12 and 13 March 2020, " + percent(Facts.ZERO_BID_SHARE)
                + " % of Maker's liquidations ended at a bid of"
                + " zero: collateral worth " + millions(zeroBids.collateral()) + " million USD went for nothing, and "
                + millions(zeroBids.debt()) + " million DAI of debt stayed unpaid. That collateral was worth "
                + percent(zeroBids.coverage()) + " % of the debt: the loss came from the sale, not from the fall.";
    }

    String zeroBidsText() {
        return "A stability pool needs no bidder. With deposits of half the debt, depositors pay "
                + millions(middle().byPool()) + " million and receive collateral worth "
                + millions(middle().toDepositors())
                + " million; the other borrowers take over the rest in the same proportion. Both gain as long as the"
                + " collateral is worth more than the debt; if it is not, they bear the difference.";
    }

    String salesTitle() {
        return "A price that falls from above the value and is reset in time never sells for nothing";
    }

    String salesText() {
        ZeroBids.Sale alone = zeroBids.sales().get(1);
        ZeroBids.Sale second = zeroBids.sales().get(2);
        return "The price starts at " + Numbers.grouped(ZeroBids.TOP, 1)
                + " times the value, falls by 1 % every 90 seconds and is"
                + " reset below " + percent(ZeroBids.LOWEST)
                + " % of its start (all made up). A lone bidder who waits to the"
                + " last moment pays " + millions(alone.paid()) + " million USD, and " + millions(alone.unpaid())
                + " stay unpaid; one competitor who takes it at " + percent(ZeroBids.SECOND_BIDDER)
                + " % of the value pays the whole debt, and " + millions(second.returned())
                + " million of collateral go back to the owners. If nobody comes, nothing is sold.";
    }

    Table salesTable() {
        Table table = Table.of(
                Column.text("auction"),
                Column.number("price", "of value", 2),
                Column.number("paid", "M USD", 2),
                Column.number("sold", "M USD", 2),
                Column.number("returned", "M USD", 2),
                Column.number("unpaid", "M USD", 2));
        for (ZeroBids.Sale sale : zeroBids.sales()) {
            table = table.with(
                    sale.name(),
                    sale.price(),
                    sale.paid() / MILLION,
                    sale.sold() / MILLION,
                    sale.returned() / MILLION,
                    sale.unpaid() / MILLION);
        }
        return table;
    }

    private ZeroBids.Outcome middle() {
        return zeroBids.outcomes().get(1);
    }

    String squeezeTitle() {
        return "A fixed bonus leaves " + millions(squeeze.fixedLoss())
                + " million USD unpaid, one that is cut to what does" + " no harm " + millions(squeeze.cutLoss());
    }

    String squeezeText() {
        return "On 22 November 2022, " + millions(Facts.SQUEEZE_COLLATERAL)
                + " million USDC were seized from one account that was short CRV on Aave v2, and "
                + millions(Facts.SQUEEZE_LOSS)
                + " million USD stayed unpaid. At a bonus of " + percent(ShortSqueeze.BONUS)
                + " % (our assumption) that is a loan to value of "
                + percent(squeeze.start().loanToValue()) + " % for the whole, beyond the "
                + percent(squeeze.frontier())
                + " % from which every liquidation raises it. A bonus that is cut to the largest harmless one keeps it where"
                + " it is: liquidators earn " + millions(squeeze.cutPremium()) + " million instead of "
                + millions(squeeze.fixedPremium())
                + ", and no debt is left. It needs liquidators who act for less, before the collateral is worth less than"
                + " the debt. In fact the price moved during the 50 minutes; here it stands still.";
    }

    String deleveragedTitle() {
        return "Winners gave up " + Numbers.grouped(recordedLeast() / deleveraged.deficit(), 1) + " to "
                + Numbers.grouped(recordedMost() / deleveraged.deficit(), 1) + " times what was missing";
    }

    String deleveragedText() {
        Deleveraged.Rule queue = deleveraged.queue();
        Deleveraged.Rule shared = deleveraged.proRata();
        return "On 10 October 2025, " + Numbers.grouped(Facts.DELEVERAGED, 0)
                + " winning positions were closed on Hyperliquid in eleven minutes. Missing in accounts below zero: "
                + millions(deleveraged.deficit()) + " million USD; winners gave up that and "
                + millions(Facts.LEAST_EXCESS) + " to " + millions(Facts.MOST_EXCESS)
                + " million more. To the cent, the deficit is " + percent(deleveraged.deficit() / deleveraged.profit())
                + " % of their profit of " + millions(deleveraged.profit())
                + " million. A queue takes it from the first " + Numbers.grouped(queue.paying(), 0)
                + " winners, up to " + percent(queue.hardest()) + " % of a profit; pro rata all "
                + Numbers.grouped(shared.paying(), 0) + " pay, and nobody loses more than " + percent(shared.hardest())
                + " % of a profit.";
    }

    Table zeroBidsTable() {
        Table table = Table.of(
                Column.text("rule"),
                Column.number("unpaid", "M USD", 2),
                Column.number("pool pays", "M USD", 2),
                Column.number("gets", "M USD", 2),
                Column.number("others pay", "M USD", 2),
                Column.number("get", "M USD", 2));
        table = table.with("auction, one bidder", zeroBids.debt() / MILLION, 0, 0, 0, 0);
        for (ZeroBids.Outcome outcome : zeroBids.outcomes()) {
            table = table.with(
                    poolName(outcome),
                    outcome.uncovered() / MILLION,
                    outcome.byPool() / MILLION,
                    outcome.toDepositors() / MILLION,
                    outcome.byBorrowers() / MILLION,
                    outcome.toBorrowers() / MILLION);
        }
        return table;
    }

    static String poolName(ZeroBids.Outcome outcome) {
        return outcome.pool() == 0 ? "no pool" : "pool, " + Numbers.grouped(100 * outcome.pool(), 0) + " % of debt";
    }

    Table squeezeTable() {
        Table table = Table.of(
                Column.number("step", "", 0),
                Column.number("bonus", "%", 2),
                Column.number("debt left", "M USD", 2),
                Column.number("LTV", "%", 1),
                Column.number("cut bonus", "%", 2),
                Column.number("debt left", "M USD", 2),
                Column.number("LTV", "%", 1));
        for (int i = 0; i < squeeze.fixed().size(); i++) {
            ShortSqueeze.Step fixed = squeeze.fixed().get(i);
            ShortSqueeze.Step cut = squeeze.cut().get(i);
            table = table.with(
                    i,
                    100 * fixed.bonus(),
                    fixed.debt() / MILLION,
                    100 * fixed.loanToValue(),
                    100 * cut.bonus(),
                    cut.debt() / MILLION,
                    100 * cut.loanToValue());
        }
        return table;
    }

    Table deleveragedTable() {
        return Table.of(
                        Column.text("rule"),
                        Column.number("given up", "M USD", 2),
                        Column.number("winners", "paying", 0),
                        Column.number("hardest", "% of profit", 1))
                .with("as recorded, at least", recordedLeast() / MILLION, Facts.DELEVERAGED, Double.NaN)
                .with("as recorded, at most", recordedMost() / MILLION, Facts.DELEVERAGED, Double.NaN)
                .with(row("queue, to the cent", deleveraged.queue()))
                .with(row("pro rata, to the cent", deleveraged.proRata()));
    }

    private static Object[] row(String name, Deleveraged.Rule rule) {
        return new Object[] {name, rule.givenUp() / MILLION, rule.paying(), 100 * rule.hardest()};
    }
}
