package io.github.garboard.liquidation.execution;

import java.util.Arrays;

/**
 * Divides amounts over venues by equal marginal price. Mutable and not thread-safe: it works in arrays of its own, which grow to
 * the largest number of venues seen and serve the next call; nothing else is allocated.
 *
 * <p>All venues are swept from the best price downwards. Pools and ranges that are open at price p sell A / √p - B together, with
 * A the sum of √price / steepness and B that of 1 / steepness, so the price at which the amount is reached has a closed form
 * between any two prices at which a segment starts or ends. A level is filled before the sweep goes on below its price. Costs
 * O((n + m) log n) for n venues and m segments that start above the last price.
 *
 * @see "G. Angeris, A. Evans, T. Chitra, S. Boyd, Optimal Routing for Constant Function Market Makers (2022), section 2"
 */
public final class VenueSplitter {

    private static final int NONE = -1;

    /** A heap of venues, the best next price first, then the smaller index. */
    private int[] heap = {};

    private int waiting;

    /** By venue: the price at which its segment starts or, if it is open, ends. */
    private double[] next = {};

    private int[] segment = {};
    private boolean[] open = {};

    /** Of the open segments: their number, A and B. */
    private int openCount;

    private double slope;
    private double offset;

    /** What is left to sell by open segments and a level. */
    private double left;

    private double lastPrice;

    /** Creates a splitter without arrays. */
    public VenueSplitter() {}

    /**
     * Divides an amount: what is sold brings the most that the venues pay for it.
     *
     * @param venues the depth of each venue
     * @param amount how much to sell, in units, finite and non-negative
     * @param limit the lowest marginal price to sell at, non-negative; a unit that brings exactly it is sold; 0 for no limit
     * @param amounts receives the units for each venue; their sum is the amount up to rounding, or less where the depth or the
     *     limit ends before
     * @return the marginal price: no unit sold brings less, no other unit of the venues more up to rounding; if nothing is sold
     *     the best price of all, 0 without depth
     * @throws IllegalArgumentException if the amount or the limit is outside its range or the array is too short; it is then
     *     unchanged
     */
    public double split(DepthCurve[] venues, double amount, double limit, double[] amounts) {
        Checks.requireNonNegative("amount", amount);
        if (!(limit >= 0)) {
            throw new IllegalArgumentException("limit must be >= 0: " + limit);
        }
        if (amounts.length < venues.length) {
            throw new IllegalArgumentException(
                    "amounts must have at least " + venues.length + " elements: " + amounts.length);
        }
        start(venues, amount);
        int level = sweep(venues, limit);
        double price = lastPrice;
        boolean atLimit = false;
        if (level == NONE && openCount > 0) {
            addUp(venues);
            double root = slope / (left + offset);
            price = Math.max(limit, root * root);
            atLimit = root * root < limit;
        }
        double missing = amount - fill(venues, price, amounts);
        if (level != NONE) {
            DepthColumns curve = venues[level].columns();
            int at = segment[level];
            double size = curve.amountBefore(at + 1) - curve.amountBefore(at);
            amounts[level] += Math.max(0, Math.min(size, missing));
        } else if (openCount > 0 && !atLimit) {
            correct(venues, missing, amounts);
        }
        return price;
    }

    private void start(DepthCurve[] venues, double amount) {
        int n = venues.length;
        if (heap.length < n) {
            heap = new int[n];
            next = new double[n];
            segment = new int[n];
            open = new boolean[n];
        }
        Arrays.fill(segment, 0, n, 0);
        Arrays.fill(open, 0, n, false);
        waiting = 0;
        for (int venue = 0; venue < n; venue++) {
            if (venues[venue].capacity() > 0) {
                next[venue] = venues[venue].columns().price(0);
                heap[waiting++] = venue;
            }
        }
        for (int i = waiting / 2 - 1; i >= 0; i--) {
            siftDown(i);
        }
        openCount = 0;
        slope = 0;
        offset = 0;
        left = amount;
        lastPrice = waiting > 0 ? next[heap[0]] : 0;
    }

    /** Goes down in price until the amount, the depth or the limit ends; returns the venue of a level filled in part. */
    private int sweep(DepthCurve[] venues, double limit) {
        while (waiting > 0) {
            int venue = heap[0];
            double price = next[venue];
            DepthColumns curve = venues[venue].columns();
            int at = segment[venue];
            double root = open[venue] ? curve.endRoot(at) : curve.root(at);
            if (price < limit || (openCount > 0 && (left + offset) * root <= slope)) {
                return NONE;
            }
            if (!open[venue] && curve.reach(at) > 0) {
                open(curve, venue);
            } else {
                double size = curve.amountBefore(at + 1) - curve.amountBefore(at);
                if (open[venue]) {
                    close(curve, venue);
                } else if ((left - size + offset) * root <= slope) {
                    lastPrice = price;
                    return venue;
                }
                lastPrice = price;
                left -= size;
                advance(curve, venue);
            }
        }
        return NONE;
    }

    private void open(DepthColumns curve, int venue) {
        int at = segment[venue];
        open[venue] = true;
        openCount++;
        slope += curve.root(at) * curve.reach(at);
        offset += curve.reach(at);
        next[venue] = curve.end(at);
        siftDown(0);
    }

    private void close(DepthColumns curve, int venue) {
        int at = segment[venue];
        open[venue] = false;
        openCount--;
        // no rest of rounding where nothing is open
        slope = openCount == 0 ? 0 : slope - curve.root(at) * curve.reach(at);
        offset = openCount == 0 ? 0 : offset - curve.reach(at);
    }

    private void advance(DepthColumns curve, int venue) {
        int at = ++segment[venue];
        if (at < curve.size()) {
            next[venue] = curve.price(at);
        } else {
            heap[0] = heap[--waiting];
        }
        siftDown(0);
    }

    /** Takes A and B from what is open: what was opened and closed since left its rounding in them. */
    private void addUp(DepthCurve[] venues) {
        slope = 0;
        offset = 0;
        for (int venue = 0; venue < venues.length; venue++) {
            if (open[venue]) {
                DepthColumns curve = venues[venue].columns();
                slope += curve.root(segment[venue]) * curve.reach(segment[venue]);
                offset += curve.reach(segment[venue]);
            }
        }
    }

    /** Writes what each venue sells down to a price, without the level filled in part; returns the sum. */
    private double fill(DepthCurve[] venues, double price, double[] amounts) {
        double sum = 0;
        double root = Math.sqrt(price);
        for (int venue = 0; venue < venues.length; venue++) {
            DepthColumns curve = venues[venue].columns();
            int at = segment[venue];
            double sold = curve.amountBefore(at);
            if (open[venue] && price < curve.price(at)) {
                // √(first / price) - 1 without cancellation
                double fall = (curve.price(at) - price) / (price + curve.root(at) * root);
                sold = Math.min(curve.amountBefore(at + 1), sold + fall * curve.reach(at));
            }
            amounts[venue] = sold;
            sum += sold;
        }
        return sum;
    }

    /** Spreads what rounding left over the open segments as a step of 1/√p does, which keeps their prices equal. */
    private void correct(DepthCurve[] venues, double missing, double[] amounts) {
        for (int venue = 0; venue < venues.length; venue++) {
            if (open[venue]) {
                DepthColumns curve = venues[venue].columns();
                int at = segment[venue];
                double part = curve.root(at) * curve.reach(at) / slope;
                double most = curve.amountBefore(at + 1);
                amounts[venue] = Math.max(curve.amountBefore(at), Math.min(most, amounts[venue] + missing * part));
            }
        }
    }

    private void siftDown(int from) {
        int at = from;
        while (2 * at + 1 < waiting) {
            int child = 2 * at + 1;
            if (child + 1 < waiting && precedes(heap[child + 1], heap[child])) {
                child++;
            }
            if (!precedes(heap[child], heap[at])) {
                return;
            }
            int venue = heap[at];
            heap[at] = heap[child];
            heap[child] = venue;
            at = child;
        }
    }

    private boolean precedes(int venue, int other) {
        return next[venue] > next[other] || (next[venue] == next[other] && venue < other);
    }
}
