package io.github.garboard.examples.unified;

import io.github.garboard.examples.book.Book;
import io.github.garboard.examples.market.Trades;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of a replay.
 *
 * @param book the positions and the pool
 * @param trades what was replayed
 * @param moments each minute, in the order of time
 * @param call the account at its first breach of the maintenance requirement, before anything was done
 * @param review which hedges would have avoided it
 * @param liquidations what was closed, in the order of time
 */
record Replayed(
        Book book,
        Trades trades,
        List<Moment> moments,
        Optional<Assessment> call,
        Optional<HedgeReview> review,
        List<Liquidation> liquidations) {

    /** Copies the lists. */
    Replayed {
        moments = List.copyOf(moments);
        liquidations = List.copyOf(liquidations);
    }

    /** Returns the assessments, in the order of time. */
    List<Assessment> assessments() {
        return moments.stream().flatMap(moment -> moment.account().stream()).toList();
    }
}
