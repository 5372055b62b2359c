package io.github.garboard.collateral.valuation;

import io.github.garboard.collateral.laws.AssetWeightLaws;
import io.github.garboard.collateral.laws.CollateralValueLaws;
import io.github.garboard.collateral.laws.LiabilityWeightLaws;
import io.github.garboard.collateral.laws.SidedPricesLaws;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Group;

@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class ValuationLawsTest {

    private static final Arbitrary<Integer> ASSETS = Arbitraries.integers().between(0, 11);

    interface OfNumbers extends CollateralValueLaws<Integer> {
        @Override
        default Arbitrary<Integer> assets() {
            return ASSETS;
        }
    }

    @Group
    class Plain implements OfNumbers {
        @Override
        public BasketValuation<Integer> value(Basket<Integer> basket, ToDoubleFunction<Integer> prices) {
            return basket.valuation((asset, amount) -> asset / 11.0, prices);
        }
    }

    @Group
    class GrowingHaircut implements OfNumbers {
        @Override
        public BasketValuation<Integer> value(Basket<Integer> basket, ToDoubleFunction<Integer> prices) {
            // amount (1 - haircut) = amount / sqrt(1 + amount): concave
            return basket.valuation((asset, amount) -> 1 - 1 / Math.sqrt(1 + amount), prices);
        }
    }

    @Group
    class ValueLimits implements OfNumbers {
        @Override
        public BasketValuation<Integer> value(Basket<Integer> basket, ToDoubleFunction<Integer> prices) {
            CollateralTerms<Integer> terms = CollateralTerms.<Integer>unlimited()
                    .where(asset -> asset != 3)
                    .perAsset(asset -> ConcentrationLimit.ofValue(10.0 * asset))
                    .perIssuer(asset -> new Issuer("issuer " + asset % 3, ConcentrationLimit.ofValue(50)));
            return basket.valuation((asset, amount) -> 0.1, prices, terms);
        }
    }

    /** Within a slack of 1e-9 a share limit does not bind; where the shares sum to less than 1 it is leveraged. */
    @Group
    class ShareLimits implements OfNumbers {
        @Override
        public BasketValuation<Integer> value(Basket<Integer> basket, ToDoubleFunction<Integer> prices) {
            CollateralTerms<Integer> terms = CollateralTerms.<Integer>unlimited()
                    .perAsset(asset -> ConcentrationLimit.ofShare(asset % 2 == 0 ? 0.25 : 1))
                    .perIssuer(asset -> new Issuer("issuer " + asset % 4, new ConcentrationLimit(1e6, 0.5)));
            return basket.valuation((asset, amount) -> 0.1, prices, terms);
        }

        @Override
        public double tolerance() {
            return 1e-8;
        }
    }

    @Group
    class FallingAssetWeight implements AssetWeightLaws<Integer> {
        @Override
        public AssetWeight<Integer> weight() {
            return AssetWeight.<Integer>of((asset, amount) -> asset / 11.0)
                    .min((asset, amount) -> 1 / Math.sqrt(1 + amount));
        }

        @Override
        public Arbitrary<Integer> assets() {
            return ASSETS;
        }
    }

    @Group
    class FlatWeight implements LiabilityWeightLaws<Integer> {
        @Override
        public LiabilityWeight<Integer> weight() {
            return LiabilityWeight.of(1.2);
        }

        @Override
        public Arbitrary<Integer> assets() {
            return ASSETS;
        }
    }

    @Group
    class LargerWeight implements LiabilityWeightLaws<Integer> {
        @Override
        public LiabilityWeight<Integer> weight() {
            return LiabilityWeight.<Integer>of(1.2).max((asset, amount) -> 1 + asset * Math.sqrt(amount) / 100);
        }

        @Override
        public Arbitrary<Integer> assets() {
            return ASSETS;
        }
    }

    @Group
    class ConvertedPrices implements SidedPricesLaws<Integer> {
        @Override
        public SidedPrices<Integer> prices() {
            SidedPrices<Integer> own = (asset, side) -> side == ValuationSide.ASSET ? asset * 0.9 : asset * 1.1;
            return own.convertedBy(
                    asset -> asset % 2 == 0 ? "EUR" : "USD",
                    (currency, side) -> currency.equals("USD") ? 1 : side == ValuationSide.ASSET ? 1.08 : 1.09);
        }

        @Override
        public Arbitrary<Integer> assets() {
            return ASSETS;
        }
    }
}
