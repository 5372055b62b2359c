package io.github.garboard.examples.book;

import io.github.garboard.collateral.valuation.Basket;
import io.github.garboard.collateral.valuation.Holding;
import io.github.garboard.examples.input.CsvRow;
import io.github.garboard.examples.input.CsvSource;
import io.github.garboard.examples.input.InputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The positions of a trader, and the pool of collateral behind them, in the order of the file.
 *
 * <p>The file starts with the line {@code venue,instrument,type,strike,expiry,quantity,entry}; then one position or one
 * asset of the pool per line:
 *
 * <ul>
 *   <li>{@code venue}: one of the venues that the program knows; {@code pool} for collateral;
 *   <li>{@code instrument}: any name, once per venue; for collateral, one of the assets that the program knows;
 *   <li>{@code type}: {@code perpetual}, {@code call}, {@code put} or {@code collateral};
 *   <li>{@code strike}: USD per BTC, positive; empty unless an option;
 *   <li>{@code expiry}: ISO-8601 in UTC, such as {@code 2013-12-27T08:00:00Z}; empty unless an option;
 *   <li>{@code quantity}: BTC, positive if long, negative if short, not zero; for collateral units of the asset, positive;
 *   <li>{@code entry}: price paid, USD per BTC; positive for a perpetual; for an option its premium, zero or above; empty
 *       for collateral.
 * </ul>
 *
 * <p>Blank lines and lines that begin with {@code #} are skipped. Anything else is an {@link InputException}.
 *
 * @param source the name of the file or resource
 * @param entries the positions, at least one
 * @param pool the collateral, perhaps none
 */
public record Book(String source, List<BookEntry> entries, Basket<String> pool) {

    /** The book that comes with the programs. */
    public static final String SAMPLE = "/book.csv";

    private static final List<String> COLUMNS =
            List.of("venue", "instrument", "type", "strike", "expiry", "quantity", "entry");
    private static final String TYPES = "a type (perpetual, call, put, collateral)";
    private static final String POOL = "pool";
    private static final String COLLATERAL = "collateral";
    private static final int VENUE = 0;
    private static final int INSTRUMENT = 1;
    private static final int TYPE = 2;
    private static final int STRIKE = 3;
    private static final int EXPIRY = 4;
    private static final int QUANTITY = 5;
    private static final int ENTRY = 6;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no position
     */
    public Book {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(pool, "pool");
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("entries must not be empty: " + source);
        }
    }

    /**
     * Reads a book.
     *
     * @param source the text
     * @param venues the venues that the program knows
     * @param assets the assets that the program takes as collateral
     * @throws InputException if the text is not as described above, or holds no position
     */
    public static Book read(CsvSource source, Set<String> venues, Set<String> assets) {
        Reader reader = new Reader(new TreeSet<>(venues), new TreeSet<>(assets));
        int lines = source.forEach(reader::accept);
        if (reader.entries.isEmpty()) {
            throw source.ended(lines, reader.headerSeen ? "a position" : "the header " + String.join(",", COLUMNS));
        }
        return new Book(source.name(), reader.entries, new Basket<>(reader.pool));
    }

    /** Reads the book that comes with the programs, {@value #SAMPLE}. */
    public static Book sample(Set<String> venues, Set<String> assets) {
        return read(CsvSource.ofResource(SAMPLE), venues, assets);
    }

    /** Collects positions while a file is read. */
    private static final class Reader {

        private final Set<String> venues;
        private final Set<String> assets;
        private final List<Holding<String>> pool = new ArrayList<>();
        private final List<BookEntry> entries = new ArrayList<>();
        private final Map<List<String>, Integer> lineOf = new HashMap<>();
        private boolean headerSeen;

        private Reader(Set<String> venues, Set<String> assets) {
            this.venues = venues;
            this.assets = assets;
        }

        private void accept(CsvRow row) {
            if (headerSeen) {
                row.requireColumns(COLUMNS);
                add(row);
            } else if (row.fields().equals(COLUMNS)) {
                headerSeen = true;
            } else {
                throw row.expected("the header " + String.join(",", COLUMNS), String.join(",", row.fields()));
            }
        }

        private void add(CsvRow row) {
            String venue = row.text(VENUE, "a venue");
            if (!venue.equals(POOL) && !venues.contains(venue)) {
                throw row.expected("a known venue (" + String.join(", ", venues) + ", " + POOL + ")", venue);
            }
            String instrument = row.text(INSTRUMENT, "an instrument");
            Integer before = lineOf.putIfAbsent(List.of(venue, instrument), row.line());
            if (before != null) {
                throw row.expected("an instrument not yet on " + venue + " (line " + before + ")", instrument);
            }
            String type = row.text(TYPE, TYPES);
            if (venue.equals(POOL) != type.equals(COLLATERAL)) {
                throw row.expected(venue.equals(POOL) ? "collateral in the pool" : "collateral only in the pool", type);
            }
            switch (type) {
                case COLLATERAL -> pool.add(collateral(row, instrument));
                case "perpetual" -> entries.add(perpetual(row, venue, instrument));
                case "call" -> entries.add(option(row, venue, instrument, OptionRight.CALL));
                case "put" -> entries.add(option(row, venue, instrument, OptionRight.PUT));
                default -> throw row.expected(TYPES, type);
            }
        }

        private Holding<String> collateral(CsvRow row, String asset) {
            if (!assets.contains(asset)) {
                throw row.expected("an asset taken as collateral (" + String.join(", ", assets) + ")", asset);
            }
            requireEmpty(row, "collateral", STRIKE, EXPIRY, ENTRY);
            return new Holding<>(asset, row.positive(QUANTITY, "quantity"));
        }

        private static void requireEmpty(CsvRow row, String type, int... columns) {
            for (int column : columns) {
                if (!row.isEmpty(column)) {
                    throw row.expected(
                            "no " + COLUMNS.get(column) + " for " + type,
                            row.fields().get(column));
                }
            }
        }

        private static BookEntry perpetual(CsvRow row, String venue, String instrument) {
            requireEmpty(row, "a perpetual", STRIKE, EXPIRY);
            return new BookEntry.Perpetual(
                    venue, instrument, row.nonZero(QUANTITY, "quantity"), row.positive(ENTRY, "entry"));
        }

        private static BookEntry option(CsvRow row, String venue, String instrument, OptionRight right) {
            return new BookEntry.Option(
                    venue,
                    instrument,
                    right,
                    row.positive(STRIKE, "strike"),
                    row.instant(EXPIRY, "expiry"),
                    row.nonZero(QUANTITY, "quantity"),
                    row.nonNegative(ENTRY, "entry"));
        }
    }
}
