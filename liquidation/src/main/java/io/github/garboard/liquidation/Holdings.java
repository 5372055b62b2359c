package io.github.garboard.liquidation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The positions of one account, in a fixed order. A closed position stays, with quantity 0, so that an index always means
 * the same position.
 *
 * @param <K> the caller's type of names
 */
public final class Holdings<K> {

    private final List<K> keys;
    private final Map<K, Integer> indexes;
    private final double[] quantities;

    private Holdings(List<K> keys, Map<K, Integer> indexes, double[] quantities) {
        this.keys = keys;
        this.indexes = indexes;
        this.quantities = quantities;
    }

    /**
     * Returns holdings of the given positions.
     *
     * @param positions the positions, with different keys; may be empty
     * @param <K> the caller's type of names
     * @return the holdings
     * @throws IllegalArgumentException if a key occurs twice
     */
    public static <K> Holdings<K> of(List<Position<K>> positions) {
        List<K> keys = positions.stream().map(Position::key).toList();
        Map<K, Integer> indexes = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            if (indexes.put(keys.get(i), i) != null) {
                throw new IllegalArgumentException("keys must be unique: " + keys.get(i));
            }
        }
        return new Holdings<>(
                keys,
                indexes,
                positions.stream().mapToDouble(Position::quantity).toArray());
    }

    /** Returns the number of positions, closed ones included. */
    public int size() {
        return quantities.length;
    }

    /**
     * Returns the name of a position.
     *
     * @param index the index of the position
     * @return its key
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public K key(int index) {
        return keys.get(index);
    }

    /**
     * Returns the quantity of a position. Costs O(1) and does not allocate.
     *
     * @param index the index of the position
     * @return the signed quantity, 0 if it is closed
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public double quantity(int index) {
        return quantities[index];
    }

    /**
     * Returns where a position is.
     *
     * @param key the name of the position
     * @return its index
     * @throws IllegalArgumentException if there is no such position
     */
    public int indexOf(K key) {
        Integer index = indexes.get(key);
        if (index == null) {
            throw new IllegalArgumentException("key must be one of " + keys + ": " + key);
        }
        return index;
    }

    /** Returns the positions in the order of their indexes, closed ones included. */
    public List<Position<K>> positions() {
        return IntStream.range(0, size())
                .mapToObj(i -> new Position<>(keys.get(i), quantities[i]))
                .toList();
    }

    /**
     * Returns these holdings with a part of one position closed: its quantity moves towards zero by the amount. Costs a copy
     * of the quantities.
     *
     * @param index the index of the position
     * @param amount how much to close, in units of the position, at least 0 and at most the size of the position
     * @return the holdings after the closing
     * @throws IndexOutOfBoundsException if there is no such position
     * @throws IllegalArgumentException if the amount is negative, NaN or larger than the position
     */
    public Holdings<K> reduce(int index, double amount) {
        double quantity = quantities[index];
        double size = Math.abs(quantity);
        if (!(amount >= 0 && amount <= size)) {
            throw new IllegalArgumentException(
                    "amount of " + keys.get(index) + " must be in [0, " + size + "]: " + amount);
        }
        double[] reduced = quantities.clone();
        // adding 0 turns -0 into 0
        reduced[index] = Math.copySign(size - amount, quantity) + 0.0;
        return new Holdings<>(keys, indexes, reduced);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Holdings<?> holdings
                && Arrays.equals(quantities, holdings.quantities)
                && keys.equals(holdings.keys);
    }

    @Override
    public int hashCode() {
        return 31 * keys.hashCode() + Arrays.hashCode(quantities);
    }

    @Override
    public String toString() {
        return "Holdings" + positions();
    }
}
