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
        return switch (evenCount) {
            case LOWER -> distance(price, false);
            case UPPER -> distance(price, true);
            case AVERAGE -> {
                double lower = distance(price, false);
                // an odd count has one middle
                boolean one = !weighted && prices.size() % 2 == 1;
                yield one ? lower : evenCount.between(lower, distance(price, true));
            }
        };
    }

    /** Returns the least distance from the price within which lies half of the sources, or more. */
    private double distance(double price, boolean beyond) {
        int size = prices.size();
        int low = -1; // a start that reaches farther below the price than above it, or none
        int high = size; // a start that does not, or none
        int probe = Math.min(start, size - 1);
        int step = 1;
        double least = Double.MAX_VALUE;
        while (high - low > 1) {
            double below = price - prices.valueAt(probe);
            double above = farthestAbove(price, probe, beyond);
            // a run may lie on one side of the price, and then reaches a negative distance to the other
            least = Math.min(least, Math.max(below, above));
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
