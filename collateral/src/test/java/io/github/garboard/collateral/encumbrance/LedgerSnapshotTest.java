package io.github.garboard.collateral.encumbrance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerSnapshotTest {

    private static final Units<Long> UNITS = Units.ofLong();
    private static final Account DESK = new Account("desk", Asset.of("BTC", "bitcoin"));
    private static final Account CLAIMS = DESK.on("ethereum");
    private static final OpenPledge<Long> PLEDGE = new OpenPledge<>("p1", DESK, "alpha", 60L, Command.Pledge.NEVER);
    private static final Applied<Long> EVENT = new Applied<>(1, new Command.Deposit<>("d1", DESK, 100L));

    @Test
    void soundStateBreaksNoRule() {
        assertEquals(
                List.of(),
                state(Map.of(DESK, balance(30, 70, 10), CLAIMS, balance(10, 0, 0)), Map.of("p1", PLEDGE))
                        .violations(UNITS));
    }

    @Test
    void unitsThatWereNeverThereAreFound() {
        assertFound("free is negative", Map.of(DESK, balance(-1, 0, 0)), Map.of());
    }

    @Test
    void pledgeOfNothingIsFound() {
        assertFound("pledges of 60 do not explain", Map.of(DESK, balance(40, 59, 0)), Map.of("p1", PLEDGE));
        assertFound("pledges of 60 do not explain", Map.of(), Map.of("p1", PLEDGE));
        assertFound("pledges of 0 do not explain", Map.of(DESK, balance(40, 59, 0)), Map.of());
        assertFound("pledge p2 is not open", Map.of(DESK, balance(40, 60, 0)), Map.of("p2", PLEDGE));
        assertFound("pledge p1 is not open", Map.of(DESK, balance(40, 0, 0)), Map.of("p1", PLEDGE.withRemaining(0L)));
    }

    @Test
    void claimOnNothingIsFound() {
        assertFound("claims of 11 on 10 locked", Map.of(DESK, balance(0, 10, 10), CLAIMS, balance(11, 0, 0)), Map.of());
        assertFound("claims of 9 on 10 locked", Map.of(DESK, balance(0, 10, 10), CLAIMS, balance(9, 0, 0)), Map.of());
        assertFound("claims of 1 on 0 locked", Map.of(CLAIMS, balance(1, 0, 0)), Map.of());
        Account elsewhere = DESK.on("solana");
        assertFound(
                "claims of 12 on 10 locked",
                Map.of(DESK, balance(0, 10, 10), CLAIMS, balance(6, 0, 0), elsewhere, balance(6, 0, 0)),
                Map.of());
    }

    @Test
    void sumThatOverflowsIsFound() {
        assertFound(
                "the amounts add up to more",
                Map.of(CLAIMS, balance(Long.MAX_VALUE, 0, 0), DESK.on("solana"), balance(1, 0, 0)),
                Map.of());
    }

    @Test
    void eventThatIsMissingOrRepeatedIsFound() {
        Applied<Long> next = new Applied<>(3, new Command.Deposit<>("d2", DESK, 100L));
        assertEvents(3, List.of(EVENT, next));
        assertEvents(2, List.of(EVENT, new Applied<>(2, EVENT.command())));
        assertEvents(2, List.of(EVENT));
        assertEquals(List.of(), withEvents(3, List.of(next)).violations(UNITS));
    }

    @Test
    void ledgerDoesNotStartFromAStateThatBreaksARule() {
        assertThrows(
                IllegalArgumentException.class,
                () -> EncumbranceLedger.from(UNITS, state(Map.of(DESK, balance(-1, 0, 0)), Map.of())));
    }

    private static void assertEvents(long version, List<Applied<Long>> events) {
        List<String> found = withEvents(version, events).violations(UNITS);
        assertTrue(!found.isEmpty() && found.get(0).contains("is missing or repeated"), found::toString);
    }

    private static LedgerSnapshot<Long> withEvents(long version, List<Applied<Long>> events) {
        return new LedgerSnapshot<>(version, Map.of(), Map.of(), Map.of(), events);
    }

    private static void assertFound(
            String start, Map<Account, Balance<Long>> balances, Map<String, OpenPledge<Long>> pledges) {
        List<String> found = state(balances, pledges).violations(UNITS);
        assertTrue(found.stream().anyMatch(violation -> violation.startsWith(start)), found::toString);
    }

    private static LedgerSnapshot<Long> state(
            Map<Account, Balance<Long>> balances, Map<String, OpenPledge<Long>> pledges) {
        return new LedgerSnapshot<>(1, balances, pledges, Map.of(), List.of(EVENT));
    }

    private static Balance<Long> balance(long free, long encumbered, long locked) {
        return new Balance<>(free, encumbered, locked);
    }
}
