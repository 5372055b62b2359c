package io.github.garboard.oracle.aggregate;

import java.util.Objects;

/**
 * Mutable and not thread-safe: the last quotes of up to thousands of sources of one asset, and their price, kept while
 * one source after another changes. The batch tier of {@code estimator.latestPerSource()} for feeds that tick.
 *
 * <p>Sources are the numbers 0..capacity-1, and time is any {@code long} that grows with time, such as nanoseconds
 * since the epoch; the caller keeps the names and the clock. Price and confidence are bit for bit those of {@link
 * Median}, {@link WeightedMedian} or {@link ThreeVote} over the live quotes, whatever happened before.
 *
 * <p><b>Which quote of a source counts.</b> The rule is that of {@link
 * io.github.garboard.oracle.Aggregator#latestPerSource()}:
 *
 * <ul>
 *   <li>A newer quote replaces the source's older one.
 *   <li>A quote older than what the source already said is ignored: it came late.
 *   <li>The same quote again, with the same time, changes nothing.
 *   <li>Another quote with the same time: the source contradicts itself, and has no quote until it sends a newer one.
 * </ul>
 *
 * <p>Cost: {@link #update} and {@link #remove} O(log n). {@link #price()} O(log n) after a change, else O(1). {@link
 * #confidence()} the same for three votes; for a median it searches the ranks around the price, in O(log n) steps of
 * O(log n), starting where the last search ended, so that after a small change it is a few steps. Nothing is allocated
 * after construction; a board takes about 120 bytes per source, with weights twice that and for three votes about 250.
 *
 * <p>A board's price goes through a guard like any other, as one quote that is as old as its oldest part: {@code
 * AggregatePrice.of(Quote.of("board", board.price(), board.confidence(), instantOf(board.oldest())))}.
 */
public final class FeedBoard {

    private static final int MOST = 1_000_000;
    private static final byte SILENT = 0;
    private static final byte QUOTING = 1;
    private static final byte CONTRADICTED = 2;

    private final RunningEstimate estimate;
    private final OldestSource oldest;

    private final byte[] state;
    private final double[] prices;
    private final double[] confidences;
    private final double[] weights;
    private final long[] times;

    private int live;
    private boolean priced;
    private double price;
    private boolean measured;
    private double confidence;

    private FeedBoard(int capacity, RunningEstimate estimate) {
        this.estimate = estimate;
        this.state = new byte[capacity];
        this.prices = new double[capacity];
        this.confidences = new double[capacity];
        this.weights = new double[capacity];
        this.times = new long[capacity];
        this.oldest = new OldestSource(times);
    }

    /**
     * Returns an empty board that keeps the {@link Median}.
     *
     * @param capacity how many sources there can be, from 1 to 1,000,000
     * @param evenCount which value is the middle of an even count
     * @throws IllegalArgumentException if the capacity is out of its range
     */
    public static FeedBoard median(int capacity, EvenCount evenCount) {
        Objects.requireNonNull(evenCount, "evenCount");
        return new FeedBoard(checked(capacity), new RunningMedian(capacity, evenCount, false));
    }

    /**
     * Returns an empty board that keeps the {@link WeightedMedian}.
     *
     * @param capacity how many sources there can be, from 1 to 1,000,000
     * @param evenCount which value is the middle where the weight on either side is the same
     * @throws IllegalArgumentException if the capacity is out of its range
     */
    public static FeedBoard weightedMedian(int capacity, EvenCount evenCount) {
        Objects.requireNonNull(evenCount, "evenCount");
        return new FeedBoard(checked(capacity), new RunningMedian(capacity, evenCount, true));
    }

    /**
     * Returns an empty board that keeps the price of {@link ThreeVote#of()}.
     *
     * @param capacity how many sources there can be, from 1 to 1,000,000
     * @throws IllegalArgumentException if the capacity is out of its range
     */
    public static FeedBoard threeVote(int capacity) {
        return new FeedBoard(checked(capacity), new RunningThreeVote(checked(capacity)));
    }

    /**
     * Takes a quote of weight 1; as {@link #update(int, double, double, double, long)}.
     *
     * @param source the source, in [0, capacity)
     * @param price the price, finite, of any sign
     * @param confidence the half-width of the source's interval, in the unit of the price, non-negative and finite
     * @param time when the source observed the price
     * @return whether the board has changed
     * @throws IllegalArgumentException if an argument breaks its rule; the board is then as it was
     */
    public boolean update(int source, double price, double confidence, long time) {
        return update(source, price, confidence, 1, time);
    }

    /**
     * Takes a quote, if it is newer than what the source said before; see the class for the rule. Costs O(log n).
     *
     * @param source the source, in [0, capacity)
     * @param price the price, finite, of any sign
     * @param confidence the half-width of the source's interval, in the unit of the price, non-negative and finite
     * @param weight the source's weight, non-negative and at most the largest double divided by the capacity; without
     *     effect on a board that does not weigh, as a part of the quote that may contradict another one all the same
     * @param time when the source observed the price
     * @return whether the board has changed: false for a quote that is late or is already there
     * @throws IllegalArgumentException if an argument breaks its rule; the board is then as it was
     */
    public boolean update(int source, double price, double confidence, double weight, long time) {
        check(source, price, confidence, weight);
        if (state[source] != SILENT && time <= times[source]) {
            return time == times[source] && contradicts(source, price, confidence, weight) && contradicted(source);
        }
        boolean wasLive = isLive(source);
        state[source] = QUOTING;
        prices[source] = price;
        confidences[source] = confidence;
        weights[source] = weight;
        times[source] = time;
        if (isLive(source)) {
            estimate.put(source, price + 0.0, confidence + 0.0, weight); // no negative zero
            oldest.put(source);
            changed(wasLive ? 0 : 1);
        } else if (wasLive) {
            drop(source);
        }
        return true;
    }

    /**
     * Forgets a source and all it said, also how new that was: the next quote of this number is as its first one. Costs
     * O(log n).
     *
     * @param source the source, in [0, capacity)
     * @return whether the source was live
     * @throws IllegalArgumentException if there is no such source
     */
    public boolean remove(int source) {
        checkSource(source);
        boolean wasLive = isLive(source);
        state[source] = SILENT;
        if (wasLive) {
            drop(source);
        }
        return wasLive;
    }

    /** Returns how many sources there can be. */
    public int capacity() {
        return state.length;
    }

    /**
     * Returns how many sources have a quote that counts: it is not contradicted, and has the weight, or for three votes
     * the confidence, without which it would have no vote.
     */
    public int live() {
        return live;
    }

    /** Returns the price of the live quotes; NaN if there are none. */
    public double price() {
        if (!priced) {
            price = live == 0 ? Double.NaN : estimate.price();
            priced = true;
        }
        return price;
    }

    /** Returns the confidence of the price, a half-width in its unit; NaN if there are no live quotes. */
    public double confidence() {
        if (!measured) {
            confidence = live == 0 ? Double.NaN : estimate.confidence(price());
            measured = true;
        }
        return confidence;
    }

    /**
     * Returns the time of the oldest live quote: nothing in the price is older. Costs O(1).
     *
     * @throws IllegalStateException if there are no live quotes
     */
    public long oldest() {
        return times[oldestSource()];
    }

    /**
     * Returns the source of the oldest live quote, so that a caller can remove sources until none is stale; one of them
     * if there are several. Costs O(1).
     *
     * @throws IllegalStateException if there are no live quotes
     */
    public int oldestSource() {
        if (live == 0) {
            throw new IllegalStateException("there are no live quotes, so none is the oldest");
        }
        return oldest.source();
    }

    private boolean isLive(int source) {
        return state[source] == QUOTING && estimate.counts(confidences[source], weights[source]);
    }

    /** As quotes are equal: a zero contradicts a negative zero. */
    private boolean contradicts(int source, double price, double confidence, double weight) {
        return Double.compare(prices[source], price) != 0
                || Double.compare(confidences[source], confidence) != 0
                || Double.compare(weights[source], weight) != 0;
    }

    private boolean contradicted(int source) {
        boolean before = state[source] == CONTRADICTED;
        if (isLive(source)) {
            drop(source);
        }
        state[source] = CONTRADICTED;
        return !before;
    }

    private void drop(int source) {
        estimate.remove(source);
        oldest.remove(source);
        changed(-1);
    }

    private void changed(int more) {
        live += more;
        priced = false;
        measured = false;
    }

    private void check(int source, double price, double confidence, double weight) {
        checkSource(source);
        if (!Double.isFinite(price)) {
            throw new IllegalArgumentException("price must be finite: " + price);
        }
        if (!(confidence >= 0 && confidence < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("confidence must be non-negative and finite: " + confidence);
        }
        if (!(weight >= 0 && weight <= Double.MAX_VALUE / capacity())) {
            throw new IllegalArgumentException(
                    "weight must be in [0, " + Double.MAX_VALUE / capacity() + "]: " + weight);
        }
    }

    private void checkSource(int source) {
        if (!(source >= 0 && source < capacity())) {
            throw new IllegalArgumentException("source must be in [0, " + capacity() + "): " + source);
        }
    }

    private static int checked(int capacity) {
        if (!(capacity >= 1 && capacity <= MOST)) {
            throw new IllegalArgumentException("capacity must be in [1, " + MOST + "]: " + capacity);
        }
        return capacity;
    }
}
