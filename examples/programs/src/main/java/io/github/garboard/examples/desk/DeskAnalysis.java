package io.github.garboard.examples.desk;

import io.github.garboard.greeks.exposure.ExpiryBuckets;
import io.github.garboard.greeks.exposure.ExposureBook;
import io.github.garboard.greeks.exposure.ExposureLadder;
import io.github.garboard.greeks.exposure.ExposureReport;
import io.github.garboard.greeks.exposure.GammaProfile;
import io.github.garboard.greeks.exposure.HedgingFeedback;
import io.github.garboard.greeks.exposure.Holding;
import io.github.garboard.greeks.exposure.Leverage;
import io.github.garboard.greeks.exposure.SpotRange;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * The book in its market: where the risk sits, what moves of the market do to it, and what hedging it does to the market.
 *
 * @param market the recorded market
 * @param lines the positions
 * @param report exposures per venue and in total
 * @param leverage exposure over collateral at each venue
 * @param ladder gains over moves of spot and volatility
 * @param profile gamma over spots
 * @param feedback hedging flow against depth
 * @param range the spots looked at
 */
record DeskAnalysis(
        DeskMarket market,
        List<DeskBook.Line> lines,
        ExposureReport<String, String> report,
        Map<String, Leverage> leverage,
        ExposureLadder ladder,
        GammaProfile profile,
        HedgingFeedback feedback,
        SpotRange range) {

    static final ExpiryBuckets BUCKETS = ExpiryBuckets.of(14 / 365.0, 60 / 365.0, 180 / 365.0);
    static final List<String> BUCKET_NAMES =
            List.of("up to 14 days", "15 to 60 days", "61 to 180 days", "longer and perpetual");
    static final List<Double> SPOT_MOVES = List.of(-0.3, -0.2, -0.1, -0.05, 0.0, 0.05, 0.1, 0.2, 0.3);
    static final List<Double> VOLATILITY_MOVES = List.of(-0.25, 0.0, 0.25, 0.5);

    private static final double LOWEST = 0.4;
    private static final double HIGHEST = 1.8;
    private static final int STEPS = 280;

    static DeskAnalysis of(DeskMarket market) {
        List<DeskBook.Line> lines = DeskBook.of(market);
        List<Holding<String, String>> holdings = DeskBook.holdings(lines);
        ExposureBook<Integer, String, String> book = new ExposureBook<>(BUCKETS);
        for (int i = 0; i < holdings.size(); i++) {
            book.put(i, holdings.get(i));
        }
        ExposureReport<String, String> report = book.report();
        SpotRange range = new SpotRange(LOWEST * market.spot(), HIGHEST * market.spot(), STEPS);
        DoubleUnaryOperator gamma = Holding.gammaPerPercent(holdings);
        return new DeskAnalysis(
                market,
                lines,
                report,
                report.leverage(venue -> collateral(market)),
                ExposureLadder.of(holdings, BUCKETS, SPOT_MOVES, VOLATILITY_MOVES),
                GammaProfile.of(gamma, range),
                new HedgingFeedback(gamma, market::depthPerPercent),
                range);
    }

    static double collateral(DeskMarket market) {
        return DeskBook.COLLATERAL_IN_DAYS * market.dailyVolume() * market.spot();
    }
}
