package io.github.garboard.examples.unified;

import io.github.garboard.examples.book.Book;
import io.github.garboard.examples.book.BookEntry;
import io.github.garboard.examples.book.OptionRight;
import io.github.garboard.examples.table.Numbers;
import io.github.garboard.margin.Hedge;
import io.github.garboard.margin.IncrementalMargin;
import io.github.garboard.margin.LotOrder;
import io.github.garboard.margin.MarginLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks which hedge, traded some hours before, would have avoided a call. The sizes come from what-ifs on the requirement that
 * nets all positions; each is then checked on the whole account, with the latency buffers that the hedge changes as well.
 */
final class HedgeReviewer {

    /** A put this far below the price then, at a strike of fifties. */
    private static final double PUT_STRIKE = 0.9;

    private static final double STRIKE_STEP = 50;

    private static final long MOST_LOTS = 200;

    private static final String BACK = " bought back";

    private final Book book;
    private final Market then;
    private final Assessment call;

    private HedgeReviewer(Book book, Market then, Assessment call) {
        this.book = book;
        this.then = then;
        this.call = call;
    }

    /**
     * Reviews a call of the book as it was opened.
     *
     * @param then the market at which the hedges would have been traded
     * @param call the account at the call
     */
    static HedgeReview review(Book book, Market then, Assessment call) {
        return new HedgeReviewer(book, then, call).review();
    }

    private HedgeReview review() {
        List<BookEntry> candidates = candidates();
        Repricing repricing = new Repricing(candidates, call.market(), RiskEngine.SCENARIOS);
        Map<BookEntry, LotOrder> orders = new LinkedHashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            BookEntry lot = candidates.get(i);
            double gain = lot.quantity() * repricing.profit(i);
            orders.put(lot, new LotOrder(repricing.pnl(i), RiskEngine.tradingCost(lot, then) - gain, available(lot)));
        }
        RiskEngine engine = new RiskEngine(book);
        Repricing held = new Repricing(book.entries(), call.market(), RiskEngine.SCENARIOS);
        IncrementalMargin margin = IncrementalMargin.of(
                RiskEngine.MODEL,
                MarginLevel.MAINTENANCE,
                held.pnl(engine.opening().holdings()));
        List<Hedge<BookEntry>> hedges = margin.hedges(orders, call.equity() - call.latencyBuffer());
        return new HedgeReview(
                then.now(), then.mark(), hedges.stream().map(this::tried).toList());
    }

    /** One lot each, at what it was worth then: the perpetual sold, a put bought, every short option bought back. */
    private List<BookEntry> candidates() {
        List<BookEntry> lots = new ArrayList<>();
        lots.add(new BookEntry.Perpetual(book.entries().get(0).venue(), "perpetual sold", -1, then.mark()));
        List<BookEntry.Option> options = book.entries().stream()
                .filter(BookEntry.Option.class::isInstance)
                .map(BookEntry.Option.class::cast)
                .filter(option -> option.expiry().isAfter(call.market().now()))
                .toList();
        options.stream().min(Comparator.comparing(BookEntry.Option::expiry)).ifPresent(nearest -> {
            double strike = Math.max(1, Math.floor(PUT_STRIKE * then.mark() / STRIKE_STEP)) * STRIKE_STEP;
            lots.add(
                    lot(nearest.venue(), Numbers.grouped(strike, 0) + " put bought", strike, OptionRight.PUT, nearest));
        });
        for (BookEntry.Option option : options) {
            if (option.quantity() < 0) {
                lots.add(lot(option.venue(), option.instrument() + BACK, option.strike(), option.right(), option));
            }
        }
        return lots;
    }

    private BookEntry lot(String venue, String name, double strike, OptionRight right, BookEntry.Option like) {
        BookEntry.Option lot = new BookEntry.Option(venue, name, right, strike, like.expiry(), 1, 0);
        return lot.opened(1, Instruments.value(lot, then.now(), then.mark(), then.volatility()));
    }

    /** Of what is bought back no more than was sold. */
    private long available(BookEntry lot) {
        return book.entries().stream()
                .filter(entry ->
                        lot.venue().equals(entry.venue()) && lot.instrument().equals(entry.instrument() + BACK))
                .mapToLong(entry -> (long) Math.abs(entry.quantity()))
                .findFirst()
                .orElse(MOST_LOTS);
    }

    private HedgeReview.Tried tried(Hedge<BookEntry> hedge) {
        BookEntry lot = hedge.instrument();
        double cost = hedge.lots() * RiskEngine.tradingCost(lot, then);
        double health = call.health().healthFactor();
        if (hedge.lots() > 0) {
            List<BookEntry> hedged = new ArrayList<>(book.entries());
            hedged.add(lot.opened(hedge.lots() * lot.quantity(), lot.entry()));
            RiskEngine engine = new RiskEngine(new Book(book.source(), hedged, book.pool()));
            AccountState state = new AccountState(engine.opening().holdings(), -cost);
            health = engine.assess(state, call.market()).health().healthFactor();
        }
        return new HedgeReview.Tried(
                lot.venue() + " " + lot.instrument(), hedge.lots(), cost, cost - hedge.cost(), health);
    }
}
