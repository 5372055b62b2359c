package io.github.garboard.liquidation.trigger;

import java.util.Arrays;

/**
 * A heap of numbered entries by key, the smallest at the root, that knows where each entry is. Mutable. The places of the
 * entries live in an array that several heaps share, as long as no entry is in two of them.
 *
 * <p>The keys lie beside each other, so that sifting reads one stretch of memory for each level; with four children for each
 * node a million entries have ten levels.
 */
final class LevelHeap {

    private static final int CHILDREN = 4;
    private static final int ABSENT = -1;

    private final int[] places;
    private double[] keys = new double[4];
    private int[] entries = new int[4];
    private int size;

    LevelHeap(int[] places) {
        this.places = places;
    }

    /** Returns places for entries 0 to count - 1, all in no heap. */
    static int[] places(int count) {
        int[] places = new int[count];
        Arrays.fill(places, ABSENT);
        return places;
    }

    int size() {
        return size;
    }

    /** Puts an entry in, or moves it to another key. */
    void set(int entry, double key) {
        int place = places[entry];
        if (place == ABSENT) {
            grow();
            rise(size++, entry, key);
        } else if (key < keys[place]) {
            rise(place, entry, key);
        } else {
            sink(place, entry, key);
        }
    }

    /** Takes an entry out, if it is in. */
    void remove(int entry) {
        int place = places[entry];
        if (place == ABSENT) {
            return;
        }
        places[entry] = ABSENT;
        size--;
        if (place < size) {
            int last = entries[size];
            double key = keys[size];
            put(place, last, key);
            rise(place, last, key);
            sink(places[last], last, key);
        }
    }

    /**
     * Writes the entries with keys up to a limit and returns their number. Reads at most four keys for each, as a heap has
     * nothing to be found under a node that is not.
     *
     * @param found receives the entries from the offset on; long enough for all of this heap
     */
    int upTo(double limit, int[] found, int offset) {
        int end = offset;
        if (size > 0 && keys[0] <= limit) {
            found[end++] = 0;
        }
        // the nodes found are at the same time the queue of those whose children are still to be read
        for (int next = offset; next < end; next++) {
            int first = CHILDREN * found[next] + 1;
            int last = Math.min(first + CHILDREN, size);
            for (int child = first; child < last; child++) {
                if (keys[child] <= limit) {
                    found[end++] = child;
                }
            }
        }
        for (int i = offset; i < end; i++) {
            found[i] = entries[found[i]];
        }
        return end - offset;
    }

    private void grow() {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            entries = Arrays.copyOf(entries, 2 * size);
        }
    }

    private void rise(int from, int entry, double key) {
        int place = from;
        while (place > 0) {
            int parent = (place - 1) / CHILDREN;
            if (!(key < keys[parent])) {
                break;
            }
            put(place, entries[parent], keys[parent]);
            place = parent;
        }
        put(place, entry, key);
    }

    private void sink(int from, int entry, double key) {
        int place = from;
        for (int first = CHILDREN * place + 1; first < size; first = CHILDREN * place + 1) {
            int end = Math.min(first + CHILDREN, size);
            int least = first;
            for (int child = first + 1; child < end; child++) {
                least = keys[child] < keys[least] ? child : least;
            }
            if (!(keys[least] < key)) {
                break;
            }
            put(place, entries[least], keys[least]);
            place = least;
        }
        put(place, entry, key);
    }

    private void put(int place, int entry, double key) {
        keys[place] = key;
        entries[place] = entry;
        places[entry] = place;
    }
}
