package io.github.garboard.liquidation.execution;

import io.github.garboard.liquidation.laws.TradeImpactLaws;
import java.util.List;

/** A book of one level at the mark and one below it, and a pool. */
class DepthImpactLawsTest implements TradeImpactLaws {

    @Override
    public TradeImpact impact() {
        DepthCurve book = DepthCurve.of(List.of(DepthSegment.level(100, 1000), DepthSegment.level(99, 1e5)));
        DepthCurve pool = DepthCurve.of(DepthSegment.constantProduct(1e5, 1e7, 0.997));
        return TradeImpact.ofDepth(DepthCurve.aggregate(List.of(book, pool)), 100);
    }

    /** The last bits of an average price near 100. */
    @Override
    public double roundingPerUnit() {
        return 1e-12;
    }
}
