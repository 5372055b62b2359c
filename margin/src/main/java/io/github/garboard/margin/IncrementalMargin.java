package io.github.garboard.margin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The requirement of a book that changes by a position at a time, and what it would be with another one. Mutable: it holds the
 * profit and loss of the whole book, one figure per scenario, so each thread needs its own.
 *
 * <p>Everything costs O(scenarios), whatever the size of the book: adding, removing or repricing a position, and the
 * requirement with an order that is not sent yet. The book itself is not kept: positions come and go as vectors of profit and
 * loss per unit. With {@link LossMeasure#worst()} neither a what-if nor a change allocates; another measure costs what it
 * costs.
 *
 * <pre>{@code
 * IncrementalMargin margin = IncrementalMargin.of(model, MarginLevel.MAINTENANCE, book);
 * margin.requirementWith(hedge, 3);   // three units more: nothing changes
 * margin.add(hedge, 3);               // bought
 * margin.add(hedge, -3);              // repriced: the old figures out,
 * margin.add(repriced, 3);            // the new ones in
 * }</pre>
 *
 * <p><b>Open orders.</b> An order that rests may be filled in full, in part or not at all. {@link #open} reserves the worse:
 * in each scenario the order's loss, and never its gain. With {@link LossMeasure#worst()} the requirement is then the
 * largest over all combinations of fills; with any other monotone measure, at least that.
 *
 * <p><b>Rounding.</b> The figures are compensated sums. After n changes x they are within u |s| + 2 (n u)² Σ|x| of the exact
 * sums s, with u = 2⁻⁵³; {@link #resynchronise} starts again from a book, with the bits of a full computation.
 */
public final class IncrementalMargin {

    private final ScenarioSet scenarios;
    private final LossMeasure measure;
    private final MarginLevel level;
    private final double factor;
    private final double[] weights;
    private final CompensatedRow positions;
    private final CompensatedRow orders;

    /** Positions and reserved orders together: what counts. */
    private final double[] counted;

    private IncrementalMargin(ScenarioMargin model, MarginLevel level) {
        this.scenarios = model.scenarios();
        this.measure = model.measure();
        this.level = level;
        this.factor = model.levels().of(level);
        this.weights = scenarios.weights();
        this.positions = new CompensatedRow(scenarios);
        this.orders = new CompensatedRow(scenarios);
        this.counted = new double[scenarios.size()];
    }

    /**
     * Starts from a book without open orders.
     *
     * @param model the model
     * @param level the level of the requirement
     * @param book the positions, over the model's scenario set; may be empty
     * @throws IllegalArgumentException if the model has no factor for the level, or the book is over another scenario set
     */
    public static IncrementalMargin of(ScenarioMargin model, MarginLevel level, PnlMatrix book) {
        IncrementalMargin margin = new IncrementalMargin(model, level);
        margin.resynchronise(book);
        return margin;
    }

    /** Returns the profit and loss that counts, scenario by scenario: of the positions all, of open orders the losses. */
    public PnlVector portfolio() {
        return PnlVector.of(scenarios, counted);
    }

    /** Returns what the book must hold and the scenario that sets it, as the model says of {@link #portfolio}. */
    public MarginRequirement requirement() {
        return ScenarioMargin.requirement(level, factor, measure.loss(portfolio()), scenarios);
    }

    /**
     * Returns what the book would have to hold with a position more. Nothing changes.
     *
     * @param pnl the profit and loss of one unit, over the model's scenario set
     * @param quantity the units, negative to sell
     * @return the requirement, non-negative; NaN if a sum is not finite
     * @throws IllegalArgumentException if the vector is over another scenario set
     */
    public double requirementWith(PnlVector pnl, double quantity) {
        return factor * lossWith(figures(pnl), 0, quantity);
    }

    /**
     * Writes what the book would have to hold with each of several candidates alone. Nothing changes. The batch form of
     * {@link #requirementWith}, with the same bits.
     *
     * @param pnl the candidates' profit and loss, row-major, candidates by scenarios; positive is a gain
     * @param offset the index of the first figure
     * @param candidates the number of rows, non-negative
     * @param requirements where the requirements go, one per candidate; NaN for one whose sums are not finite
     * @param at the index of the first requirement
     * @throws IndexOutOfBoundsException if a block is not inside its array
     */
    public void requirementsWith(double[] pnl, int offset, int candidates, double[] requirements, int at) {
        Objects.checkFromToIndex(offset, Math.toIntExact(offset + (long) candidates * counted.length), pnl.length);
        Objects.checkFromIndexSize(at, candidates, requirements.length);
        for (int candidate = 0; candidate < candidates; candidate++) {
            requirements[at + candidate] = factor * lossWith(pnl, offset + candidate * counted.length, 1);
        }
    }

    /**
     * Adds units of a position, or removes them where the quantity is negative.
     *
     * @param pnl the profit and loss of one unit, over the model's scenario set
     * @param quantity the units
     * @throws IllegalArgumentException if the vector is over another scenario set, or a sum would not be finite; nothing has
     *     changed then
     */
    public void add(PnlVector pnl, double quantity) {
        positions.add(figures(pnl), quantity, Double.POSITIVE_INFINITY, 1);
        count();
    }

    /**
     * Reserves for an order that may be filled, in part or in full, or not.
     *
     * @param pnl the profit and loss of one unit bought at the order's price, over the model's scenario set
     * @param quantity the units ordered, negative to sell
     * @throws IllegalArgumentException if the vector is over another scenario set, or a sum would not be finite; nothing has
     *     changed then
     */
    public void open(PnlVector pnl, double quantity) {
        orders.add(figures(pnl), quantity, 0, 1);
        count();
    }

    /**
     * Releases what was reserved for an order that is cancelled or filled; what was filled is then a position to
     * {@link #add}, what was not an order to open again.
     *
     * @param pnl the vector given to {@link #open}
     * @param quantity the quantity given to it
     * @throws IllegalArgumentException if the vector is over another scenario set, or a sum would not be finite; nothing has
     *     changed then
     */
    public void close(PnlVector pnl, double quantity) {
        orders.add(figures(pnl), quantity, 0, -1);
        count();
    }

    /**
     * Starts again from a book: its sums have the bits of {@link PnlMatrix#portfolio}. Open orders stay reserved.
     *
     * @param book the positions, over the model's scenario set
     * @return the largest difference between a sum before and after, non-negative: what rounding, or a change that was missed,
     *     had added up to
     * @throws IllegalArgumentException if the book is over another scenario set
     */
    public double resynchronise(PnlMatrix book) {
        double drift = positions.set(figures(book.portfolio()));
        count();
        return drift;
    }

    /**
     * Returns how many lots of an order fit: the numbers n for which the requirement with n lots and their cost are covered by
     * the equity.
     *
     * <p>With {@link LossMeasure#worst()} both ends are found in closed form, the requirement being piecewise linear in n; with
     * another measure by bisection, some 200 losses at most. Of a convex measure every number between the ends fits. At either
     * end it is tried out: the end fits, one lot beyond it does not.
     *
     * @param order what one lot does
     * @param equity what the account is worth, finite, in the unit of money of the scenarios
     * @return the smallest and the largest number; from 0 if the book fits as it is, empty if no number fits
     * @throws IllegalArgumentException if the order is over another scenario set, or equity is not finite
     */
    public Optional<LotRange> fitting(LotOrder order, double equity) {
        LotSearch search = search(order, equity);
        return measure == LossMeasure.worst()
                ? search.around(linearBounds(figures(order.pnl()), order.cost(), equity))
                : search.bisected();
    }

    /**
     * Returns the best use of each instrument to bring the requirement under the equity, the best instrument first: the fewest
     * lots that do it, or where no number does, the number that leaves least uncovered. Sorted by what is left uncovered, then
     * by cost, then in the order of the map.
     *
     * @param instruments the orders to choose from, by the caller's own key
     * @param equity what the account is worth, finite
     * @param <K> the caller's key
     * @return one hedge per instrument
     * @throws IllegalArgumentException if an order is over another scenario set, or equity is not finite
     */
    public <K> List<Hedge<K>> hedges(Map<K, LotOrder> instruments, double equity) {
        List<Hedge<K>> hedges = new ArrayList<>();
        instruments.forEach((key, order) -> hedges.add(hedge(key, order, equity)));
        hedges.sort(Comparator.<Hedge<K>>comparingDouble(hedge -> hedge.uncovered(equity))
                .thenComparingDouble(Hedge::cost));
        return List.copyOf(hedges);
    }

    private <K> Hedge<K> hedge(K key, LotOrder order, double equity) {
        long lots = fitting(order, equity)
                .map(LotRange::from)
                .orElseGet(() -> search(order, equity).least());
        return new Hedge<>(key, lots, (double) lots * order.cost(), requirementWith(order.pnl(), (double) lots));
    }

    private LotSearch search(LotOrder order, double equity) {
        double[] pnl = figures(order.pnl());
        return new LotSearch(
                lots -> factor * lossWith(pnl, 0, (double) lots) + (double) lots * order.cost(),
                equity,
                order.available());
    }

    /** The loss with a row more; of the worst loss without a temporary. */
    private double lossWith(double[] pnl, int offset, double quantity) {
        if (measure == LossMeasure.worst()) {
            return worstWith(pnl, offset, quantity);
        }
        double[] sum = new double[counted.length];
        boolean finite = true;
        for (int s = 0; s < sum.length; s++) {
            sum[s] = counted[s] + quantity * pnl[offset + s];
            finite &= Double.isFinite(sum[s]);
        }
        return finite ? measure.loss(PnlVector.of(scenarios, sum)).amount() : Double.NaN;
    }

    private double worstWith(double[] pnl, int offset, double quantity) {
        double worst = 0;
        double check = 0;
        for (int s = 0; s < counted.length; s++) {
            double loss = -weights[s] * (counted[s] + quantity * pnl[offset + s]);
            check += 0 * loss;
            if (loss > worst) {
                worst = loss;
            }
        }
        return check == 0 ? worst : Double.NaN;
    }

    /** The lots between which factor w (-(c + n x)) + n cost is at most the equity in every scenario. */
    private double[] linearBounds(double[] pnl, double cost, double equity) {
        double least = 0;
        double most = Double.POSITIVE_INFINITY;
        // the last line is that of a requirement of 0: the cost alone
        for (int s = 0; s <= counted.length; s++) {
            double weight = s < counted.length ? factor * weights[s] : 0;
            double now = weight == 0 ? 0 : -weight * counted[s];
            double perLot = weight == 0 ? cost : cost - weight * pnl[s];
            if (perLot > 0) {
                most = Math.min(most, (equity - now) / perLot);
            } else if (perLot < 0) {
                least = Math.max(least, (equity - now) / perLot);
            } else if (now > equity) {
                most = Double.NEGATIVE_INFINITY;
            }
        }
        return new double[] {least, most};
    }

    private void count() {
        for (int s = 0; s < counted.length; s++) {
            // what is left of orders that were all released is rounding: it never counts as a gain
            counted[s] = positions.sum(s) + Math.min(0, orders.sum(s));
        }
    }

    private double[] figures(PnlVector pnl) {
        if (!scenarios.equals(pnl.scenarios())) {
            throw new IllegalArgumentException("pnl must be over the scenario set of the model: " + pnl.scenarios());
        }
        return pnl.figures();
    }
}
