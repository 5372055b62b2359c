package io.github.garboard.collateral.encumbrance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrentLedgerTest {

    private static final Account DESK = new Account("desk", Asset.of("BTC", "bitcoin"));
    private static final int THREADS = 3;
    private static final int CALLS = 6;
    private static final int ROUNDS = 400;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void recordedHistoriesAreLinearizable() throws Exception {
        Random random = new Random(20_131_201);
        int overlapping = 0;
        for (int round = 0; round < ROUNDS; round++) {
            EncumbranceLedger<Long> plain = EncumbranceLedger.of(Units.ofLong());
            plain.apply(new Command.Deposit<>("deposit", DESK, 10L));
            LedgerSnapshot<Long> initial = plain.snapshot();
            History history = record(ConcurrentLedger.of(plain), random);
            overlapping += overlaps(history) ? 1 : 0;
            assertTrue(history.isLinearizable(initial), history::toString);
        }
        assertTrue(overlapping > 0, "the threads never met");
    }

    private History record(Ledger<Long> ledger, Random random) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<List<History.Call>>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            List<History.Question> questions =
                    IntStream.range(0, CALLS).mapToObj(i -> draw(random)).toList();
            tasks.add(() -> {
                start.await();
                return questions.stream().map(question -> question.call(ledger)).toList();
            });
        }
        List<History.Call> calls = new ArrayList<>();
        for (Future<List<History.Call>> done : threads.invokeAll(tasks)) {
            calls.addAll(done.get());
        }
        return new History(calls);
    }

    /** Few units and few ids, so that calls of several threads exclude each other. */
    private static History.Question draw(Random random) {
        String id = "p" + random.nextInt(4);
        return switch (random.nextInt(7)) {
            case 0, 1 -> History.Question.apply(Command.Pledge.of(id, DESK, "alpha", 4L + random.nextInt(4)));
            case 2 -> History.Question.apply(new Command.Release<>("r" + random.nextInt(20), id, 4L));
            case 3 -> History.Question.apply(new Command.Withdraw<>("w" + random.nextInt(20), DESK, 3L));
            case 4 ->
                History.Question.applyAll(List.of(
                        new Command.Wrap<>("w" + random.nextInt(20), DESK, "ethereum", 2L),
                        Command.Pledge.of(id, DESK.on("ethereum"), "beta", 2L + random.nextInt(2))));
            case 5 -> History.Question.balance(DESK);
            default -> History.Question.snapshot();
        };
    }

    private static boolean overlaps(History history) {
        return history.calls().stream()
                .anyMatch(one -> history.calls().stream()
                        .anyMatch(
                                other -> !one.equals(other) && one.start() < other.end() && other.start() < one.end()));
    }

    @Test
    void doublePledgeIsNotLinearizable() {
        assertFalse(history(
                        call(Command.Pledge.of("p1", DESK, "alpha", 6L), 0, 10),
                        call(Command.Pledge.of("p2", DESK, "beta", 6L), 0, 10))
                .isLinearizable(start().snapshot()));
    }

    @Test
    void oldValueAfterAnAnswerIsNotLinearizable() {
        History.Call pledge = call(Command.Pledge.of("p1", DESK, "alpha", 6L), 0, 10);
        assertFalse(history(pledge, oldBalance(11, 12)).isLinearizable(start().snapshot()));
        assertTrue(history(pledge, oldBalance(9, 12)).isLinearizable(start().snapshot()));
    }

    /** Each answers as if it were alone with the ledger. */
    private static History.Call call(Command<Long> command, long start, long end) {
        return new History.Call(History.Question.apply(command), start, end, start().apply(command));
    }

    private static History.Call oldBalance(long start, long end) {
        return new History.Call(History.Question.balance(DESK), start, end, start().balance(DESK));
    }

    private static History history(History.Call... calls) {
        return new History(List.of(calls));
    }

    private static EncumbranceLedger<Long> start() {
        EncumbranceLedger<Long> ledger = EncumbranceLedger.of(Units.ofLong());
        ledger.apply(new Command.Deposit<>("deposit", DESK, 10L));
        return ledger;
    }

    @Test
    void threadsThatMoveUnitsAboutNeitherMakeNorLoseAny() throws Exception {
        Ledger<Long> ledger = ConcurrentLedger.of(EncumbranceLedger.of(Units.ofLong()));
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            String name = "t" + thread;
            tasks.add(() -> {
                long accepted = 0;
                for (int i = 0; i < 5_000; i++) {
                    accepted += ledger.apply(step(name + "-" + i, i)).accepted() ? 1 : 0;
                }
                return accepted;
            });
        }
        long accepted = 0;
        for (Future<Long> done : threads.invokeAll(tasks)) {
            accepted += done.get();
        }
        assertEquals(accepted, ledger.version());
        assertEquals(List.of(), ledger.snapshot().violations(Units.ofLong()));
        EncumbranceLedger<Long> replayed = EncumbranceLedger.of(Units.ofLong());
        replayed.replay(ledger.snapshot().events());
        assertEquals(ledger.snapshot(), replayed.snapshot());
    }

    private static Command<Long> step(String id, int i) {
        return switch (i % 4) {
            case 0 -> new Command.Deposit<>(id, DESK, 5L);
            case 1 -> new Command.Wrap<>(id, DESK, "ethereum", 4L);
            case 2 -> new Command.Unwrap<>(id, DESK.on("ethereum"), 3L);
            default -> new Command.Withdraw<>(id, DESK, 4L);
        };
    }

    @Test
    void everyQuestionReachesTheLedgerBehind() {
        UnaryOperator<Ledger<Long>> filled = ledger -> {
            ledger.apply(new Command.Deposit<>("deposit", DESK, 10L));
            ledger.applyAll(List.of(Command.Pledge.of("p1", DESK, "alpha", 6L)));
            return ledger;
        };
        Ledger<Long> shared = filled.apply(ConcurrentLedger.of(EncumbranceLedger.of(Units.ofLong())));
        Ledger<Long> plain = filled.apply(EncumbranceLedger.of(Units.ofLong()));

        assertEquals(plain.snapshot(), shared.snapshot());
        assertEquals(plain.balance(DESK), shared.balance(DESK));
        assertEquals(plain.pledge("p1"), shared.pledge("p1"));
        assertEquals(Optional.empty(), shared.pledge("p2"));
        assertEquals(2, shared.version());
        assertEquals(2, shared.version("bitcoin"));
    }
}
