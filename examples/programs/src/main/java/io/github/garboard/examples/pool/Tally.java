package io.github.garboard.examples.pool;

import io.github.garboard.collateral.encumbrance.Outcome;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts answers, prints them if asked to, and brings the process down where the options say so. Mutable. */
final class Tally implements Network.Listener {

    private final PoolOptions options;
    private final PrintWriter out;
    private final Runnable crash;
    private final Map<Answer, Long> counts = new EnumMap<>(Answer.class);
    private final Map<Answer, Long> doublePledges = new EnumMap<>(Answer.class);

    Tally(PoolOptions options, PrintWriter out, Runnable crash) {
        this.options = options;
        this.out = out;
        this.crash = crash;
    }

    @Override
    public void answered(Message message, Answer answer, Outcome<Long> outcome) {
        counts.merge(answer, 1L, Long::sum);
        if (!message.honest()) {
            doublePledges.merge(answer, 1L, Long::sum);
        }
        if (options.trace()) {
            out.println(answer.name().toLowerCase(Locale.ROOT) + " "
                    + message.command().id());
            out.flush();
        }
        if (answer == Answer.ACCEPTED
                && options.crashAfter().isPresent()
                && options.crashAfter().getAsLong() == count(Answer.ACCEPTED)) {
            crash.run();
        }
    }

    /** Returns how often an answer was given. */
    long count(Answer answer) {
        return counts.getOrDefault(answer, 0L);
    }

    /** Returns how often an answer was given to a double pledge. */
    long countOfDoublePledges(Answer answer) {
        return doublePledges.getOrDefault(answer, 0L);
    }
}
