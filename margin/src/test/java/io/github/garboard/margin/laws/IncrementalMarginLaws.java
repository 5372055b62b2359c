package io.github.garboard.margin.laws;

import io.github.garboard.margin.IncrementalMargin;
import io.github.garboard.margin.LossMeasure;
import io.github.garboard.margin.LotOrder;
import io.github.garboard.margin.LotRange;
import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.PnlMatrix;
import io.github.garboard.margin.PnlVector;
import io.github.garboard.margin.Revaluation;
import io.github.garboard.margin.ScenarioMargin;
import io.github.garboard.margin.attribution.Attribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What a scenario model with your own {@link LossMeasure} keeps when its books change by a position at a time.
 *
 * <p>A measure that is not convex, such as value at risk, overrides {@link #nothingFitsBeyondTheRange} without
 * {@code @Property}: beyond a range that ends, another may begin. One that is not positively homogeneous does so with
 * {@link #eulerSharesAddUp}.
 */
public interface IncrementalMarginLaws {

    /** How far an incremental figure may be from a full computation, relative to the gross profit and loss. */
    double ROUNDING = 1e-12;

    /** How far shares of a measure without known tail weights may be from the loss: the error of its differences. */
    double DIFFERENCES = 1e-6;

    /** Returns the model under test; its highest level is the one that is asked about. */
    ScenarioMargin model();

    /** Books over the model's scenarios. */
    @Provide
    default Arbitrary<PnlMatrix> lawBooks() {
        return PnlMatrices.over(model().scenarios());
    }

    /** Positions that come and go one at a time leave what a full computation finds. */
    @Property
    default void changesAddUpToTheFullComputation(
            @ForAll("lawBooks") PnlMatrix book, @ForAll("lawBooks") PnlMatrix passing) {
        IncrementalMargin margin = empty();
        for (int p = 0; p < passing.positions(); p++) {
            margin.add(passing.row(p), 3);
        }
        for (int p = 0; p < book.positions(); p++) {
            margin.add(book.row(p), 1);
        }
        for (int p = passing.positions() - 1; p >= 0; p--) {
            margin.add(passing.row(p), -3);
        }
        near(full(book), margin.requirement().total(), gross(book) + 3 * gross(passing));
        double drift = margin.resynchronise(book);
        Law.require(drift <= ROUNDING * (gross(book) + gross(passing)), "drift " + drift);
        Law.require(margin.requirement().total() == full(book), "resynchronised " + margin.requirement());
    }

    /** Asking what nothing would change changes nothing, and asking never changes the book. */
    @Property
    default void whatIfOfNothingChangesNothing(
            @ForAll("lawBooks") PnlMatrix book, @ForAll("lawBooks") PnlMatrix asked) {
        IncrementalMargin margin = IncrementalMargin.of(model(), level(), book);
        double before = margin.requirement().total();
        for (int p = 0; p < asked.positions(); p++) {
            Law.require(margin.requirementWith(asked.row(p), 0) == before, "nothing of " + asked.row(p));
            double with = margin.requirementWith(asked.row(p), 2);
            near(full(book.and(twice(asked, p))), with, gross(book) + 2 * gross(asked));
        }
        Law.require(margin.requirement().total() == before, "asking changed it to " + margin.requirement());
    }

    /** The requirement with open orders covers every one of them filled, or not. */
    @Property
    default void openOrdersReserveTheWorse(@ForAll("lawBooks") PnlMatrix book, @ForAll("lawBooks") PnlMatrix orders) {
        IncrementalMargin margin = IncrementalMargin.of(model(), level(), book);
        for (int p = 0; p < orders.positions(); p++) {
            margin.open(orders.row(p), 1);
        }
        double reserved = margin.requirement().total();
        double room = ROUNDING * (gross(book) + gross(orders));
        double worst = 0;
        for (int fills = 0; fills < 1 << orders.positions(); fills++) {
            double filled = full(book.and(chosen(orders, fills)));
            Law.require(filled <= reserved + room, "fills " + fills + " need " + filled + " of " + reserved);
            worst = Math.max(worst, filled);
        }
        if (model().measure() == LossMeasure.worst()) {
            Law.require(reserved <= worst + room, "reserved " + reserved + ", worst " + worst);
        }
        for (int p = 0; p < orders.positions(); p++) {
            margin.close(orders.row(p), 1);
        }
        near(full(book), margin.requirement().total(), gross(book) + gross(orders));
    }

    /** The ends of a range that fits are covered by the equity; so is, of a convex measure, what lies between. */
    @Property
    default void endsOfTheRangeFit(
            @ForAll("lawBooks") PnlMatrix book,
            @ForAll("lawBooks") PnlMatrix order,
            @ForAll @IntRange(max = 3) int equity,
            @ForAll @IntRange(max = 2) int cost) {
        IncrementalMargin margin = IncrementalMargin.of(model(), level(), book);
        LotOrder lots = lots(order, cost);
        double limit = equity * margin.requirement().total() / 2 + equity * 100.0;
        Optional<LotRange> range = margin.fitting(lots, limit);
        range.ifPresent(fit -> {
            Law.require(fits(margin, lots, fit.from(), limit), fit + ": its start does not fit");
            Law.require(fits(margin, lots, fit.to(), limit), fit + ": its end does not fit");
        });
        Law.require(
                range.isPresent() || !(fits(margin, lots, 0, limit) || fits(margin, lots, lots.available(), limit)),
                "a number fits and none was found");
    }

    /** One lot more than the largest number does not fit, one less than the smallest neither. */
    @Property
    default void nothingFitsBeyondTheRange(
            @ForAll("lawBooks") PnlMatrix book,
            @ForAll("lawBooks") PnlMatrix order,
            @ForAll @IntRange(max = 3) int equity,
            @ForAll @IntRange(max = 2) int cost) {
        IncrementalMargin margin = IncrementalMargin.of(model(), level(), book);
        LotOrder lots = lots(order, cost);
        double limit = equity * margin.requirement().total() / 2 + equity * 100.0;
        margin.fitting(lots, limit).ifPresent(fit -> {
            Law.require(fit.from() == 0 || !fits(margin, lots, fit.from() - 1, limit), fit + ": one lot less fits");
            Law.require(
                    fit.to() == lots.available() || !fits(margin, lots, fit.to() + 1, limit),
                    fit + ": one lot more fits");
        });
    }

    /** The Euler shares of the positions add up to the loss. */
    @Property
    default void eulerSharesAddUp(@ForAll("lawBooks") PnlMatrix book) {
        Attribution<Integer> split = Attribution.euler(book, model().measure(), p -> p);
        double loss = model().measure().loss(book.portfolio()).amount();
        Law.require(
                Math.abs(split.residual()) <= DIFFERENCES * gross(book),
                "loss " + loss + ", residual " + split.residual());
    }

    private MarginLevel level() {
        return model().levels().factors().keySet().stream()
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private IncrementalMargin empty() {
        return IncrementalMargin.of(model(), level(), PnlMatrix.of(0, model().scenarios(), (f, t, set, out, at) -> {}));
    }

    private double full(PnlMatrix book) {
        return model().requirement(book, level()).total();
    }

    private static boolean fits(IncrementalMargin margin, LotOrder order, long lots, double equity) {
        return margin.requirementWith(order.pnl(), (double) lots) + lots * order.cost() <= equity;
    }

    private static LotOrder lots(PnlMatrix order, int cost) {
        return new LotOrder(order.portfolio(), 10.0 * cost, 1000);
    }

    private static PnlMatrix twice(PnlMatrix matrix, int position) {
        return PnlMatrix.of(1, matrix.scenarios(), Revaluation.perPosition((p, set, s) -> 2 * matrix.pnl(position, s)));
    }

    private static PnlMatrix chosen(PnlMatrix matrix, int bits) {
        List<PnlVector> rows = new ArrayList<>();
        for (int p = 0; p < matrix.positions(); p++) {
            if ((bits >> p & 1) == 1) {
                rows.add(matrix.row(p));
            }
        }
        return PnlMatrix.of(
                rows.size(),
                matrix.scenarios(),
                Revaluation.perPosition((p, set, s) -> rows.get(p).pnl(s)));
    }

    private static double gross(PnlMatrix matrix) {
        double gross = 0;
        for (int p = 0; p < matrix.positions(); p++) {
            for (int s = 0; s < matrix.scenarios().size(); s++) {
                gross += matrix.scenarios().weight(s) * Math.abs(matrix.pnl(p, s)) + Math.abs(matrix.pnl(p, s));
            }
        }
        return gross;
    }

    private void near(double expected, double actual, double gross) {
        double room = ROUNDING * gross * model().levels().of(level());
        Law.require(Math.abs(expected - actual) <= room, "in full " + expected + ", incrementally " + actual);
    }
}
