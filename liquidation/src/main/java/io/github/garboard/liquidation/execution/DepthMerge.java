package io.github.garboard.liquidation.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The segments of several curves as segments of one. */
final class DepthMerge {

    private DepthMerge() {}

    /**
     * Between two neighbouring prices at which a segment starts or ends, the pools and ranges there sell A / √p - B together,
     * which is the shape of one of them. A is the sum of √price / steepness.
     */
    static List<DepthSegment> of(List<DepthCurve> curves) {
        Map<Double, Double> levels = new TreeMap<>();
        List<DepthSegment> falling = new ArrayList<>();
        NavigableSet<Double> prices = new TreeSet<>();
        for (DepthCurve curve : curves) {
            for (DepthSegment one : curve.segments()) {
                prices.add(one.price());
                if (one.steepness() == 0) {
                    levels.merge(one.price(), one.size(), Double::sum);
                } else {
                    falling.add(one);
                    prices.add(end(one));
                }
            }
        }
        List<DepthSegment> merged = new ArrayList<>();
        for (double high : prices.descendingSet()) {
            Double level = levels.get(high);
            if (level != null) {
                merged.add(DepthSegment.level(high, level));
            }
            Double low = prices.lower(high);
            double slope = low == null ? 0 : slope(falling, high, low);
            if (slope > 0) {
                double steepness = Math.sqrt(high) / slope;
                double size =
                        low == 0 ? Double.POSITIVE_INFINITY : DepthSegment.rootRatioLessOne(high, low) / steepness;
                merged.add(new DepthSegment(high, steepness, size));
            }
        }
        return merged;
    }

    private static double slope(List<DepthSegment> falling, double high, double low) {
        return falling.stream()
                .filter(one -> one.price() >= high && end(one) <= low)
                .mapToDouble(one -> Math.sqrt(one.price()) / one.steepness())
                .sum();
    }

    private static double end(DepthSegment segment) {
        return segment.marginalPrice(segment.size());
    }
}
