package io.github.garboard.oracle.aggregate;

/**
 * Mutable and not thread-safe: the median, by count or by weight, and its confidence as {@link Median} and
 * {@link WeightedMedian} state them.
 *
 * <p>The prices and the confidences are two trees, whose middles cost O(log n). The distances from the price are not
 * kept, since all of them change with the price. The sources within a distance of the price have neighbouring ranks:
 * the middle distance is the least half-width of a run of ranks that holds half of the sources. The later a run starts,
 * the less it reaches below the price and the more above it, so bisection finds the start where the two meet.
 */
final class RunningMedian implements RunningEstimate {

    private final EvenCount evenCount;
    private final boolean weighted;
    private final RankTree prices;
    private final RankTree confidences;

    /** Where the last search ended: the next one seldom ends far from it. */
    private int start;

    /** Where the run of the least half-width starts. */
    private int nearest;

    RunningMedian(int capacity, EvenCount evenCount, boolean weighted) {
        this.evenCount = evenCount;
        this.weighted = weighted;
        this.prices = new RankTree(capacity, weighted);
        this.confidences = new RankTree(capacity, weighted);
    }

    @Override
    public boolean counts(double confidence, double weight) {
        return !weighted || weight > 0;
    }

    @Override
    public void put(int source, double price, double confidence, double weight) {
        prices.put(source, price, weight);
        confidences.put(source, confidence, weight);
    }

    @Override
    public void remove(int source) {
        prices.remove(source);
        confidences.remove(source);
    }

    @Override
    public double price() {
        return middle(prices);
    }

    @Override
    public double confidence(double price) {
        return Math.max(middle(confidences), spread(price));
    }

    private double middle(RankTree values) {
        int lower = values.countToHalf(0, false);
        int upper = values.countToHalf(0, true);
        return upper == lower
                ? values.valueAt(lower - 1)
                : evenCount.between(values.valueAt(lower - 1), values.valueAt(upper - 1));
    }

    private double spread(double price) {
        boolean beyond = evenCount == EvenCount.UPPER;
        double distance = distance(price, beyond);
        if (evenCount != EvenCount.AVERAGE) {
            return distance;
        }
        if (weighted) {
            return evenCount.between(distance, distance(price, true));
        }
        return prices.size() % 2 == 1 ? distance : evenCount.between(distance, Math.max(distance, next(price)));
    }

    /** Returns the distance of the source that is nearest to the price of those outside of the half found last. */
    private double next(double price) {
        int end = nearest + prices.size() / 2;
        double below = nearest == 0 ? Double.POSITIVE_INFINITY : price - prices.valueAt(nearest - 1);
        double above = end >= prices.size() ? Double.POSITIVE_INFINITY : prices.valueAt(end) - price;
        return Math.min(Math.min(below, above), Double.MAX_VALUE);
    }

    /** Returns the least distance from the price within which lies half of the sources, or more. */
    private double distance(double price, boolean beyond) {
        int size = prices.size();
        int low = -1; // a start that reaches farther below the price than above it, or none
        int high = size; // a start that does not, or none
        int probe = Math.min(start, size - 1);
        int step = 1;
        nearest = probe;
        double least = Double.MAX_VALUE;
        while (high - low > 1) {
            double below = price - prices.valueAt(probe);
            double above = farthestAbove(price, probe, beyond);
            // a run may lie on one side of the price, and then reaches a negative distance to the other
            double reach = Math.max(below, above);
            if (reach < least) {
                least = reach;
                nearest = probe;
            }
            if (below > above) {
                low = probe;
                probe = high < size ? (low + high) >>> 1 : Math.min(low + step, size - 1);
            } else {
                high = probe;
                probe = low >= 0 ? (low + high) >>> 1 : Math.max(high - step, 0);
            }
            step *= 2;
        }
        start = high;
        return least;
    }

    private double farthestAbove(double price, int from, boolean beyond) {
        int last = from + prices.countToHalf(from, beyond) - 1;
        return last < prices.size() ? prices.valueAt(last) - price : Double.POSITIVE_INFINITY;
    }
}
