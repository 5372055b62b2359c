package io.github.garboard.oracle.aggregate;

import java.util.Arrays;

/**
 * Mutable and not thread-safe: which of the present sources has the earliest time, as a knock-out tournament. Changing
 * one source costs O(log n), a few steps for most of them, asking O(1); nothing is allocated after construction.
 */
final class OldestSource {

    private static final int NONE = -1;

    private final long[] times;
    private final int leaves;
    private final int[] winner; // of the matches below node i, which are those of 2 i and 2 i + 1

    /** Creates a tournament without players over the caller's array of times. */
    OldestSource(long[] times) {
        this.times = times;
        this.leaves = times.length;
        this.winner = new int[2 * leaves];
        Arrays.fill(winner, NONE);
    }

    /** Enters a source, or plays its matches again after its time has changed. */
    void put(int source) {
        play(source, source);
    }

    /** Takes a source out, if it is in. */
    void remove(int source) {
        play(source, NONE);
    }

    /** Returns the source with the earliest time, or a negative number if there is none. */
    int source() {
        return winner[1];
    }

    private void play(int source, int player) {
        int node = leaves + source;
        winner[node] = player;
        for (node /= 2; node >= 1; node /= 2) {
            int before = winner[node];
            winner[node] = earlier(winner[2 * node], winner[2 * node + 1]);
            if (winner[node] == before && before != source) {
                return; // a match of others, so that nothing changes above it
            }
        }
    }

    private int earlier(int one, int other) {
        if (one == NONE || other == NONE) {
            return one == NONE ? other : one;
        }
        return times[other] < times[one] ? other : one;
    }
}
