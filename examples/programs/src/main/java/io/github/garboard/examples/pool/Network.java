package io.github.garboard.examples.pool;

import io.github.garboard.collateral.encumbrance.Outcome;
import io.github.garboard.examples.terminal.Progress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Delivers messages as a bad network does: some twice, and any of them up to a few places out of order. A sender whose message
 * came too early sends it again until it is answered for good.
 */
final class Network {

    /** A message may overtake so many others. */
    private static final int WINDOW = 8;

    /** One in so many messages is delivered once more. */
    private static final int REPEATED = 4;

    private final RandomGenerator random;

    Network(RandomGenerator random) {
        this.random = random;
    }

    /** Hears every answer, in the order of deliveries. */
    @FunctionalInterface
    interface Listener {

        void answered(Message message, Answer answer, Outcome<Long> outcome);
    }

    /** Delivers until every message is answered for good. */
    void deliver(List<Message> messages, DurableLedger ledger, Listener listener, Progress progress)
            throws SQLException {
        List<Message> waiting = new ArrayList<>();
        int sent = 0;
        while (sent < messages.size() || !waiting.isEmpty()) {
            while (sent < messages.size() && waiting.size() < WINDOW) {
                waiting.add(messages.get(sent++));
            }
            int next = random.nextInt(waiting.size());
            Message message = waiting.get(next);
            Answer answer = ask(message, ledger, listener);
            if (!answer.isOpen()) {
                waiting.remove(next);
                progress.advance(1);
                if (random.nextInt(REPEATED) == 0) {
                    ask(message, ledger, listener);
                }
            }
        }
    }

    private static Answer ask(Message message, DurableLedger ledger, Listener listener) throws SQLException {
        Outcome<Long> outcome = ledger.apply(message.command());
        Answer answer = Answer.of(outcome);
        listener.answered(message, answer, outcome);
        return answer;
    }
}
