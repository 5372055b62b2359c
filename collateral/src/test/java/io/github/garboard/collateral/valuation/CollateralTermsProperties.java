package io.github.garboard.collateral.valuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The solution of the share limits against two others: by sorting for one level, by bisection for two. */
class CollateralTermsProperties {

    /** The slack of a share limit, and the leverage 1 / (1 - shares) of the roundings in it. */
    private static final double RELATIVE = 1e-7;

    record Asset(int number, double value, double share, int issuer) {}

    @Property
    void totalIsThatOfTheSortedRatios(@ForAll("assets") List<Asset> assets) {
        CollateralTerms<Asset> terms =
                CollateralTerms.<Asset>unlimited().perAsset(asset -> ConcentrationLimit.ofShare(asset.share()));
        assertEquals(bySorting(assets), value(assets, terms), RELATIVE * sum(assets));
    }

    @Property
    void totalOfNestedLimitsIsThatOfABisection(@ForAll("assets") List<Asset> assets) {
        double[] issuerShare = {0.3, 0.5, 1};
        double[] issuerValue = {400, Double.POSITIVE_INFINITY, 700};
        CollateralTerms<Asset> terms = CollateralTerms.<Asset>unlimited()
                .perAsset(asset -> ConcentrationLimit.ofShare(asset.share()))
                .perIssuer(asset -> new Issuer(
                        "issuer " + asset.issuer(),
                        new ConcentrationLimit(issuerValue[asset.issuer()], issuerShare[asset.issuer()])));
        DoubleUnaryOperator allowed = total -> {
            double[] issuers = new double[3];
            assets.forEach(asset -> issuers[asset.issuer()] +=
                    asset.share() == 1 ? asset.value() : Math.min(asset.value(), asset.share() * total));
            return IntStream.range(0, 3)
                    .mapToDouble(i -> Math.min(
                            Math.min(issuers[i], issuerValue[i]),
                            issuerShare[i] == 1 ? Double.POSITIVE_INFINITY : issuerShare[i] * total))
                    .sum();
        };
        assertEquals(byBisection(allowed, sum(assets)), value(assets, terms), RELATIVE * sum(assets));
    }

    @Property
    void countedValuesKeepTheirShares(@ForAll("assets") List<Asset> assets) {
        CollateralTerms<Asset> terms =
                CollateralTerms.<Asset>unlimited().perAsset(asset -> ConcentrationLimit.ofShare(asset.share()));
        BasketValuation<Asset> valuation = valuation(assets, terms);
        for (HoldingValuation<Asset> part : valuation.parts()) {
            double limit = part.holding().asset().share() * valuation.collateralValue();
            assertTrue(part.collateralValue() <= limit + RELATIVE * sum(assets), () -> part + " of " + limit);
        }
    }

    /** Limits one after the other, the largest ratio of value to share first, until the next fits. */
    private static double bySorting(List<Asset> assets) {
        double free = sum(assets);
        double shares = 0;
        double total = free;
        for (Asset asset : assets.stream()
                .sorted(Comparator.comparingDouble((Asset a) -> -a.value() / a.share()))
                .toList()) {
            if (asset.share() == 1 || asset.value() <= asset.share() * total * (1 + 1e-9)) {
                break;
            }
            free -= asset.value();
            shares += asset.share();
            total = shares > 1 - 1e-9 ? total : Math.max(0, free) / (1 - shares);
        }
        return total;
    }

    /** The largest solution of T = f(T), f concave: f(T) &lt; T above it only. */
    private static double byBisection(DoubleUnaryOperator allowed, double most) {
        double low = 0;
        double high = most;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (allowed.applyAsDouble(middle) >= middle * (1 - 1e-12)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double value(List<Asset> assets, CollateralTerms<Asset> terms) {
        return valuation(assets, terms).collateralValue();
    }

    private static BasketValuation<Asset> valuation(List<Asset> assets, CollateralTerms<Asset> terms) {
        return new Basket<>(assets.stream()
                        .map(asset -> new Holding<>(asset, asset.value()))
                        .toList())
                .valuation((asset, amount) -> 0, asset -> 1, terms);
    }

    private static double sum(List<Asset> assets) {
        return assets.stream().mapToDouble(Asset::value).sum();
    }

    @Provide
    Arbitrary<List<Asset>> assets() {
        double[] shares = {0.05, 0.1, 0.2, 0.25, 0.4, 1};
        return Combinators.combine(
                        Arbitraries.integers().between(0, 999_999),
                        Arbitraries.integers().between(0, shares.length - 1),
                        Arbitraries.integers().between(0, 2))
                .as((value, share, issuer) -> new Asset(value, value / 1000.0, shares[share], issuer))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .uniqueElements(Asset::number)
                .withoutEdgeCases();
    }
}
