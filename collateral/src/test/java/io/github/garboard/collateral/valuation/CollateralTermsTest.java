package io.github.garboard.collateral.valuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.collateral.valuation.ValueCut.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollateralTermsTest {

    /** Roundings of a quotient of sums. */
    private static final double ROUNDING = 1e-12;

    private static final CollateralTerms<Integer> UNLIMITED = CollateralTerms.unlimited();

    @Test
    void unlimitedTermsChangeNothing() {
        Basket<Integer> basket = basket(3, 4);
        assertEquals(
                basket.valuation((asset, amount) -> 0.25, asset -> 2),
                basket.valuation((asset, amount) -> 0.25, asset -> 2, UNLIMITED));
    }

    @Test
    void ineligibleAssetCountsForNothing() {
        BasketValuation<Integer> valuation =
                value(UNLIMITED.where(asset -> asset == 0).where(asset -> true), 3, 4);
        assertEquals(3, valuation.collateralValue());
        assertEquals(
                List.of(new ValueCut(Reason.INELIGIBLE, 4)),
                valuation.parts().get(1).cuts());
        assertEquals(List.of(), valuation.parts().get(0).cuts());
    }

    @Test
    void assetCountsUpToItsValueAfterHaircut() {
        HoldingValuation<Integer> part = basket(100)
                .valuation(
                        (asset, amount) -> 0.5, asset -> 2, UNLIMITED.perAsset(asset -> ConcentrationLimit.ofValue(30)))
                .parts()
                .get(0);
        assertEquals(200, part.marketValue());
        assertEquals(30, part.collateralValue());
        assertEquals(List.of(new ValueCut(Reason.ASSET_VALUE, 70)), part.cuts());
    }

    @Test
    void issuerIsCutInProportionToWhatItsAssetsCountFor() {
        CollateralTerms<Integer> terms =
                UNLIMITED.perIssuer(asset -> new Issuer(asset < 2 ? "one" : "other", ConcentrationLimit.ofValue(20)));
        BasketValuation<Integer> valuation = value(terms, 10, 30, 7);
        assertEquals(List.of(5.0, 15.0, 7.0), counted(valuation));
        assertEquals(
                List.of(new ValueCut(Reason.ISSUER_VALUE, 15)),
                valuation.parts().get(1).cuts());
    }

    @Test
    void shareIsOneOfWhatCountsInTheEnd() {
        // T = 100 + 0.25 T
        BasketValuation<Integer> valuation =
                value(UNLIMITED.perAsset(asset -> ConcentrationLimit.ofShare(asset == 1 ? 0.25 : 1)), 100, 900);
        assertEquals(400 / 3.0, valuation.collateralValue(), ROUNDING * 400);
        assertEquals(Reason.ASSET_SHARE, valuation.parts().get(1).cuts().get(0).reason());
        assertEquals(100 / 3.0, valuation.parts().get(1).collateralValue(), ROUNDING * 100);
    }

    @Test
    void issuerShareHoldsBesideAssetShares() {
        // issuer of 0 and 1: at most half; T = 60 + 0.5 T
        CollateralTerms<Integer> terms = UNLIMITED
                .perAsset(asset -> ConcentrationLimit.ofShare(0.6))
                .perIssuer(asset -> new Issuer(
                        asset < 2 ? "pair" : "single " + asset, ConcentrationLimit.ofShare(asset < 2 ? 0.5 : 1)));
        BasketValuation<Integer> valuation = value(terms, 90, 10, 60);
        assertEquals(120, valuation.collateralValue(), ROUNDING * 120);
        // 0 is cut to its own share of 72 first, then both in proportion to 72 and 10
        assertEquals(
                List.of(Reason.ASSET_SHARE, Reason.ISSUER_SHARE),
                valuation.parts().get(0).cuts().stream().map(ValueCut::reason).toList());
        assertEquals(60 * 72 / 82.0, valuation.parts().get(0).collateralValue(), ROUNDING * 60);
    }

    @Test
    void basketOfOneAssetWithAShareLimitCountsForNothing() {
        assertEquals(
                0,
                value(UNLIMITED.perAsset(asset -> ConcentrationLimit.ofShare(0.5)), 7)
                        .collateralValue());
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "7", "10", "11", "97", "1000"})
    void basketThatFillsItsSharesExactlyKeepsAllOfItsValue(int assets) {
        double[] values = new double[assets];
        Arrays.fill(values, 0.3);
        CollateralTerms<Integer> terms = UNLIMITED.perAsset(asset -> ConcentrationLimit.ofShare(1.0 / assets));
        BasketValuation<Integer> valuation = value(terms, values);
        assertEquals(0.3 * assets, valuation.collateralValue(), 1e-9 * assets);
        assertEquals(
                List.of(),
                valuation.parts().stream().flatMap(part -> part.cuts().stream()).toList());
    }

    @ParameterizedTest
    @CsvSource({"10", "100", "1000"})
    void sharesThatAddUpToOneCountTheSmallestEverywhere(int assets) {
        // all of different size: each may be 1/n of the whole, so each counts for the smallest
        double[] values = IntStream.rangeClosed(1, assets).asDoubleStream().toArray();
        CollateralTerms<Integer> terms = UNLIMITED.perAsset(asset -> ConcentrationLimit.ofShare(1.0 / assets));
        assertEquals(assets, value(terms, values).collateralValue(), 1e-6 * assets);
    }

    @Test
    void issuerWithoutNameCountsByItself() {
        CollateralTerms<Integer> terms = new CollateralTerms<>(
                asset -> true,
                asset -> ConcentrationLimit.NONE,
                asset -> asset == 0 ? Optional.empty() : Optional.of(new Issuer("x", ConcentrationLimit.ofValue(1))));
        assertEquals(List.of(5.0, 1.0), counted(value(terms, 5, 5)));
    }

    @Test
    void emptyBasketIsWorthNothing() {
        assertEquals(
                0,
                value(UNLIMITED.perAsset(asset -> ConcentrationLimit.ofShare(0.1)))
                        .collateralValue());
    }

    @Test
    void rejectsLimitsAndCutsThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> ConcentrationLimit.ofValue(-1));
        assertThrows(IllegalArgumentException.class, () -> ConcentrationLimit.ofValue(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> ConcentrationLimit.ofShare(1.1));
        assertThrows(IllegalArgumentException.class, () -> ConcentrationLimit.ofShare(-0.1));
        assertThrows(IllegalArgumentException.class, () -> new ValueCut(Reason.INELIGIBLE, Double.NaN));
    }

    private static Basket<Integer> basket(double... values) {
        return new Basket<>(IntStream.range(0, values.length)
                .mapToObj(i -> new Holding<>(i, values[i]))
                .toList());
    }

    private static BasketValuation<Integer> value(CollateralTerms<Integer> terms, double... values) {
        return basket(values).valuation((asset, amount) -> 0, asset -> 1, terms);
    }

    private static List<Double> counted(BasketValuation<Integer> valuation) {
        return valuation.parts().stream().map(HoldingValuation::collateralValue).toList();
    }
}
