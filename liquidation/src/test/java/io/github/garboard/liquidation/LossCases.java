package io.github.garboard.liquidation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.liquidation.loss.BankruptcyPrice;
import io.github.garboard.liquidation.loss.CrossMargin;
import io.github.garboard.liquidation.loss.GainHaircut;
import io.github.garboard.liquidation.loss.LayerPayment;
import io.github.garboard.liquidation.loss.LossAllocation;
import io.github.garboard.liquidation.loss.LossLayer;
import io.github.garboard.liquidation.loss.LossWaterfall;
import io.github.garboard.liquidation.loss.Redistribution;
import io.github.garboard.liquidation.loss.SocialisedLoss;
import io.github.garboard.liquidation.loss.StabilityPool;
import io.github.garboard.liquidation.order.Counterparty;
import io.github.garboard.liquidation.order.DeleverageQueue;
import io.github.garboard.liquidation.order.DeleverageScore;
import io.github.garboard.liquidation.order.Deleveraging;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Losses of the case files, by composing public primitives. Amounts have 18 decimals. */
final class LossCases {

    private static final int DECIMALS = 18;
    private static final BigInteger UNIT = BigInteger.TEN.pow(DECIMALS);

    private LossCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("ccp.waterfall", LossCases::layers)
                .model("drift.socialiseDeposits", LossCases::deposits)
                .model("drift.socialiseFunding", LossCases::funding)
                .model("dydx.v4.bankruptcyPrice", LossCases::bankruptcyQuote)
                .model("dydx.v4.fillablePrice", LossCases::fillablePrice)
                .model("liquity.redistribution", LossCases::redistribution)
                .model("liquity.stabilityPool", LossCases::stabilityPool)
                .model("percolator.haircut", LossCases::haircut)
                .model("waterfall.flox", one -> new PerpetualBook(one).outcome());
    }

    private static BigInteger units(JsonNode amount) {
        return amount.decimalValue().movePointRight(DECIMALS).toBigIntegerExact();
    }

    private static BigInteger input(Case one, String name) {
        return units(one.inputs().get(name));
    }

    private static double money(BigInteger units) {
        return new BigDecimal(units, DECIMALS).doubleValue();
    }

    private static Object layers(Case one) {
        List<LossLayer<String>> layers = new ArrayList<>();
        for (JsonNode row : one.inputs().get("layers")) {
            layers.add(LossLayer.single(row.get(0).asText(), row.get(0).asText(), units(row.get(1))));
        }
        LossAllocation<String> allocation = new LossWaterfall<>(layers).allocate(input(one, "loss"));
        return Map.of(
                "used",
                allocation.payments().stream()
                        .map(payment -> money(payment.paid()))
                        .toList(),
                "uncovered",
                money(allocation.uncovered()));
    }

    private static Object funding(Case one) {
        BigInteger exposure = input(one, "longBase").add(input(one, "shortBase").abs());
        Optional<SocialisedLoss> shared = SocialisedLoss.over(input(one, "loss"), exposure, UNIT);
        return shared.isPresent() ? money(shared.get().charge()) : "ERROR";
    }

    /** Without deposits there is no index to take the loss from. */
    private static Object deposits(Case one) {
        return SocialisedLoss.over(input(one, "loss"), input(one, "totalDeposits"), UNIT)
                .map(shared -> money(shared.charge()))
                .orElse(0.0);
    }

    /** Money, sizes and requirements of an account of one maintenance fraction. */
    private record Subaccount(Case one) {

        double size(String market) {
            return one.inputs().get("positions").get(market).doubleValue();
        }

        double price(String market) {
            return one.inputs().get("prices").get(market).doubleValue();
        }

        double requirement(String market) {
            return Math.abs(size(market) * price(market)) * one.number("maintenanceFraction");
        }

        CrossMargin margin() {
            double equity = one.number("usdc");
            double maintenance = 0;
            for (Map.Entry<String, JsonNode> position :
                    one.inputs().get("positions").properties()) {
                equity += size(position.getKey()) * price(position.getKey());
                maintenance += requirement(position.getKey());
            }
            return new CrossMargin(equity, maintenance);
        }
    }

    /** What closing a fraction of a position at its bankruptcy price brings; negative is paid. */
    private static Object bankruptcyQuote(Case one) {
        Subaccount account = new Subaccount(one);
        String market = one.text("close");
        double price = BankruptcyPrice.linear(
                account.size(market), account.price(market), account.margin().equityOf(account.requirement(market)));
        return Map.of("bankruptcyQuote", one.number("fraction") * account.size(market) * price);
    }

    private static Object fillablePrice(Case one) {
        Subaccount account = new Subaccount(one);
        String market = one.text("close");
        return Map.of(
                "fillablePrice",
                account.margin()
                        .fillablePrice(
                                account.size(market),
                                account.price(market),
                                account.requirement(market),
                                one.number("BA"),
                                one.number("SMMR")));
    }

    private static Object stabilityPool(Case one) {
        StabilityPool pool = StabilityPool.empty();
        Map<String, StabilityPool.Deposit> deposits = new LinkedHashMap<>();
        for (JsonNode event : one.inputs().get("events")) {
            if (event.get(0).asText().equals("deposit")) {
                StabilityPool.Entered entered = pool.enter(units(event.get(2)));
                pool = entered.pool();
                deposits.put(event.get(1).asText(), entered.deposit());
            } else {
                BigInteger seized = kept(one, units(event.get(2)));
                pool = pool.offset(units(event.get(1)), seized).pool();
            }
        }
        Map<String, Object> result = new LinkedHashMap<>();
        for (Map.Entry<String, StabilityPool.Deposit> entry : deposits.entrySet()) {
            StabilityPool.Claim claim = pool.claim(entry.getValue());
            result.put(entry.getKey(), List.of(money(claim.remaining()), money(claim.gain())));
        }
        return result;
    }

    private static Object redistribution(Case one) {
        Redistribution state = Redistribution.empty();
        Map<String, Redistribution.Borrower> open = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : one.inputs().get("initial").properties()) {
            Redistribution.Entered entered = state.enter(units(entry.getValue()), BigInteger.ZERO);
            state = entered.after();
            open.put(entry.getKey(), entered.borrower());
        }
        for (JsonNode event : one.inputs().get("events")) {
            String id = event.get(1).asText();
            Redistribution.Borrower borrower = open.remove(id);
            if (event.get(0).asText().equals("liq") && borrower != null) {
                BigInteger collateral = state.collateralOf(borrower);
                state = state.liquidate(borrower, collateral.subtract(kept(one, collateral)))
                        .after();
            } else {
                BigInteger brought = units(event.get(2));
                if (borrower != null) {
                    Redistribution.Left left = state.leave(borrower);
                    state = left.after();
                    brought = brought.add(left.collateral());
                }
                Redistribution.Entered entered = state.enter(brought, BigInteger.ZERO);
                state = entered.after();
                open.put(id, entered.borrower());
            }
        }
        Map<String, Object> result = new LinkedHashMap<>();
        for (Map.Entry<String, Redistribution.Borrower> entry : open.entrySet()) {
            result.put(entry.getKey(), money(state.collateralOf(entry.getValue())));
        }
        return result;
    }

    private static BigInteger kept(Case one, BigInteger collateral) {
        return collateral.multiply(input(one, "keep")).divide(UNIT);
    }

    private static Object haircut(Case one) {
        GainHaircut haircut = GainHaircut.ofVault(
                input(one, "vault"), input(one, "capital"), input(one, "insurance"), input(one, "maturedPnl"));
        List<Double> effective = new ArrayList<>();
        for (JsonNode profit : one.inputs().get("pnl")) {
            effective.add(money(haircut.payout(units(profit))));
        }
        return Map.of("h", haircut.paidFraction(), "effective", effective);
    }

    /** A venue with one contract: accounts below maintenance are closed, a fund and then the winners bear the deficit. */
    private record PerpetualBook(Case one) {

        private record Account(long id, double size, double entry, double collateral, double mark) {

            double profit() {
                return size * (mark - entry);
            }

            double equity() {
                return collateral + profit();
            }

            Counterparty counterparty(double maintenanceFraction) {
                return new Counterparty(
                        id,
                        Math.abs(size),
                        size * mark,
                        size * entry,
                        equity(),
                        maintenanceFraction * Math.abs(size) * mark);
            }
        }

        Object outcome() {
            List<Account> accounts = accounts();
            List<Long> liquidated = new ArrayList<>();
            List<Long> deleveraged = new ArrayList<>();
            BigInteger uncovered = BigInteger.ZERO;
            BigInteger fund = input(one, "fund");
            for (Account account : accounts) {
                double needed = one.number("mm") * Math.abs(account.size()) * account.mark();
                if (account.equity() < needed) {
                    liquidated.add(account.id());
                    LossAllocation<Long> allocation =
                            waterfall(fund, account, accounts).allocate(up(Math.max(0, -account.equity())));
                    fund = allocation.left().layers().get(0).capacity();
                    uncovered = uncovered.add(allocation.uncovered());
                    deleveraged.addAll(paying(allocation.payments().get(1)));
                }
            }
            Map<String, Object> all =
                    Map.of("liquidated", liquidated, "adl", deleveraged, "uncovered", money(uncovered));
            Map<String, Object> asked = new LinkedHashMap<>();
            one.expected().fieldNames().forEachRemaining(name -> asked.put(name, all.get(name)));
            return asked;
        }

        private List<Account> accounts() {
            List<Account> accounts = new ArrayList<>();
            for (JsonNode row : one.inputs().get("positions")) {
                accounts.add(new Account(
                        row.get(0).asLong(),
                        row.get(1).doubleValue(),
                        row.get(2).doubleValue(),
                        row.get(3).doubleValue(),
                        one.number("mark")));
            }
            return accounts;
        }

        private LossWaterfall<Long> waterfall(BigInteger fund, Account bankrupt, List<Account> accounts) {
            List<Counterparty> winners = accounts.stream()
                    .filter(account -> account.size() * bankrupt.size() < 0 && account.profit() > 0)
                    .map(account -> account.counterparty(one.number("mm")))
                    .toList();
            boolean deleverages = one.inputs().get("adl").asBoolean();
            DeleverageQueue queue = DeleverageQueue.of(deleverages ? winners : List.of(), score());
            double forgone = Math.abs(
                    BankruptcyPrice.linear(bankrupt.size(), bankrupt.mark(), bankrupt.equity()) - bankrupt.mark());
            List<LossLayer.Payer<Long>> payers = new ArrayList<>();
            for (Deleveraging.Part part :
                    queue.fromFront(Math.abs(bankrupt.size())).parts()) {
                payers.add(new LossLayer.Payer<>(part.id(), up(part.size() * forgone)));
            }
            return new LossWaterfall<>(
                    List.of(LossLayer.single("insurance fund", -1L, fund), LossLayer.inOrder("deleveraging", payers)));
        }

        private DeleverageScore score() {
            return switch (one.inputs().path("ranking").asText("")) {
                case "binance" -> DeleverageScore.profitTimesLeverage();
                case "position_size" -> DeleverageScore.largestSize();
                default -> DeleverageScore.returnTimesLeverage();
            };
        }

        private static List<Long> paying(LayerPayment<Long> payment) {
            List<Long> paying = new ArrayList<>();
            for (int i = 0; i < payment.parts().size(); i++) {
                if (payment.parts().get(i).signum() > 0) {
                    paying.add(payment.layer().payers().get(i).key());
                }
            }
            return paying;
        }

        private static BigInteger up(double amount) {
            return BigDecimal.valueOf(amount)
                    .movePointRight(DECIMALS)
                    .setScale(0, RoundingMode.CEILING)
                    .toBigInteger();
        }
    }
}
