package io.github.garboard.margin;

import io.github.garboard.margin.internal.Checks;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;

/** Finds the lots for which a need is covered. */
final class LotSearch {

    private final LongToDoubleFunction need;
    private final double equity;
    private final long available;

    LotSearch(LongToDoubleFunction need, double equity, long available) {
        this.need = need;
        this.equity = Checks.requireFinite("equity", equity);
        this.available = available;
    }

    /** Returns the range near two real bounds, which rounding may have put a lot off. */
    Optional<LotRange> around(double[] bounds) {
        long from = (long) Math.ceil(Math.min(Math.max(bounds[0], 0), (double) available));
        long to = (long) Math.floor(Math.min(Math.max(bounds[1], 0), (double) available));
        long inside = fits(from) ? from : Math.min(from + 1, available);
        return fits(inside) ? Optional.of(widened(inside, Math.max(inside, to))) : Optional.empty();
    }

    private LotRange widened(long inside, long near) {
        long from = inside;
        while (from > 0 && fits(from - 1)) {
            from--;
        }
        long to = near;
        while (to > inside && !fits(to)) {
            to--;
        }
        while (to < available && fits(to + 1)) {
            to++;
        }
        return new LotRange(from, to);
    }

    /** Returns the range of a need that is convex in the lots, by bisection. */
    Optional<LotRange> bisected() {
        long inside = fits(0) ? 0 : fits(available) ? available : least();
        if (!fits(inside)) {
            return Optional.empty();
        }
        return Optional.of(new LotRange(edge(inside, 0), edge(inside, available)));
    }

    /** Returns the lots with the smallest need, the fewest of them. */
    long least() {
        long from = 0;
        long to = available;
        while (from < to) {
            long middle = from + (to - from) / 2;
            if (need.applyAsDouble(middle) <= need.applyAsDouble(middle + 1)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /** The last number that fits on the way from one that does to an end. */
    private long edge(long inside, long end) {
        if (fits(end)) {
            return end;
        }
        long good = inside;
        long bad = end;
        while (Math.abs(bad - good) > 1) {
            long middle = good + (bad - good) / 2;
            if (fits(middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good;
    }

    private boolean fits(long lots) {
        return need.applyAsDouble(lots) <= equity;
    }
}
