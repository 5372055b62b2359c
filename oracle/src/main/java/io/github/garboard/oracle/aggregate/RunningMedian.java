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
        // below: a start known to reach too far below the price; above: one known not to
        int below = -1;
        int above = prices.size();
        int probe = Math.min(start, above - 1);
        int step = 1;
        while (above - below > 1) {
            if (reachesFurtherBelow(price, probe, beyond)) {
                below = probe;
                probe = above < prices.size() ? (below + above) >>> 1 : Math.min(below + step, above - 1);
            } else {
                above = probe;
                probe = below >= 0 ? (below + above) >>> 1 : Math.max(above - step, 0);
            }
            step *= 2;
        }
        start = above;
        double least = above < prices.size() ? farthestAbove(price, above, beyond) : Double.POSITIVE_INFINITY;
        if (below >= 0) {
            least = Math.min(least, price - prices.valueAt(below));
        }
        // a run may end below the price or start above it
        return Math.min(least, Double.MAX_VALUE);
    }

    private boolean reachesFurtherBelow(double price, int from, boolean beyond) {
        return price - prices.valueAt(from) > farthestAbove(price, from, beyond);
    }

    private double farthestAbove(double price, int from, boolean beyond) {
        int last = from + prices.countToHalf(from, beyond) - 1;
        return last < prices.size() ? prices.valueAt(last) - price : Double.POSITIVE_INFINITY;
    }
}
