package io.github.garboard.collateral.encumbrance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EncumbranceLedgerTest {

    private static final Account DESK = new Account("desk", Asset.of("BTC", "bitcoin"));
    private static final Account CLAIMS = DESK.on("ethereum");
    private static final Instant NOON = Instant.parse("2013-12-01T12:00:00Z");

    private final EncumbranceLedger<Long> ledger = EncumbranceLedger.of(Units.ofLong());

    @BeforeEach
    void deposit() {
        accept(new Command.Deposit<>("deposit", DESK, 100L));
    }

    @Test
    void pledgedUnitsCannotBeWithdrawnOrPledgedAgain() {
        accept(Command.Pledge.of("p1", DESK, "alpha", 60L));

        assertEquals(new Refusal.NotFree<>(DESK, 41L, 40L, 60L), refuse(Command.Pledge.of("p2", DESK, "beta", 41L)));
        assertEquals(new Refusal.NotFree<>(DESK, 41L, 40L, 60L), refuse(new Command.Withdraw<>("w", DESK, 41L)));
        accept(new Command.Withdraw<>("w", DESK, 40L));
        assertEquals(new Balance<>(0L, 60L, 0L), ledger.balance(DESK));
    }

    @Test
    void pledgeIsReleasedInPartsAndOnce() {
        accept(Command.Pledge.of("p1", DESK, "alpha", 60L));
        accept(new Command.Release<>("r1", "p1", 25L));
        assertEquals(
                Optional.of(new OpenPledge<>("p1", DESK, "alpha", 35L, Command.Pledge.NEVER)), ledger.pledge("p1"));

        assertEquals(new Refusal.ExceedsPledge<>("p1", 36L, 35L), refuse(new Command.Release<>("r2", "p1", 36L)));
        accept(new Command.Release<>("r2", "p1", 35L));
        assertEquals(new Refusal.NoOpenPledge<>("p1"), refuse(new Command.Release<>("r3", "p1", 1L)));
        assertEquals(Optional.empty(), ledger.pledge("p1"));
        assertEquals(new Balance<>(100L, 0L, 0L), ledger.balance(DESK));
    }

    @Test
    void venueOwnsWhatItSeizes() {
        accept(Command.Pledge.of("p1", DESK, "alpha", 60L));
        accept(new Command.Seize<>("s1", "p1", 50L));

        assertEquals(new Balance<>(40L, 10L, 0L), ledger.balance(DESK));
        assertEquals(new Balance<>(50L, 0L, 0L), ledger.balance(DESK.of("alpha")));
        assertEquals(new Refusal.ExceedsPledge<>("p1", 11L, 10L), refuse(new Command.Seize<>("s2", "p1", 11L)));
        assertEquals(new Refusal.NoOpenPledge<>("p9"), refuse(new Command.Seize<>("s2", "p9", 1L)));
    }

    @Test
    void wrappedUnitsAreLockedHereAndClaimedThere() {
        accept(new Command.Wrap<>("w1", DESK, "ethereum", 70L));
        assertEquals(new Balance<>(30L, 70L, 70L), ledger.balance(DESK));
        assertEquals(new Balance<>(70L, 0L, 0L), ledger.balance(CLAIMS));

        accept(Command.Pledge.of("p1", CLAIMS, "alpha", 50L));
        assertEquals(new Refusal.NotFree<>(CLAIMS, 21L, 20L, 50L), refuse(new Command.Unwrap<>("u1", CLAIMS, 21L)));
        assertEquals(new Refusal.NotFree<>(DESK, 31L, 30L, 70L), refuse(new Command.Wrap<>("w2", DESK, "solana", 31L)));
        accept(new Command.Unwrap<>("u1", CLAIMS, 20L));
        assertEquals(new Balance<>(50L, 50L, 50L), ledger.balance(DESK));
    }

    @Test
    void newOwnerOfAClaimGetsWhatIsLockedForIt() {
        accept(new Command.Wrap<>("w1", DESK, "ethereum", 70L));
        accept(new Command.Transfer<>("t1", CLAIMS, "fund", 30L));
        accept(Command.Pledge.of("p1", CLAIMS, "alpha", 40L));
        accept(new Command.Seize<>("s1", "p1", 15L));

        assertEquals(new Balance<>(30L, 25L, 25L), ledger.balance(DESK));
        assertEquals(new Balance<>(0L, 30L, 30L), ledger.balance(DESK.of("fund")));
        assertEquals(new Balance<>(0L, 15L, 15L), ledger.balance(DESK.of("alpha")));
        accept(new Command.Unwrap<>("u1", CLAIMS.of("fund"), 30L));
        assertEquals(new Balance<>(30L, 0L, 0L), ledger.balance(DESK.of("fund")));
    }

    @Test
    void pledgeExpiresAtItsTimeAndNotBefore() {
        accept(new Command.Pledge<>("p1", DESK, "alpha", 60L, NOON));
        accept(new Command.Release<>("r1", "p1", 10L));
        accept(Command.Pledge.of("p2", DESK, "alpha", 5L));

        Instant early = NOON.minusNanos(1);
        assertEquals(new Refusal.NotExpired<>("p1", early, NOON), refuse(new Command.Expire<>("e1", "p1", early)));
        accept(new Command.Expire<>("e1", "p1", NOON));
        assertEquals(new Balance<>(95L, 5L, 0L), ledger.balance(DESK));
        assertEquals(new Refusal.NoOpenPledge<>("p1"), refuse(new Command.Expire<>("e2", "p1", NOON)));
        assertEquals(
                new Refusal.NotExpired<>("p2", Instant.MAX, Command.Pledge.NEVER),
                refuse(new Command.Expire<>("e2", "p2", Instant.MAX)));
    }

    @Test
    void repeatedCommandIsAnsweredWithItsFirstEvent() {
        Command<Long> pledge = Command.Pledge.of("p1", DESK, "alpha", 60L);
        Applied<Long> event = accept(pledge);
        LedgerSnapshot<Long> before = ledger.snapshot();

        assertEquals(new Outcome.AlreadyApplied<>(event), ledger.apply(pledge));
        assertEquals(new Outcome.AlreadyApplied<>(event), ledger.apply(pledge.atVersion("bitcoin", 77)));
        assertEquals(new Refusal.IdInUse<>(event), refuse(Command.Pledge.of("p1", DESK, "alpha", 59L)));
        accept(new Command.Release<>("r1", "p1", 60L));
        assertEquals(new Refusal.IdInUse<>(event), refuse(Command.Pledge.of("p1", DESK, "beta", 60L)));
        assertEquals(2, before.version());
    }

    @Test
    void amountThatIsNotPositiveIsRefused() {
        for (long amount : new long[] {0, -1, Long.MIN_VALUE}) {
            assertEquals(new Refusal.AmountNotPositive<>(amount), refuse(new Command.Deposit<>("x", DESK, amount)));
            assertEquals(new Refusal.AmountNotPositive<>(amount), refuse(new Command.Withdraw<>("x", DESK, amount)));
            assertEquals(
                    new Refusal.AmountNotPositive<>(amount), refuse(new Command.Wrap<>("x", DESK, "solana", amount)));
        }
        accept(Command.Pledge.of("p1", DESK, "alpha", 60L));
        assertEquals(new Refusal.AmountNotPositive<>(0L), refuse(new Command.Release<>("x", "p1", 0L)));
        assertEquals(new Refusal.AmountNotPositive<>(-1L), refuse(new Command.Seize<>("x", "p1", -1L)));
    }

    @Test
    void sumBeyondALongIsRefusedAndNotWrapped() {
        long room = Long.MAX_VALUE - 100;
        accept(Command.Pledge.of("p1", DESK, "alpha", 60L));
        assertEquals(new Refusal.Overflow<>(DESK, room + 1), refuse(new Command.Deposit<>("d2", DESK, room + 1)));
        accept(new Command.Deposit<>("d2", DESK, room));

        Account alpha = DESK.of("alpha");
        accept(new Command.Deposit<>("d3", alpha, Long.MAX_VALUE));
        assertEquals(new Refusal.Overflow<>(alpha, 60L), refuse(new Command.Seize<>("s1", "p1", 60L)));
        assertEquals(new Refusal.Overflow<>(alpha, 1L), refuse(new Command.Transfer<>("t1", DESK, "alpha", 1L)));
        accept(new Command.Wrap<>("w1", DESK, "ethereum", 5L));
        assertEquals(new Refusal.Overflow<>(alpha, 5L), refuse(new Command.Transfer<>("t1", CLAIMS, "alpha", 5L)));
        assertEquals(List.of(), ledger.snapshot().violations(Units.ofLong()));
    }

    @Test
    void bigIntegersHaveNoBound() {
        EncumbranceLedger<BigInteger> large = EncumbranceLedger.of(Units.ofBigInteger());
        BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
        large.apply(new Command.Deposit<>("d1", DESK, most));
        assertTrue(large.apply(new Command.Deposit<>("d2", DESK, most)).accepted());
        assertEquals(most.shiftLeft(1), large.balance(DESK).free());
    }

    @Test
    void messageOfASlowChainIsFoundStale() {
        accept(new Command.Wrap<>("w1", DESK, "ethereum", 70L).atVersion("ethereum", 0));
        Command<Long> unwrap = new Command.Unwrap<>("u1", CLAIMS, 70L);
        Command<Long> transfer = new Command.Transfer<>("t1", CLAIMS, "fund", 30L);
        Refusal<Long> early = refuse(transfer.atVersion("ethereum", 2));
        assertFalse(assertInstanceOf(Refusal.OtherVersion.class, early).isStale());
        accept(transfer.atVersion("ethereum", 1));

        Refusal<Long> stale = refuse(unwrap.atVersion("ethereum", 1));
        assertEquals(new Refusal.OtherVersion<>("ethereum", 1, 2), stale);
        assertTrue(assertInstanceOf(Refusal.OtherVersion.class, stale).isStale());
        assertEquals(
                new Refusal.OtherVersion<>("bitcoin", 3, 2),
                refuse(new Command.Unwrap<>("u1", CLAIMS, 40L)
                        .atVersion("bitcoin", 3)
                        .atVersion("ethereum", 2)));
        accept(new Command.Unwrap<>("u1", CLAIMS, 40L).atVersion("bitcoin", 2).atVersion("ethereum", 2));
        assertEquals(3, ledger.version("ethereum"));
        assertEquals(3, ledger.version("bitcoin"));
        assertEquals(0, ledger.version("solana"));
        assertEquals(4, ledger.version());
    }

    @Test
    void refusedListIsTakenBackWholly() {
        LedgerSnapshot<Long> before = ledger.snapshot();
        Command<Long> fails = Command.Pledge.of("p2", CLAIMS, "alpha", 71L);
        BatchOutcome<Long> outcome = ledger.applyAll(List.of(
                new Command.Wrap<>("w1", DESK, "ethereum", 70L), Command.Pledge.of("p1", DESK, "alpha", 30L), fails));

        assertEquals(
                new BatchOutcome.RolledBack<>(
                        2, new Outcome.Refused<>(fails, new Refusal.NotFree<>(CLAIMS, 71L, 70L, 0L))),
                outcome);
        assertEquals(before, ledger.snapshot());
        assertEquals(1, ledger.version());
    }

    @Test
    void listThatThrowsIsTakenBackToo() {
        LedgerSnapshot<Long> before = ledger.snapshot();
        List<Command<Long>> commands = Arrays.asList(new Command.Withdraw<>("w1", DESK, 70L), null);

        assertThrows(NullPointerException.class, () -> ledger.applyAll(commands));
        assertEquals(before, ledger.snapshot());
        accept(new Command.Withdraw<>("w1", DESK, 70L));
    }

    @Test
    void retriedListIsAppliedOnce() {
        List<Command<Long>> commands =
                List.of(Command.Pledge.of("p1", DESK, "alpha", 30L), new Command.Release<>("r1", "p1", 10L));
        ledger.applyAll(commands);
        LedgerSnapshot<Long> before = ledger.snapshot();

        BatchOutcome<Long> again = ledger.applyAll(commands);
        assertEquals(
                new BatchOutcome.Committed<>(List.of(
                        new Outcome.AlreadyApplied<>(before.events().get(1)),
                        new Outcome.AlreadyApplied<>(before.events().get(2)))),
                again);
        assertEquals(before, ledger.snapshot());
    }

    @Test
    void snapshotAndTailGiveTheState() {
        accept(new Command.Wrap<>("w1", DESK, "ethereum", 70L));
        LedgerSnapshot<Long> middle = ledger.snapshot();
        List<Applied<Long>> tail = new ArrayList<>();
        tail.add(accept(Command.Pledge.of("p1", CLAIMS, "alpha", 20L)));
        tail.add(accept(new Command.Seize<>("s1", "p1", 5L)));

        EncumbranceLedger<Long> resumed = EncumbranceLedger.from(Units.ofLong(), middle);
        resumed.replay(tail);
        EncumbranceLedger<Long> replayed = EncumbranceLedger.of(Units.ofLong());
        replayed.replay(ledger.snapshot().events());
        assertEquals(ledger.snapshot(), resumed.snapshot());
        assertEquals(ledger.snapshot(), replayed.snapshot());
    }

    @Test
    void eventsOfAnotherLedgerAreNotReplayed() {
        Command<Long> withdraw = new Command.Withdraw<>("w1", DESK, 101L);
        assertThrows(IllegalArgumentException.class, () -> ledger.replay(List.of(new Applied<>(2, withdraw))));
        Command<Long> deposit = new Command.Deposit<>("d2", DESK, 1L);
        assertThrows(IllegalArgumentException.class, () -> ledger.replay(List.of(new Applied<>(3, deposit))));
        assertThrows(IllegalArgumentException.class, () -> ledger.replay(List.of(new Applied<>(1, deposit))));
        assertEquals(1, ledger.version());
    }

    @Test
    void forgottenEventIsTakenForANewOne() {
        Command<Long> deposit = new Command.Deposit<>("deposit", DESK, 100L);
        LedgerSnapshot<Long> forgetful = ledger.snapshot().withoutEventsUpTo(1);
        assertEquals(List.of(), forgetful.events());

        EncumbranceLedger<Long> resumed = EncumbranceLedger.from(Units.ofLong(), forgetful);
        assertEquals(new Outcome.Accepted<>(new Applied<>(2, deposit)), resumed.apply(deposit));
        assertEquals(
                ledger.snapshot(),
                EncumbranceLedger.from(Units.ofLong(), ledger.snapshot().withoutEventsUpTo(0))
                        .snapshot());
    }

    private Applied<Long> accept(Command<Long> command) {
        Outcome<Long> outcome = ledger.apply(command);
        if (outcome instanceof Outcome.Accepted<Long> accepted) {
            return accepted.event();
        }
        throw new AssertionError(outcome);
    }

    private Refusal<Long> refuse(Command<Long> command) {
        LedgerSnapshot<Long> before = ledger.snapshot();
        Outcome<Long> outcome = ledger.apply(command);
        assertEquals(before, ledger.snapshot());
        if (outcome instanceof Outcome.Refused<Long> refused) {
            assertEquals(command, refused.command());
            return refused.reason();
        }
        throw new AssertionError(outcome);
    }
}
