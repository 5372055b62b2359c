package io.github.garboard.liquidation.loss;

import java.util.Objects;

/**
 * Sharing a loss over a column of many payers, without allocation. A waterfall is a sequence of calls, each with what the one
 * before it left:
 *
 * <pre>{@code
 * long left = LossColumns.inOrder(loss, caps, 0, funds, paid);
 * left = LossColumns.proRata(left, caps, funds, members, paid);
 * long uncovered = LossColumns.inOrder(left, caps, members, winners, paid);
 * }</pre>
 *
 * <p>The parts are those of {@link LossSharing}, to the unit. Arrays are the caller's. One pass of sums and one of parts: O(n).
 */
public final class LossColumns {

    /** The most that the caps of one call may add up to, in units: 2^60. */
    public static final long MOST = 1L << 60;

    /** A larger cap is shared in pieces: up to here the estimate of a part is off by less than two units. */
    private static final long PIECE = 1L << 50;

    private LossColumns() {}

    /**
     * Shares a loss in proportion to the caps, rounded as {@link LossSharing#proRata} does.
     *
     * @param loss the loss, in units, non-negative
     * @param caps the most that each payer pays, in units, non-negative
     * @param from the first payer
     * @param to after the last payer
     * @param paid receives what each payer pays, in [from, to)
     * @return what these payers cannot pay, in units
     * @throws IllegalArgumentException if the loss or a cap is negative, or the caps add up to more than {@link #MOST};
     *     nothing is then written
     * @throws IndexOutOfBoundsException if the range is not one of both arrays
     */
    public static long proRata(long loss, long[] caps, int from, int to, long[] paid) {
        long total = total(loss, caps, from, to, paid);
        long due = Math.min(loss, total);
        double ratio = total == 0 ? 0 : (double) due / total;
        long carry = 0;
        for (int i = from; i < to; i++) {
            long part = 0;
            for (long left = caps[i]; left > 0; left -= PIECE) {
                long piece = Math.min(left, PIECE);
                long estimate = (long) (piece * ratio);
                // the products overflow, their difference does not: it is between -total and 3 total
                long rest = due * piece + carry - estimate * total;
                while (rest < 0) {
                    estimate--;
                    rest += total;
                }
                while (rest >= total) {
                    estimate++;
                    rest -= total;
                }
                part += estimate;
                carry = rest;
            }
            paid[i] = part;
        }
        return loss - due;
    }

    /**
     * Shares a loss in the order of the payers: each pays up to its cap before the next pays anything.
     *
     * @param loss the loss, in units, non-negative
     * @param caps the most that each payer pays, in units, non-negative
     * @param from the first payer
     * @param to after the last payer
     * @param paid receives what each payer pays, in [from, to)
     * @return what these payers cannot pay, in units
     * @throws IllegalArgumentException if the loss or a cap is negative, or the caps add up to more than {@link #MOST};
     *     nothing is then written
     * @throws IndexOutOfBoundsException if the range is not one of both arrays
     */
    public static long inOrder(long loss, long[] caps, int from, int to, long[] paid) {
        total(loss, caps, from, to, paid);
        long left = loss;
        for (int i = from; i < to; i++) {
            long part = Math.min(left, caps[i]);
            paid[i] = part;
            left -= part;
        }
        return left;
    }

    private static long total(long loss, long[] caps, int from, int to, long[] paid) {
        Objects.checkFromToIndex(from, to, caps.length);
        Objects.checkFromToIndex(from, to, paid.length);
        if (loss < 0) {
            throw new IllegalArgumentException("loss must be >= 0: " + loss);
        }
        long total = 0;
        for (int i = from; i < to; i++) {
            if (caps[i] < 0) {
                throw new IllegalArgumentException("caps[" + i + "] must be >= 0: " + caps[i]);
            }
            if (caps[i] > MOST - total) {
                throw new IllegalArgumentException(
                        "caps must add up to at most " + MOST + ", reached " + total + " before: " + caps[i]);
            }
            total += caps[i];
        }
        return total;
    }
}
