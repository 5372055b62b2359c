package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.Greek;

/** A selection of Greeks as bits. */
final class Selection {

    static final int COUNT = Greek.values().length;

    /** Every Greek. */
    static final int ALL = (1 << COUNT) - 1;

    private Selection() {}

    /** Returns the place of a Greek among the columns of a block. */
    @SuppressWarnings("EnumOrdinal") // a column per constant, as an EnumMap has it
    static int index(Greek greek) {
        return greek.ordinal();
    }

    /** Returns the bit of a Greek. */
    static int bit(Greek greek) {
        return 1 << index(greek);
    }

    /** Returns whether a selection holds a Greek. */
    static boolean holds(int selection, Greek greek) {
        return (selection & bit(greek)) != 0;
    }
}
