package io.github.garboard.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.collateral.valuation.Basket;
import io.github.garboard.collateral.valuation.Holding;
import io.github.garboard.examples.input.CsvSource;
import io.github.garboard.examples.input.InputException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class BookTest {

    private static final Set<String> VENUES = Set.of("gamma", "alpha", "beta");
    private static final Set<String> ASSETS = Set.of("USD", "BTC");
    private static final String HEADER = "venue,instrument,type,strike,expiry,quantity,entry\n";
    private static final Instant EXPIRY = Instant.parse("2013-12-27T08:00:00Z");

    @Test
    void positionsAreReadInOrder() {
        Book book = read("""
                # my book
                venue,instrument,type,strike,expiry,quantity,entry

                pool,BTC,collateral,,,20,
                alpha,PERP,perpetual,,,-2.5,801
                beta, C1 ,call,900,2013-12-27T08:00:00Z,3,0
                beta,P1,put,800.5,2013-12-27T08:00:00Z,-1,12
                pool,USD,collateral,,,1e4,
                """);

        assertEquals(
                List.of(
                        new BookEntry.Perpetual("alpha", "PERP", -2.5, 801),
                        new BookEntry.Option("beta", "C1", OptionRight.CALL, 900, EXPIRY, 3, 0),
                        new BookEntry.Option("beta", "P1", OptionRight.PUT, 800.5, EXPIRY, -1, 12)),
                book.entries());
        assertEquals(Basket.of(new Holding<>("BTC", 20), new Holding<>("USD", 10_000)), book.pool());
        assertEquals("book.csv", book.source());
    }

    @Test
    void oneInstrumentMayStandOnTwoVenues() {
        assertEquals(
                2,
                read(HEADER + "alpha,PERP,perpetual,,,1,800\nbeta,PERP,perpetual,,,1,800")
                        .entries()
                        .size());
    }

    @Test
    void sampleBookUsesAllVenuesAndKinds() {
        Book book = Book.sample(VENUES, ASSETS);

        assertEquals(VENUES, book.entries().stream().map(BookEntry::venue).collect(Collectors.toSet()));
        assertTrue(book.entries().stream().anyMatch(entry -> entry instanceof BookEntry.Perpetual));
        assertEquals(
                Set.of(OptionRight.CALL, OptionRight.PUT),
                book.entries().stream()
                        .filter(entry -> entry instanceof BookEntry.Option)
                        .map(entry -> ((BookEntry.Option) entry).right())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            alpha,P,perpetual,,1,800                      | 7 columns (venue, instrument, type, strike, expiry, quantity, entry), found 6: "alpha,P,perpetual,,1,800"
            delta,P,perpetual,,,1,800                     | a known venue (alpha, beta, gamma, pool), found "delta"
            ,P,perpetual,,,1,800                          | a venue, found an empty field
            alpha,,perpetual,,,1,800                      | an instrument, found an empty field
            alpha,P,,,,1,800                              | a type (perpetual, call, put, collateral), found an empty field
            alpha,P,future,,,1,800                        | a type (perpetual, call, put, collateral), found "future"
            pool,ETH,collateral,,,1,                      | an asset taken as collateral (BTC, USD), found "ETH"
            pool,BTC,collateral,,,-1,                     | quantity to be a number > 0, found "-1"
            pool,BTC,collateral,,,1,800                   | no entry for collateral, found "800"
            pool,BTC,collateral,1,,1,                     | no strike for collateral, found "1"
            pool,BTC,perpetual,,,1,800                    | collateral in the pool, found "perpetual"
            alpha,BTC,collateral,,,1,                     | collateral only in the pool, found "collateral"
            alpha,P,perpetual,,,0,800                     | quantity to be a number other than 0, found "0"
            alpha,P,perpetual,,,NaN,800                   | quantity to be a number other than 0, found "NaN"
            alpha,P,perpetual,,,1,                        | entry to be a number > 0, found an empty field
            alpha,P,perpetual,,,1,-800                    | entry to be a number > 0, found "-800"
            alpha,P,perpetual,900,,1,800                  | no strike for a perpetual, found "900"
            alpha,P,perpetual,,2013-12-27T08:00:00Z,1,800 | no expiry for a perpetual, found "2013-12-27T08:00:00Z"
            alpha,C,call,-900,2013-12-27T08:00:00Z,1,5    | strike to be a number > 0, found "-900"
            alpha,C,call,,2013-12-27T08:00:00Z,1,5        | strike to be a number > 0, found an empty field
            alpha,C,call,NaN,2013-12-27T08:00:00Z,1,5     | strike to be a number > 0, found "NaN"
            alpha,C,put,900,27.12.2013,1,5                | expiry to be a time such as 2013-12-27T08:00:00Z, found "27.12.2013"
            alpha,C,put,900,2013-12-27T08:00:00Z,1,-5     | entry to be a number >= 0, found "-5"
            """)
    void unusablePositionsAreRefused(String line, String message) {
        assertEquals("book.csv:2: expected " + message, refusal(HEADER + line));
    }

    @Test
    void instrumentTwiceOnAVenueIsRefused() {
        assertEquals(
                "book.csv:4: expected an instrument not yet on alpha (line 2), found \"PERP\"",
                refusal(HEADER + "alpha,PERP,perpetual,,,1,800\n\nalpha,PERP,perpetual,,,1,800"));
    }

    @Test
    void assetTwiceInThePoolIsRefused() {
        assertEquals(
                "book.csv:3: expected an instrument not yet on pool (line 2), found \"BTC\"",
                refusal(HEADER + "pool,BTC,collateral,,,1,\npool,BTC,collateral,,,1,"));
    }

    @Test
    void headerIsRequired() {
        String expected = "expected the header venue,instrument,type,strike,expiry,quantity,entry, found ";

        assertEquals("book.csv:1: " + expected + "the end of the file", refusal(""));
        assertEquals(
                "book.csv:1: " + expected + "\"alpha,PERP,perpetual,,,1,800\"",
                refusal("alpha,PERP,perpetual,,,1,800"));
        assertEquals(
                "book.csv:2: " + expected + "\"venue,instrument,type,expiry,quantity,entry\"",
                refusal("#\nvenue,instrument,type,expiry,quantity,entry"));
    }

    @Test
    void bookWithoutPositionIsRefused() {
        String message = "book.csv:2: expected a position, found the end of the file";

        assertEquals(message, refusal(HEADER));
        assertEquals(message.replace('2', '3'), refusal(HEADER + "pool,BTC,collateral,,,1,"));
        assertThrows(IllegalArgumentException.class, () -> new Book("x", List.of(), Basket.of()));
    }

    @Test
    void entriesCheckTheirRanges() {
        assertThrows(IllegalArgumentException.class, () -> new BookEntry.Perpetual("a", "P", 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new BookEntry.Perpetual("a", "P", Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new BookEntry.Perpetual("a", "P", 1, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BookEntry.Option("a", "C", OptionRight.CALL, Double.NaN, EXPIRY, 1, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BookEntry.Option("a", "C", OptionRight.CALL, 1, EXPIRY, 1, -1));
    }

    private static Book read(String text) {
        return Book.read(CsvSource.ofText("book.csv", text), VENUES, ASSETS);
    }

    private static String refusal(String text) {
        return String.valueOf(
                assertThrows(InputException.class, () -> read(text)).getMessage());
    }
}
