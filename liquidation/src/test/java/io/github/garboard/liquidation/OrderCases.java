package io.github.garboard.liquidation;

import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.liquidation.order.Counterparty;
import io.github.garboard.liquidation.order.DeleverageQueue;
import io.github.garboard.liquidation.order.DeleverageScore;
import io.github.garboard.liquidation.order.DrawdownTrigger;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Published figures of automatic deleveraging. */
final class OrderCases {

    /** Not used by the case: where the trigger stops again. */
    private static final double STOP = -0.25;

    private OrderCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("adl.quintile.bitmex", OrderCases::quintiles)
                .model("adl.rank.bitmex", OrderCases::rank)
                .model("bybit.adlDrawdown", OrderCases::drawdown);
    }

    /** Rows of account, size and score, each with the percentile that the venue prints. */
    private static Object quintiles(Case one) {
        DeleverageQueue queue = new DeleverageQueue(StreamSupport.stream(
                        one.inputs().get("queue").spliterator(), false)
                .map(row -> new DeleverageQueue.Place(
                        row.get(0).asLong(), row.get(1).asDouble(), row.get(2).asDouble()))
                .toList());
        List<Integer> quintiles = queue.quintiles();
        return IntStream.range(0, quintiles.size())
                .mapToObj(i -> List.of(queue.places().get(i).id(), 20 * quintiles.get(i)))
                .toList();
    }

    private static Object rank(Case one) {
        double markValue = one.number("markValue");
        Counterparty position = new Counterparty(
                1, 1, markValue, one.number("avgEntryValue"), markValue - one.number("bankruptValue"), 0);
        return Map.of(
                "pnlPct", position.returnOnEntry(),
                "effectiveLeverage", position.effectiveLeverage(),
                "rank", DeleverageScore.returnTimesLeverage().score(position));
    }

    private static Object drawdown(Case one) {
        DrawdownTrigger.Reading reading = new DrawdownTrigger(
                        one.number("insurancePnlRatio"), STOP, one.number("triggerThreshold"))
                .read(
                        false,
                        one.number("symbolPnl"),
                        one.number("symbolMax8h"),
                        one.number("poolMax8h"),
                        one.number("balance"));
        return Map.of(
                "pnlRatio", reading.ratio(), "triggered", reading.active(), "contribution", reading.contribution());
    }
}
