package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.OptionType;
import java.util.Arrays;
import java.util.Objects;

/**
 * A view of the caller's arrays, one for each input of an option: sign, spot or forward, strike, years, then rate and yield or the
 * discount factor, and last the volatility or a price.
 */
final class InputColumns {

    /**
     * Of so many elements on columns are copied by turns, {@link #TURN} elements of each. The columns no longer fit in the caches,
     * and while it reads or writes all of them the machine fetches what follows in each. One block of a column after another takes
     * a tenth longer there, but less where memory is near.
     */
    private static final int LARGE = 16_384;

    private static final int TURN = 64;

    private static final String[] SPOT_NAMES = {"sign", "spot", "strike", "years", "rate", "dividendYield"};
    private static final String[] FORWARD_NAMES = {"sign", "forward", "strike", "years", "discount"};

    /** In the order of the names. */
    private final double[][] columns;

    final boolean onForward;
    private final int offset;
    final int length;

    private InputColumns(double[][] columns, boolean onForward, int offset, int length) {
        this.columns = columns;
        this.onForward = onForward;
        this.offset = offset;
        this.length = length;
    }

    static InputColumns onSpot(String last, double[]... columns) {
        return new InputColumns(columns, false, 0, commonLength(SPOT_NAMES, last, columns));
    }

    static InputColumns onForward(String last, double[]... columns) {
        return new InputColumns(columns, true, 0, commonLength(FORWARD_NAMES, last, columns));
    }

    private static int commonLength(String[] names, String last, double[][] columns) {
        for (int i = 0; i < columns.length; i++) {
            String name = i < names.length ? names[i] : last;
            Objects.requireNonNull(columns[i], name);
            if (columns[i].length != columns[0].length) {
                throw new IllegalArgumentException("length of " + name + " must be that of " + names[0] + " "
                        + columns[0].length + ": " + columns[i].length);
            }
        }
        return columns[0].length;
    }

    InputColumns range(int from, int count) {
        Objects.checkFromIndexSize(from, count, length);
        return new InputColumns(columns, onForward, offset + from, count);
    }

    /** Returns the inputs of one element, in the order of the columns. */
    double[] at(int index) {
        int i = offset + Objects.checkIndex(index, length);
        return Arrays.stream(columns).mapToDouble(column -> column[i]).toArray();
    }

    static OptionType type(double sign) {
        for (OptionType type : OptionType.values()) {
            if (type.sign() == sign) {
                return type;
            }
        }
        throw new IllegalArgumentException("sign must be +1 or -1: " + sign);
    }

    /** Lets a block read a part where it is. */
    void show(int from, Block block) {
        block.show(columns, offset + from);
    }

    /** Returns how many elements of a column are copied at once, where there are so many. */
    static int turn(int length) {
        return length < LARGE ? Block.SIZE : TURN;
    }

    /**
     * Copies a part of every column.
     *
     * @param to receives them, in the order of the columns
     */
    void copy(int from, int count, double[][] to) {
        int turn = turn(length);
        for (int done = 0; done < count; done += turn) {
            int run = Math.min(turn, count - done);
            for (int i = 0; i < columns.length; i++) {
                System.arraycopy(columns[i], offset + from + done, to[i], done, run);
            }
        }
    }
}
