package io.github.garboard.collateral;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.collateral.haircut.BaselHaircuts;
import io.github.garboard.collateral.haircut.FixedPointSquareRootSize;
import io.github.garboard.collateral.haircut.HaircutSchedule;
import io.github.garboard.collateral.haircut.HaircutTable;
import io.github.garboard.collateral.haircut.LiquidityHaircut;
import io.github.garboard.collateral.haircut.MarginalTier;
import io.github.garboard.collateral.haircut.MarginalTiers;
import io.github.garboard.collateral.haircut.PoolScale;
import io.github.garboard.collateral.haircut.PooledTokens;
import io.github.garboard.collateral.haircut.SquareRootSize;
import io.github.garboard.collateral.haircut.SupplyCap;
import io.github.garboard.collateral.haircut.UnitedStatesHaircuts;
import io.github.garboard.collateral.valuation.Basket;
import io.github.garboard.collateral.valuation.Holding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The published figures of haircuts and weights, as compositions of public primitives. */
final class HaircutCases {

    private static final Map<String, Double> MATURITIES = Map.of("<=1y", 1.0, "1-5y", 5.0, ">5y", 30.0);

    /** Seen on support.kraken.com when the cases were collected; not confirmed since, so the library does not ship it. */
    private static final HaircutTable KRAKEN_FUTURES = HaircutTable.flat(
            "support.kraken.com, Futures Collateral Currencies",
            Map.of("USD", 0.0, "USDC", 0.01, "BTC", 0.03, "SOL", 0.075, "ARB", 0.1));

    private HaircutCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("basel2-haircut-table", HaircutCases::basel)
                .model("us-haircut-table", HaircutCases::unitedStates)
                .model("venue-haircut-table", HaircutCases::venue)
                .model("imf-collateral-weight", HaircutCases::collateralWeight)
                .model("imf-margin-fraction", HaircutCases::marginFraction)
                .model("size-discounted-asset-weight", HaircutCases::assetWeight)
                .model("size-premium-liability-weight", HaircutCases::liabilityWeight)
                .model("deposit-scaled-asset-weight", HaircutCases::depositScaledWeight)
                .model("scaled-health", HaircutCases::scaledHealth)
                .model("tiered-collateral-rate", HaircutCases::tieredRate)
                .model("sqrt-impact-haircut", HaircutCases::impact)
                .model("supply-cap-heuristic", HaircutCases::supplyCap);
    }

    private static Map<String, ?> basel(Case c) {
        if (c.inputs().has("class")) {
            String name = c.text("class");
            double haircut = name.equals("fx mismatch")
                    ? BaselHaircuts.CURRENCY_MISMATCH
                    : BaselHaircuts.TABLE.fraction(name, 0).orElseThrow();
            return Map.of("haircutPct", 100 * haircut);
        }
        return Map.of(
                "sovereignPct", percent(BaselHaircuts.TABLE, c.text("rating") + " sovereign", c),
                "otherIssuerPct", percent(BaselHaircuts.TABLE, c.text("rating") + " other issuer", c));
    }

    private static Map<String, ?> unitedStates(Case c) {
        HaircutTable table = UnitedStatesHaircuts.TABLE;
        return Map.of(
                "sov0", percent(table, UnitedStatesHaircuts.SOVEREIGN_0, c),
                "sov20or50", percent(table, UnitedStatesHaircuts.SOVEREIGN_20_OR_50, c),
                "sov100", percent(table, UnitedStatesHaircuts.SOVEREIGN_100, c),
                "nonsov20", percent(table, UnitedStatesHaircuts.NON_SOVEREIGN_20, c),
                "nonsov50", percent(table, UnitedStatesHaircuts.NON_SOVEREIGN_50, c),
                "nonsov100", percent(table, UnitedStatesHaircuts.NON_SOVEREIGN_100, c),
                "securitisationIG", percent(table, UnitedStatesHaircuts.SECURITISATION, c));
    }

    private static double percent(HaircutTable table, String name, Case c) {
        double maturity = MATURITIES.getOrDefault(c.text("residualMaturity"), Double.NaN);
        return 100 * table.fraction(name, maturity).orElseThrow();
    }

    private static Map<String, ?> venue(Case c) {
        if (!c.text("venue").equals("Kraken Futures multi-collateral")) {
            throw new IllegalArgumentException("no table of " + c.text("venue"));
        }
        return Map.of(
                "haircut",
                HaircutSchedule.of(KRAKEN_FUTURES, Function.<String>identity()).fraction(c.text("asset"), 1, 0));
    }

    private static Map<String, ?> collateralWeight(Case c) {
        double factor = c.number("imfFactor");
        Haircut<String> haircut =
                Haircut.<String>of(1 - c.number("totalWeight")).max(SquareRootSize.haircut(asset -> factor));
        return Map.of("weight", 1 - haircut.fraction(c.text("asset"), c.number("size"), 0));
    }

    private static Map<String, ?> marginFraction(Case c) {
        return Map.of(
                "fraction",
                new SquareRootSize(c.number("imfFactor")).marginFraction(c.number("baseImf", 0), c.number("size")));
    }

    private static Map<String, ?> assetWeight(Case c) {
        return Map.of("weight1e4", rule(c).assetWeight(weight(c), size(c)));
    }

    private static Map<String, ?> liabilityWeight(Case c) {
        return Map.of("weight1e4", rule(c).liabilityWeight(weight(c), size(c)));
    }

    private static FixedPointSquareRootSize rule(Case c) {
        return new FixedPointSquareRootSize(c.inputs().get("imfFactor1e6").asLong());
    }

    private static int weight(Case c) {
        return c.inputs().get("weight1e4").asInt();
    }

    private static long size(Case c) {
        return c.inputs().get("sizeBaseUnits1e9").asLong();
    }

    private static Map<String, ?> depositScaledWeight(Case c) {
        double value = PooledTokens.of(c.number("deposits")).value(c.number("price"));
        double factor = PoolScale.ofDeposits(c.number("scaleStartQuote")).assetFactor(value);
        return Map.of("weight1e4", c.number("initialWeight1e4") * factor);
    }

    private static Map<String, ?> scaledHealth(Case c) {
        double[] prices = c.numbers("prices");
        double[] weights = c.numbers("initAssetWeights");
        double[] tokens = c.numbers("tokens");
        List<Holding<Integer>> holdings = new ArrayList<>();
        for (int i = 0; i < tokens.length; i++) {
            holdings.add(new Holding<>(i, tokens[i]));
        }
        JsonNode banks = c.inputs().get("banks");
        Haircut<Integer> haircut = Haircut.<Integer>byAsset(token -> 1 - weights[token])
                .andThen(PoolScale.haircut(
                        token -> PoolScale.ofDeposits(
                                banks.get(token).path("depStart").asDouble(Double.POSITIVE_INFINITY)),
                        token -> new PooledTokens(
                                        banks.get(token).path("deposits").asDouble(0),
                                        banks.get(token).path("potential").asDouble(0))
                                .value(prices[token])));
        return Map.of("initHealth", new Basket<>(holdings).value(haircut, token -> prices[token], 0));
    }

    private static Map<String, ?> tieredRate(Case c) {
        List<MarginalTier> tiers = new ArrayList<>();
        for (JsonNode tier : c.inputs().get("tiers")) {
            double upTo = tier.get("upTo").asDouble(Double.POSITIVE_INFINITY);
            tiers.add(new MarginalTier(
                    tier.get("upTo").isNull() ? Double.POSITIVE_INFINITY : upTo,
                    1 - tier.get("rate").asDouble()));
        }
        MarginalTiers all = new MarginalTiers(tiers);
        return Map.of(
                "effective",
                Basket.of(new Holding<>("coin", c.number("amount")))
                        .value(MarginalTiers.haircut(asset -> all), asset -> 1, 0));
    }

    private static Map<String, ?> impact(Case c) {
        Haircut<String> impact = LiquidityHaircut.squareRootImpact(
                c.number("Y"), asset -> c.number("dailyVol"), asset -> c.number("dailyVolume"));
        return Map.of("impact", impact.fraction("asset", c.number("quantity"), 0));
    }

    private static Map<String, ?> supplyCap(Case c) {
        boolean conservative = c.text("mode").equals("conservative");
        double circulating = c.number("circulating");
        if (c.text("asset").equals("stable")) {
            SupplyCap stable =
                    conservative ? SupplyCap.stableConservative(circulating) : SupplyCap.stableAggressive(circulating);
            return Map.of("cap", stable.amount());
        }
        double attack = c.number("breakEvenLongAttack", Double.POSITIVE_INFINITY);
        SupplyCap cap = conservative
                ? SupplyCap.conservative(attack, c.number("amountMovingDex25pct"), circulating)
                : SupplyCap.aggressive(attack, c.number("depth2pct"), c.number("adv"), circulating);
        return Map.of("cap", cap.amount());
    }
}
