package io.github.garboard.collateral.encumbrance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CommandTest {

    private static final Asset BTC = Asset.of("BTC", "bitcoin");
    private static final Account DESK = new Account("desk", BTC);
    private static final Account CLAIMS = DESK.on("ethereum");

    @Test
    void claimsNeitherComeInNorGoOut() {
        assertRejects("account must not be one of claims", () -> new Command.Deposit<>("x", CLAIMS, 1L));
        assertRejects("account must not be one of claims", () -> new Command.Withdraw<>("x", CLAIMS, 1L));
        assertRejects("account must not be one of claims", () -> new Command.Wrap<>("x", CLAIMS, "solana", 1L));
        assertRejects("account must be one of claims", () -> new Command.Unwrap<>("x", DESK, 1L));
    }

    @Test
    void nobodyDealsWithHimself() {
        assertRejects("venue must be another", () -> Command.Pledge.of("x", DESK, "desk", 1L));
        assertRejects("to must be another", () -> new Command.Transfer<>("x", DESK, "desk", 1L));
        assertRejects("chain must not be the home", () -> new Command.Wrap<>("x", DESK, "bitcoin", 1L));
    }

    @Test
    void namesAreNotEmpty() {
        assertRejects("symbol must not be empty", () -> Asset.of("", "bitcoin"));
        assertRejects("home must not be empty", () -> Asset.of("BTC", ""));
        assertRejects("chain must not be empty", () -> BTC.on(""));
        assertRejects("owner must not be empty", () -> new Account("", BTC));
        assertRejects("id must not be empty", () -> new Command.Deposit<>("", DESK, 1L));
        assertRejects("pledge must not be empty", () -> new Command.Release<>("x", "", 1L));
        assertRejects("pledge must not be empty", () -> new Command.Seize<>("x", "", 1L));
        assertRejects("pledge must not be empty", () -> new Command.Expire<>("x", "", Instant.EPOCH));
        assertRejects("chain must not be empty", () -> new Command.Wrap<>("x", DESK, "", 1L));
    }

    @Test
    void versionsAreNotNegative() {
        Command<Long> deposit = new Command.Deposit<>("x", DESK, 1L);
        assertRejects("version must be >= 0", () -> deposit.atVersion("bitcoin", -1));
        assertRejects("version must be at least 1", () -> new Applied<>(0, deposit));
    }

    @Test
    void eventHasItsCommandWithoutConditions() {
        Command<Long> deposit = new Command.Deposit<>("x", DESK, 1L);
        Command<Long> conditional = deposit.atVersion("bitcoin", 3).atVersion("ethereum", 4);
        assertEquals("x", conditional.id());
        assertSame(deposit, new Applied<>(1, conditional).command());
    }

    @Test
    void claimHasTheSameHome() {
        assertEquals("BTC@bitcoin", BTC.toString());
        assertEquals("BTC@bitcoin>ethereum", CLAIMS.asset().toString());
        assertEquals(DESK, CLAIMS.home());
        assertSame(DESK, DESK.home());
        assertTrue(CLAIMS.asset().isClaim());
        assertFalse(BTC.isClaim());
        assertEquals(new Account("fund", BTC.on("ethereum")), CLAIMS.of("fund"));
    }

    @Test
    void committedListHoldsNoRefusal() {
        Outcome<Long> refused =
                new Outcome.Refused<>(new Command.Deposit<>("x", DESK, 0L), new Refusal.AmountNotPositive<>(0L));
        assertRejects("outcomes must not hold a refusal", () -> new BatchOutcome.Committed<>(List.of(refused)));
        assertRejects("index must be >= 0", () -> new BatchOutcome.RolledBack<>(-1, (Outcome.Refused<Long>) refused));
    }

    private static void assertRejects(String message, Executable call) {
        String found = String.valueOf(
                assertThrows(IllegalArgumentException.class, call).getMessage());
        assertTrue(found.startsWith(message), found);
    }
}
