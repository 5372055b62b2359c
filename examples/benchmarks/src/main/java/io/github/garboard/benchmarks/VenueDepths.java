package io.github.garboard.benchmarks;

import io.github.garboard.liquidation.execution.DepthCurve;
import io.github.garboard.liquidation.execution.DepthSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Twenty venues around a price of 100: eight books of twenty levels, eight pools, four venues of ten ranges. */
@State(Scope.Thread)
public class VenueDepths {

    static final int VENUES = 20;
    static final double AMOUNT = 500;

    private static final int BOOKS = 8;
    private static final int POOLS = 8;
    private static final int LEVELS = 20;
    private static final int RANGES = 10;
    private static final int HALVINGS = 60;

    final DepthCurve[] mixed = new DepthCurve[VENUES];
    final DepthCurve[] pools = new DepthCurve[VENUES];
    final double[] amounts = new double[VENUES];

    /** Draws the venues, the same in every run. */
    public VenueDepths() {
        SplittableRandom random = new SplittableRandom(20_200_312);
        for (int i = 0; i < VENUES; i++) {
            pools[i] = pool(random);
            mixed[i] = i < BOOKS ? book(random) : i < BOOKS + POOLS ? pool(random) : ranges(random);
        }
    }

    private static DepthCurve book(SplittableRandom random) {
        List<DepthSegment> levels = new ArrayList<>();
        double price = 100 + random.nextDouble();
        for (int i = 0; i < LEVELS; i++) {
            levels.add(DepthSegment.level(price, 1 + 4 * random.nextDouble()));
            price -= 0.01 + 0.2 * random.nextDouble();
        }
        return DepthCurve.of(levels);
    }

    private static DepthCurve pool(SplittableRandom random) {
        double reserve = 500 + 5000 * random.nextDouble();
        return DepthCurve.of(DepthSegment.constantProduct(reserve, reserve * (100 + random.nextDouble()), 0.997));
    }

    private static DepthCurve ranges(SplittableRandom random) {
        List<DepthSegment> ranges = new ArrayList<>();
        double price = 100 + random.nextDouble();
        for (int i = 0; i < RANGES; i++) {
            double next = price * 0.995;
            ranges.add(DepthSegment.range(5000 + 50_000 * random.nextDouble(), price, next, 0.9995));
            price = next;
        }
        return DepthCurve.of(ranges);
    }

    /** The textbook way: halve the interval of prices until the venues sell the amount; returns the price. */
    static double bisect(DepthCurve[] venues, double amount, double[] amounts) {
        double low = 1;
        double high = 200;
        for (int step = 0; step < HALVINGS; step++) {
            double price = (low + high) / 2;
            double sold = 0;
            for (DepthCurve venue : venues) {
                sold += venue.amountAt(price);
            }
            if (sold >= amount) {
                low = price;
            } else {
                high = price;
            }
        }
        for (int i = 0; i < venues.length; i++) {
            amounts[i] = venues[i].amountAt(high);
        }
        return high;
    }
}
