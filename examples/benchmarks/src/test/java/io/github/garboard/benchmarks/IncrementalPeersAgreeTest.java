package io.github.garboard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class IncrementalPeersAgreeTest {

    /** A thousand figures of 100 are summed in two orders. */
    private static final double ROUNDING = 1e-9;

    @Test
    void plainLoopFindsTheRequirementOfTheWhatIf() {
        ChangingBook book = new ChangingBook();
        book.positions = 1000;
        book.setUp();
        for (int order = 0; order < ChangingBook.ORDERS; order++) {
            book.next = order;
            double plain = new WhatIfBenchmark().plainAddAndMin(book);
            book.next = order;
            assertEquals(plain, new WhatIfBenchmark().whatIf(book), ROUNDING);
        }
    }

    @Test
    void gatherAndMultiplyFindsTheEquityThatTheExcessIsLessTheRequirement() {
        MillionAccounts book = new MillionAccounts();
        book.setUp();
        double[] equity = new AccountHealthBenchmark().gatherAndMultiply(book).clone();
        double[] excess = new AccountHealthBenchmark().excess(book);
        for (int account = 0; account < MillionAccounts.ACCOUNTS; account += 997) {
            double required = 0;
            for (int p = MillionAccounts.EACH * account; p < MillionAccounts.EACH * (account + 1); p++) {
                required += Math.abs(book.quantities[p]) * book.requirements[book.instruments[p]];
            }
            assertEquals(equity[account] - required, excess[account], ROUNDING);
        }
    }
}
