package io.github.garboard.oracle.aggregate;

/**
 * Mutable and not thread-safe: the three-vote median and its confidence as {@link ThreeVote} states them, read off one
 * tree of all votes.
 */
final class RunningThreeVote implements RunningEstimate {

    private final RankTree votes;

    RunningThreeVote(int capacity) {
        this.votes = new RankTree(3 * capacity, false);
    }

    @Override
    public boolean counts(double confidence, double weight) {
        return confidence > 0;
    }

    @Override
    public void put(int source, double price, double confidence, double weight) {
        votes.put(3 * source, Math.max(price - confidence, -Double.MAX_VALUE), 1);
        votes.put(3 * source + 1, price, 1);
        votes.put(3 * source + 2, Math.min(price + confidence, Double.MAX_VALUE), 1);
    }

    @Override
    public void remove(int source) {
        votes.remove(3 * source);
        votes.remove(3 * source + 1);
        votes.remove(3 * source + 2);
    }

    @Override
    public double price() {
        int upper = votes.size() / 2;
        double above = votes.valueAt(upper);
        return votes.size() % 2 == 1 ? above : EvenCount.AVERAGE.between(votes.valueAt(upper - 1), above);
    }

    @Override
    public double confidence(double price) {
        int quarter = votes.size() / 4;
        double below = price - votes.valueAt(quarter);
        double above = votes.valueAt(votes.size() - 1 - quarter) - price;
        return Math.min(Math.max(below, above), Double.MAX_VALUE);
    }
}
