package io.github.garboard.liquidation.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * What a venue pays for an amount: segments of falling price, the best first.
 *
 * <p>Order books, constant-product pools and concentrated liquidity are exact; any other falling curve is taken at points by
 * {@link #sampled}. The queries cost O(log segments) and do not allocate.
 */
public final class DepthCurve {

    private static final DepthCurve NONE = new DepthCurve(List.of());

    private final List<DepthSegment> segments;
    private final DepthColumns columns;

    private DepthCurve(List<DepthSegment> segments) {
        this.segments = segments;
        this.columns = new DepthColumns(segments);
    }

    /**
     * Returns the curve of some segments.
     *
     * @param segments the best price first, none starting above the end of the one before but by a relative 1e-9; may be empty
     * @return the curve
     * @throws IllegalArgumentException if a segment starts above the end of the one before
     */
    public static DepthCurve of(List<DepthSegment> segments) {
        return segments.isEmpty() ? NONE : new DepthCurve(List.copyOf(segments));
    }

    /**
     * Returns the curve of one segment.
     *
     * @param segment a level, a pool or a range
     * @return the curve
     */
    public static DepthCurve of(DepthSegment segment) {
        return new DepthCurve(List.of(segment));
    }

    /**
     * Returns a curve that has a given marginal price after 0, step, 2 step, ... and between them falls as a pool does. Of a
     * smooth curve the proceeds are off by O(step²).
     *
     * @param marginalPrice what the next unit brings after an amount, not rising
     * @param capacity the amount where the curve ends, finite and positive
     * @param segments the number of steps, positive
     * @return the curve
     * @throws IllegalArgumentException if the price rises or an argument or a price is outside its range
     */
    public static DepthCurve sampled(DoubleUnaryOperator marginalPrice, double capacity, int segments) {
        Checks.requirePositive("capacity", capacity);
        if (segments < 1) {
            throw new IllegalArgumentException("segments must be > 0: " + segments);
        }
        List<DepthSegment> list = new ArrayList<>(segments);
        double start = 0;
        double price = marginalPrice.applyAsDouble(0);
        for (int i = 1; i <= segments; i++) {
            double end = capacity * i / segments;
            double next = marginalPrice.applyAsDouble(end);
            Checks.requireScale("marginalPrice after " + end, next);
            if (next > price) {
                throw new IllegalArgumentException(
                        "marginalPrice after " + end + " must be <= " + price + ", that after " + start + ": " + next);
            }
            double size = end - start;
            list.add(new DepthSegment(price, DepthSegment.rootRatioLessOne(price, next) / size, size));
            start = end;
            price = next;
        }
        return of(list);
    }

    /**
     * Returns the depth of several venues together: what an amount brings if it is divided by equal marginal price. To see how it
     * is divided, use {@link VenueSplit}.
     *
     * @param curves the venues, in any order
     * @return the aggregated depth; costs O(s²) for s segments of pools and ranges, O(s log s) for levels
     */
    public static DepthCurve aggregate(List<DepthCurve> curves) {
        return of(DepthMerge.of(curves));
    }

    /**
     * Returns this depth with all prices lower, for a fee on what is received.
     *
     * @param fraction the part of the proceeds that is lost, in [0, 1)
     * @return the depth
     * @throws IllegalArgumentException if the fraction is outside its range, or a price falls below
     *     {@link DepthSegment#LOWEST}
     */
    public DepthCurve discounted(double fraction) {
        if (!(fraction >= 0 && fraction < 1)) {
            throw new IllegalArgumentException("fraction must be in [0, 1): " + fraction);
        }
        return of(segments.stream()
                .map(one -> new DepthSegment(one.price() * (1 - fraction), one.steepness(), one.size()))
                .toList());
    }

    /**
     * Returns the depth to count on at a venue that an order reaches late: prices lower by the fall of the price, exp(-z σ √t),
     * that is exceeded while the order travels with the probability of z standard deviations. What the venue then holds less
     * of is a matter of {@link #atMost}.
     *
     * @param years the latency t, finite and non-negative
     * @param volatility the volatility σ, per root of a year, decimal, finite and non-negative
     * @param deviations the number of standard deviations z, finite and non-negative
     * @return the depth
     * @throws IllegalArgumentException if an argument is outside its range, or a price falls below
     *     {@link DepthSegment#LOWEST}
     */
    public DepthCurve afterLatency(double years, double volatility, double deviations) {
        Checks.requireNonNegative("years", years);
        Checks.requireNonNegative("volatility", volatility);
        Checks.requireNonNegative("deviations", deviations);
        return discounted(-Math.expm1(-deviations * volatility * Math.sqrt(years)));
    }

    /**
     * Returns the first part of this depth.
     *
     * @param amount the most that is sold at the venue, in units, non-negative
     * @return the depth; none for 0
     * @throws IllegalArgumentException if the amount is negative or NaN
     */
    public DepthCurve atMost(double amount) {
        if (!(amount >= 0)) {
            throw new IllegalArgumentException("amount must be >= 0: " + amount);
        }
        List<DepthSegment> first = new ArrayList<>();
        for (int i = 0; i < segments.size() && columns.amountBefore(i) < amount; i++) {
            DepthSegment one = segments.get(i);
            first.add(new DepthSegment(
                    one.price(), one.steepness(), Math.min(one.size(), amount - columns.amountBefore(i))));
        }
        return of(first);
    }

    /** Returns the segments, the best price first. */
    public List<DepthSegment> segments() {
        return segments;
    }

    /** Returns how many units the venue takes; +infinity for a pool, 0 for no depth. */
    public double capacity() {
        return columns.amountBefore(columns.size());
    }

    /**
     * Returns how many units bring at least a price each.
     *
     * @param lowest the lowest price to sell at, positive
     * @return the amount, in [0, capacity]
     * @throws IllegalArgumentException if the price is not positive
     */
    public double amountAt(double lowest) {
        if (!(lowest > 0)) {
            throw new IllegalArgumentException("lowest must be > 0: " + lowest);
        }
        int at = columns.ofPrice(lowest);
        return at < 0 ? 0 : columns.amountBefore(at) + segments.get(at).amountAt(lowest);
    }

    /**
     * Returns what an amount brings.
     *
     * @param amount the units sold, in [0, capacity]
     * @return the proceeds, net of fees
     * @throws IllegalArgumentException if the amount is outside its range
     */
    public double proceeds(double amount) {
        int at = segmentAt(amount);
        if (at < 0) {
            return 0;
        }
        double part = segments.get(at).proceeds(amount - columns.amountBefore(at));
        // never above the whole segment by rounding, so that more never brings less
        return Math.min(columns.earnedBefore(at + 1), columns.earnedBefore(at) + part);
    }

    /**
     * Returns the smallest amount that brings given proceeds, the inverse of {@link #proceeds}: where money is given to buy back
     * a position, the money that buying an exact size takes.
     *
     * @param proceeds what is to be received, finite and non-negative
     * @return the units to sell; +infinity where the venue does not pay so much
     * @throws IllegalArgumentException if the proceeds are negative or not finite
     */
    public double amountFor(double proceeds) {
        Checks.requireNonNegative("proceeds", proceeds);
        int at = columns.ofProceeds(proceeds);
        if (at < 0 || proceeds > columns.earnedBefore(columns.size())) {
            return proceeds == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        double missing = proceeds - columns.earnedBefore(at);
        double paid = columns.price(at) - segments.get(at).steepness() * missing;
        double end = columns.amountBefore(at + 1);
        // all that a pool holds is paid for an infinite amount only
        return paid > 0 ? Math.min(end, columns.amountBefore(at) + missing / paid) : end;
    }

    /**
     * Returns what the last unit of an amount brings. Where a level is used up that is still its price, not that of the next
     * one; for an amount of 0 it is the price of the first unit.
     *
     * @param amount the units sold, in [0, capacity]
     * @return the marginal price, net of fees; 0 without depth
     * @throws IllegalArgumentException if the amount is outside its range
     */
    public double marginalPrice(double amount) {
        int at = segmentAt(amount);
        return at < 0 ? 0 : segments.get(at).marginalPrice(amount - columns.amountBefore(at));
    }

    /**
     * Returns what selling an amount costs per unit against a mark price: the mark less the average price, at least 0. For what
     * the venue cannot take nothing is received.
     *
     * <p>This is the cost of closing that a planner asks for.
     *
     * @param amount the units to sell, finite and non-negative; for 0 that of the first unit
     * @param mark the price at which the position is valued, finite and non-negative
     * @return money per unit, non-negative
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public double shortfallPerUnit(double amount, double mark) {
        Checks.requireNonNegative("amount", amount);
        Checks.requireNonNegative("mark", mark);
        double average = amount == 0 ? marginalPrice(0) : proceeds(Math.min(amount, capacity())) / amount;
        return Math.max(0, mark - average);
    }

    private int segmentAt(double amount) {
        if (!(amount >= 0 && amount <= capacity())) {
            throw new IllegalArgumentException("amount must be in [0, " + capacity() + "]: " + amount);
        }
        return columns.ofAmount(amount);
    }

    DepthColumns columns() {
        return columns;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DepthCurve curve && segments.equals(curve.segments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(segments);
    }

    @Override
    public String toString() {
        return "DepthCurve" + segments;
    }
}
