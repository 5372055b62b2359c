package io.github.garboard.collateral.encumbrance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What threads asked of one ledger and were answered, and whether some order of it all explains the answers.
 *
 * <p>The search is Wing and Gong's: any call that began before every other open one returned may be the first; if its answer is
 * the one that a ledger on its own gives, go on with the rest. States that were seen with the same calls done are not
 * searched twice (Lowe).
 *
 * @param calls the calls, at most some dozens
 * @see "J. Wing, C. Gong, Testing and Verifying Concurrent Objects, J. Parallel Distrib. Comput. 17, 1993, section 4"
 * @see "G. Lowe, Testing for linearizability, Concurrency Computat. Pract. Exper. 29, 2017, section 3"
 */
record History(List<Call> calls) {

    /** A question with a name for messages. */
    record Question(String name, Function<Ledger<Long>, Object> ask) {

        static Question apply(Command<Long> command) {
            return new Question(command.toString(), ledger -> ledger.apply(command));
        }

        static Question applyAll(List<Command<Long>> commands) {
            return new Question(commands.toString(), ledger -> ledger.applyAll(commands));
        }

        static Question balance(Account account) {
            return new Question(account.toString(), ledger -> ledger.balance(account));
        }

        static Question snapshot() {
            return new Question("snapshot", Ledger::snapshot);
        }

        /** Asks now and notes the times. */
        Call call(Ledger<Long> ledger) {
            long start = System.nanoTime();
            Object answer = ask.apply(ledger);
            return new Call(this, start, System.nanoTime(), answer);
        }
    }

    /** A question, when it was asked, when it was answered, and the answer. */
    record Call(Question question, long start, long end, Object answer) {}

    /** Returns whether the answers are those of the calls one after the other, in an order that keeps their times. */
    boolean isLinearizable(LedgerSnapshot<Long> initial) {
        return search(new BitSet(), initial, new HashSet<>());
    }

    private record Seen(BitSet done, LedgerSnapshot<Long> state) {}

    private boolean search(BitSet done, LedgerSnapshot<Long> state, Set<Seen> seen) {
        if (done.cardinality() == calls.size()) {
            return true;
        }
        if (!seen.add(new Seen((BitSet) done.clone(), state))) {
            return false;
        }
        for (int candidate : candidates(done)) {
            Optional<LedgerSnapshot<Long>> next = stateAfter(calls.get(candidate), state);
            if (next.isPresent()) {
                done.set(candidate);
                if (search(done, next.get(), seen)) {
                    return true;
                }
                done.clear(candidate);
            }
        }
        return false;
    }

    /** The open calls that began before the first end of an open call. */
    private List<Integer> candidates(BitSet done) {
        long firstEnd = Long.MAX_VALUE;
        for (int i = done.nextClearBit(0); i < calls.size(); i = done.nextClearBit(i + 1)) {
            firstEnd = Math.min(firstEnd, calls.get(i).end());
        }
        List<Integer> candidates = new ArrayList<>();
        for (int i = done.nextClearBit(0); i < calls.size(); i = done.nextClearBit(i + 1)) {
            if (calls.get(i).start() <= firstEnd) {
                candidates.add(i);
            }
        }
        return candidates;
    }

    private static Optional<LedgerSnapshot<Long>> stateAfter(Call call, LedgerSnapshot<Long> state) {
        EncumbranceLedger<Long> ledger = EncumbranceLedger.from(Units.ofLong(), state);
        return call.question().ask().apply(ledger).equals(call.answer())
                ? Optional.of(ledger.snapshot())
                : Optional.empty();
    }
}
