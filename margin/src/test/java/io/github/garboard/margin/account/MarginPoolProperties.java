package io.github.garboard.margin.account;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MarginPoolProperties {

    private static final DrawRule<String> QUARTER =
            DrawRule.<String>own().andThen(DrawRule.<String>proRata().reaching(new BigDecimal("0.25")));

    private static BigInteger units(long amount) {
        return BigInteger.valueOf(amount);
    }

    private static MarginPool<String> pool(DrawRule<String> rule, long... balances) {
        MarginPool<String> pool = MarginPool.empty(rule);
        for (int i = 0; i < balances.length; i++) {
            pool = pool.contribute("m" + i, units(balances[i]));
        }
        return pool;
    }

    @Provide
    Arbitrary<DrawRule<String>> rules() {
        return Arbitraries.of(
                DrawRule.own(),
                DrawRule.proRata(),
                DrawRule.inOrder(List.of("m3", "m1", "m9", "m3")),
                QUARTER,
                DrawRule.<String>own().andThen(DrawRule.inOrder(List.of("m0"))).andThen(DrawRule.proRata()));
    }

    @Property
    void everyUnitOfALossIsPaidOrUncovered(
            @ForAll("rules") DrawRule<String> rule,
            @ForAll @Size(max = 5) List<@BigRange(min = "0", max = "100000000000000000000000") BigInteger> balances,
            @ForAll @IntRange(max = 6) int loser,
            @ForAll @BigRange(min = "0", max = "300000000000000000000000") BigInteger loss) {
        MarginPool<String> pool = MarginPool.empty(rule);
        for (int i = 0; i < balances.size(); i++) {
            pool = pool.contribute("m" + i, balances.get(i));
        }
        PoolDraw<String> draw = pool.draw("m" + loser, loss);
        BigInteger paid = draw.paid().values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        assertEquals(loss, paid.add(draw.uncovered()));
        assertEquals(pool.total().subtract(paid), draw.pool().total());
        for (String member : pool.balances().keySet()) {
            assertEquals(
                    pool.balance(member).subtract(draw.paid().getOrDefault(member, BigInteger.ZERO)),
                    draw.pool().balance(member));
        }
    }

    @Property
    void proRataSharesAreExactToAUnit(
            @ForAll @Size(min = 1, max = 6) List<@BigRange(min = "0", max = "1000000") BigInteger> balances,
            @ForAll @BigRange(min = "1", max = "3000000") BigInteger loss) {
        MarginPool<String> pool = MarginPool.empty(DrawRule.proRata());
        for (int i = 0; i < balances.size(); i++) {
            pool = pool.contribute("m" + i, balances.get(i));
        }
        PoolDraw<String> draw = pool.draw("m0", loss);
        double drawn = loss.min(pool.total()).doubleValue();
        for (String member : pool.balances().keySet()) {
            double exact = drawn
                    * pool.balance(member).doubleValue()
                    / Math.max(1, pool.total().doubleValue());
            double share = draw.paid().getOrDefault(member, BigInteger.ZERO).doubleValue();
            assertTrue(Math.abs(share - exact) < 1 + 1e-9, member + " pays " + share + " of " + exact);
        }
        assertEquals(loss.subtract(pool.total()).max(BigInteger.ZERO), draw.uncovered());
    }

    @Test
    void ownMoneyIsPaidFirstAndOthersOnlyWithTheirPart() {
        PoolDraw<String> draw = pool(QUARTER, 100, 200, 400).draw("m0", units(220));
        // 100 of its own; of the 25 + 50 + 100 in reach of the rule its own is gone: 120 of 150 from the others
        assertEquals(Map.of("m0", units(100), "m1", units(40), "m2", units(80)), draw.paid());
        assertEquals(units(0), draw.uncovered());
        assertEquals(
                units(30), pool(QUARTER, 100, 200, 400).draw("m0", units(280)).uncovered());
    }

    @Test
    void membersInOrderPayOneAfterAnother() {
        DrawRule<String> order = DrawRule.inOrder(List.of("m2", "m0"));
        PoolDraw<String> draw = pool(order, 10, 20, 30).draw("m1", units(45));
        assertEquals(Map.of("m2", units(30), "m0", units(10)), draw.paid());
        assertEquals(units(5), draw.uncovered());
        assertEquals(
                Map.of("m0", units(0), "m1", units(20), "m2", units(0)),
                draw.pool().balances());
    }

    @Test
    void unitsThatDoNotDivideAreRoundedUpFromTheFirst() {
        assertEquals(
                Map.of("m0", units(4), "m1", units(3), "m2", units(3)),
                pool(DrawRule.proRata(), 10, 10, 10).draw("m0", units(10)).paid());
    }

    @Test
    void memberTakesOutWhatItHasAndNoMore() {
        MarginPool<String> pool = pool(QUARTER, 100);
        assertEquals(Optional.of(units(0)), pool.withdraw("m0", units(100)).map(MarginPool::total));
        assertEquals(Optional.empty(), pool.withdraw("m0", units(101)));
        assertEquals(Optional.empty(), pool.withdraw("stranger", units(1)));
        assertEquals(units(100), pool.total());
    }

    @Test
    void strangersLossIsPaidByTheOthers() {
        assertEquals(
                Map.of("m0", units(25)),
                pool(QUARTER, 100).draw("stranger", units(30)).paid());
    }

    @Test
    void rejectsWhatBreaksARule() {
        MarginPool<String> pool = pool(QUARTER, 100);
        assertRefused("amount must be >= 0: -1", () -> pool.contribute("m0", units(-1)));
        assertRefused("amount must be >= 0: -1", () -> pool.withdraw("m0", units(-1)));
        assertRefused("loss must be >= 0: -1", () -> pool.draw("m0", units(-1)));
        assertRefused("balance of x must be >= 0: -1", () -> new MarginPool<>(Map.of("x", units(-1)), QUARTER));
        assertRefused("part must be in [0, 1]: 1.1", () -> DrawRule.proRata().reaching(new BigDecimal("1.1")));
        assertRefused("part must be in [0, 1]: -0.1", () -> DrawRule.proRata().reaching(new BigDecimal("-0.1")));
        assertRefused(
                "share of m0 must be in [0, 100]: 101",
                () -> pool((loser, loss, balances) -> Map.of("m0", units(101)), 100)
                        .draw("m0", units(200)));
        assertRefused(
                "share of m0 must be in [0, 100]: -1",
                () -> pool((loser, loss, balances) -> Map.of("m0", units(-1)), 100)
                        .draw("m0", units(200)));
        assertRefused(
                "shares must add up to at most the loss, 5: 6",
                () -> pool((loser, loss, balances) -> Map.of("m0", units(6)), 100)
                        .draw("m0", units(5)));
    }
}
