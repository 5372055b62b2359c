package io.github.garboard.collateral.encumbrance;

/** Where the book keeps the balance of one account, so that a command looks it up once. Mutable. */
final class Slot<N extends Comparable<N>> {

    final Account account;
    Balance<N> balance;

    /** Whether the book has it: a question about an account leaves no trace. */
    boolean kept;

    Slot(Account account, Balance<N> balance) {
        this.account = account;
        this.balance = balance;
    }
}
