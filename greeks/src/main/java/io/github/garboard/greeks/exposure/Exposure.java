package io.github.garboard.greeks.exposure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The exposure of many positions, in money, each figure an exact sum of what the positions add.
 *
 * @param value the sum of values
 * @param netDelta the sum of deltas
 * @param grossDelta the sum of the absolute deltas of the positions
 * @param gammaPerPercent the change of the net delta per move of 1 %
 * @param vegaByBucket vega per 1.0 of volatility, one sum for each expiry bucket
 * @param theta the sum of thetas, per year
 */
public record Exposure(
        ExactSum value,
        ExactSum netDelta,
        ExactSum grossDelta,
        ExactSum gammaPerPercent,
        List<ExactSum> vegaByBucket,
        ExactSum theta) {

    /** Copies the list. */
    public Exposure {
        vegaByBucket = List.copyOf(vegaByBucket);
    }

    /** Returns the exposure of no position. */
    public static Exposure none(ExpiryBuckets buckets) {
        List<ExactSum> vegas = Collections.nCopies(buckets.count(), ExactSum.ZERO);
        return new Exposure(ExactSum.ZERO, ExactSum.ZERO, ExactSum.ZERO, ExactSum.ZERO, vegas, ExactSum.ZERO);
    }

    /**
     * Returns the exposure of the positions of both, exactly.
     *
     * @throws IllegalArgumentException if the numbers of buckets differ
     */
    public Exposure plus(Exposure other) {
        if (vegaByBucket.size() != other.vegaByBucket.size()) {
            throw new IllegalArgumentException(
                    "buckets must be as many: " + vegaByBucket.size() + " and " + other.vegaByBucket.size());
        }
        List<ExactSum> vegas = new ArrayList<>();
        for (int i = 0; i < vegaByBucket.size(); i++) {
            vegas.add(vegaByBucket.get(i).plus(other.vegaByBucket.get(i)));
        }
        return new Exposure(
                value.plus(other.value),
                netDelta.plus(other.netDelta),
                grossDelta.plus(other.grossDelta),
                gammaPerPercent.plus(other.gammaPerPercent),
                vegas,
                theta.plus(other.theta));
    }

    /** Returns the vega of all buckets. */
    public ExactSum vega() {
        return vegaByBucket.stream().reduce(ExactSum.ZERO, ExactSum::plus);
    }
}
