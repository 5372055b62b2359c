package io.github.garboard.liquidation.order;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.liquidation.AccountView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AccountOrderTest {

    /** Equity -10, health -20, notional 100, breached last. */
    private static final AccountView SMALL = new AccountView(1, 90, 100, 10, 100, 9);

    /** Equity -20, health -170, notional 1500, breached first. */
    private static final AccountView LARGE = new AccountView(2, 1480, 1500, 150, 1500, 3);

    /** Equity 30, health -30, notional 600. */
    private static final AccountView SOLVENT = new AccountView(3, 630, 600, 60, 600, 5);

    /** Equity 2, health 1, notional 10, not in breach. */
    private static final AccountView SOUND = new AccountView(4, 12, 10, 1, 10, AccountView.NEVER);

    private static void assertRanked(AccountOrder order, long... ids) {
        assertEquals(
                Arrays.stream(ids).boxed().toList(),
                order.rank(List.of(SOUND, SOLVENT, LARGE, SMALL)).stream()
                        .map(AccountView::id)
                        .toList());
    }

    @Test
    void eachOrderRanksByItsMeasure() {
        assertRanked(AccountOrder.lowestHealth(), 2, 3, 1, 4);
        assertRanked(AccountOrder.lowestHealthFactor(), 1, 2, 3, 4);
        assertRanked(AccountOrder.lowestCollateralRatio(), 1, 2, 3, 4);
        assertRanked(AccountOrder.mostUnderWater(), 2, 1, 3, 4);
        assertRanked(AccountOrder.mostUnderWaterByRatio(), 1, 2, 3, 4);
        assertRanked(AccountOrder.largestNotional(), 2, 3, 1, 4);
        assertRanked(AccountOrder.firstBreached(), 2, 3, 1, 4);
        assertRanked(AccountOrder.smallestImpact(AccountView::notional), 4, 1, 3, 2);
    }

    @Test
    void expectedDeficitCountsWhatMayStillHappen() {
        // a solvent account that moves a lot comes before an insolvent one that does not move
        Map<Long, Double> deviations = Map.of(1L, 0.0, 2L, 0.0, 3L, 150.0, 4L, 0.1);
        assertRanked(
                AccountOrder.largestExpectedDeficit(account -> deviations.getOrDefault(account.id(), Double.NaN)),
                3,
                2,
                1,
                4);
    }

    @Test
    void depthIsSpentWhereItAvoidsMost() {
        // 10 per 100, 20 per 1500, nothing, nothing
        AccountOrder order = AccountOrder.badDebtAvoidedPerDepth(AccountView::deficit, AccountView::notional);
        assertRanked(order, 1, 2, 3, 4);
        // no depth taken: first if it avoids something, else last
        assertRanked(
                AccountOrder.badDebtAvoidedPerDepth(
                        AccountView::deficit, account -> account.id() == 1 ? account.notional() : 0),
                2,
                1,
                3,
                4);
        assertRefused(
                "depth of account 1 must be >= 0: -1.0",
                () -> AccountOrder.badDebtAvoidedPerDepth(AccountView::deficit, account -> account.id() == 1 ? -1 : 1)
                        .compare(SMALL, LARGE));
    }

    @Test
    void priceDistanceLeavesTiesToNotional() {
        assertRanked(AccountOrder.priceDistance(account -> account.id() == 1 ? 0.02 : 0.01), 1, 2, 3, 4);
    }

    @Test
    void laterOrdersDecideOnlyTies() {
        AccountOrder order = AccountOrder.mostUnderWater().thenBy(AccountOrder.smallestImpact(AccountView::notional));
        assertRanked(order, 2, 1, 4, 3);
    }

    @Test
    void zeroHasNoSign() {
        AccountOrder order = AccountOrder.ascending(account -> account.id() == 1 ? 0.0 : -0.0);
        assertEquals(0, order.prefer(SMALL, LARGE));
        assertRanked(order, 1, 2, 3, 4);
    }

    @Test
    void rejectsKeyThatIsNoNumber() {
        assertRefused(
                "key of account 1 must not be NaN: NaN",
                () -> AccountOrder.ascending(account -> Double.NaN).compare(SMALL, LARGE));
    }

    @Test
    void randomOrderGivesEveryAccountTheSameChance() {
        List<AccountView> book = LongStream.range(0, 5)
                .mapToObj(id -> new AccountView(id, 0, 0, 0, 0, 0))
                .toList();
        int rounds = 20_000;
        int[][] counts = new int[book.size()][book.size()];
        for (int seed = 0; seed < rounds; seed++) {
            List<AccountView> ranked = AccountOrder.randomFair(seed).rank(book);
            for (int place = 0; place < ranked.size(); place++) {
                counts[place][(int) ranked.get(place).id()]++;
            }
        }
        // six standard deviations of a binomial count
        double expected = rounds / 5.0;
        double allowed = 6 * Math.sqrt(expected * 0.8);
        for (int[] place : counts) {
            for (int count : place) {
                assertTrue(Math.abs(count - expected) < allowed, () -> Arrays.deepToString(counts));
            }
        }
    }
}
