package io.github.garboard.examples.liquidations;

import io.github.garboard.examples.table.Column;
import io.github.garboard.examples.table.Table;
import io.github.garboard.liquidation.order.PolicyOutcome;

/** The comparison as tables, for the terminal and the report. */
final class PolicyTables {

    private static final double BASIS_POINTS = 10_000;

    private PolicyTables() {}

    static Table outcomes(Compared compared) {
        Table table = Table.of(
                Column.text("policy"),
                Column.number("bad debt", "USD", 0),
                Column.number("closed", "BTC", 0),
                Column.number("borrowers", "USD lost", 0),
                Column.number("slip", "bp", 0),
                Column.number("impact", "bp, most", 0),
                Column.number("Gini", "", 2));
        for (PolicyOutcome outcome : compared.outcomes()) {
            table = table.with(
                    outcome.policy(),
                    outcome.badDebt(),
                    outcome.amountClosed(),
                    outcome.borrowerLoss(),
                    BASIS_POINTS * outcome.averageSlippage(),
                    BASIS_POINTS * outcome.largestImpact(),
                    outcome.lossInequality());
        }
        return table;
    }

    static Table queues(Compared compared) {
        Table table = Table.of(
                Column.text("policy"),
                Column.number("closed", "accounts", 0),
                Column.number("queue", "most", 0),
                Column.number("least", "USD", 0),
                Column.number("mean", "USD", 0),
                Column.number("most", "USD", 0));
        for (int p = 0; p < compared.outcomes().size(); p++) {
            PolicyOutcome outcome = compared.outcomes().get(p);
            Compared.Spread spread = compared.spreads().get(p);
            table = table.with(
                    outcome.policy(),
                    outcome.accountsClosed(),
                    Findings.longestQueue(outcome),
                    spread.least(),
                    spread.mean(),
                    spread.most());
        }
        return table;
    }
}
