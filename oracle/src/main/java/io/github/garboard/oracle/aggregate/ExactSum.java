package io.github.garboard.oracle.aggregate;

/**
 * Mutable and not thread-safe: a sum of non-negative numbers as a head and a tail that is below the last bit of the head.
 *
 * <p>It is exact, so that neither the order nor the grouping of the terms matters, as long as the sum is at most 2^50
 * times the smallest positive term and does not overflow: all terms are then whole multiples of one power of two, and
 * every intermediate result fits in its 53 bits.
 *
 * @see "T. J. Dekker, A floating-point technique for extending the available precision (1971)"
 */
final class ExactSum {

    double head;
    double tail;

    /** Makes it zero. */
    void clear() {
        head = 0;
        tail = 0;
    }

    /** Adds another sum. */
    void add(double itsHead, double itsTail) {
        double sum = head + itsHead;
        double part = sum - head;
        double error = (head - (sum - part)) + (itsHead - part) + (tail + itsTail);
        head = sum + error;
        tail = error - (head - sum);
    }

    /** Makes it half of what it is. */
    void halve() {
        head /= 2;
        tail /= 2;
    }

    /** Returns whether it is at least the other sum; with {@code beyond}, whether it is more. */
    boolean reaches(double itsHead, double itsTail, boolean beyond) {
        if (head != itsHead) {
            return head > itsHead;
        }
        return beyond ? tail > itsTail : tail >= itsTail;
    }
}
