package io.github.garboard.examples.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.examples.input.InputException;
import io.github.garboard.examples.input.TextSource;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RatesTest {

    private static final String HEADER = "SDRs per Currency unit (2)\n\nCurrency\tJanuary 27, 2023\tJanuary 26, 2023\n";
    private static final LocalDate DAY = LocalDate.of(2023, 1, 27);

    @Test
    void ecbRatesRoundToTheLongestOfTheYear() {
        Rates rates = EcbRates.read(TextSource.ofText(
                "ecb.xml",
                "<E><Cube><Cube time='2023-01-27'><Cube currency='JPY' rate='141.1'/></Cube>"
                        + "<Cube time='2023-01-26'><Cube currency='JPY' rate='141.38'/></Cube>"
                        + "<Cube time='2009-01-26'><Cube currency='JPY' rate='116.1234'/></Cube></Cube></E>"));
        Rate rate = rates.on(DAY, "JPY").orElseThrow();
        assertEquals(141.1, rate.perEuro());
        assertEquals(0.005, rate.rounding(), 1e-18);
        assertEquals(
                0.00005,
                rates.on(LocalDate.of(2009, 1, 26), "JPY").orElseThrow().rounding(),
                1e-18);
        assertEquals(rate, rates.latest(DAY.plusDays(5), "JPY").orElseThrow());
        assertTrue(rates.on(DAY.plusDays(1), "JPY").isEmpty());
        assertTrue(rates.latest(LocalDate.of(2000, 1, 1), "JPY").isEmpty());
    }

    @Test
    void imfRatesAreRatiosToTheEuro() {
        Rates rates = ImfRates.read(TextSource.ofText(
                "imf.tsv", HEADER + "Euro\t0.8041440000\t\nJapanese yen\t0.0056932500\t0.0057228900\n\nCurrency\tx\n"));
        Rate yen = rates.on(DAY, "JPY").orElseThrow();
        assertEquals(0.804144 / 0.00569325, yen.perEuro());
        assertEquals(yen.perEuro() * (5e-7 / 0.804144 + 5e-9 / 0.00569325), yen.rounding(), 1e-12);
        assertEquals(0, rates.on(DAY, "EUR").orElseThrow().rounding());
        // without the euro of the day there is no ratio
        assertTrue(rates.on(DAY.minusDays(1), "JPY").isEmpty());
        assertEquals(2, rates.dates().size());
    }

    static Stream<Arguments> badImf() {
        return Stream.of(
                Arguments.of("Currency\tJanuary 27, 2023\n", ":2: expected \"SDRs per"),
                Arguments.of("SDRs per Currency unit (2)\n", ":2: expected \"SDRs per"),
                Arguments.of("SDRs per Currency unit (2)\nCurrency\t27.1.2023\n", ":2: expected a day such as"),
                Arguments.of(HEADER.replace("26", "27"), ":3: expected each day once"),
                Arguments.of(HEADER + "Euro\t0.8\n", ":4: expected a currency and 2 figures"),
                Arguments.of(HEADER + "Drachma\t0.8\t0.8\n", ":4: expected a currency that"),
                Arguments.of(HEADER + "Euro\t0.8\t0.8\nEuro\t0.8\t0.8\n", ":5: expected one line of Euro"),
                Arguments.of(
                        HEADER + "Euro\t0.8\tn/a\n", ":4: expected an SDR value to be a number > 0, found \"n/a\""),
                Arguments.of(HEADER + "Euro\t-0.8\t\n", ":4: expected an SDR value"),
                Arguments.of(HEADER + "Euro\t0.000\t\n", ":4: expected an SDR value"));
    }

    @ParameterizedTest
    @MethodSource("badImf")
    void unusableImfFileNamesItsLine(String text, String message) {
        assertRefused("imf.tsv" + message, () -> ImfRates.read(TextSource.ofText("imf.tsv", text)));
    }

    static Stream<Arguments> badEcb() {
        return Stream.of(
                Arguments.of("<E>\n</E>", "ecb.xml: expected Cubes with time"),
                Arguments.of("<E>\n<Cube>\n</E>", ":3: expected well-formed XML"),
                Arguments.of("", ": expected well-formed XML"),
                Arguments.of(
                        "<E>\n<Cube time='yesterday'/></E>", ":2: expected a day such as 2023-01-27, found \"yest"),
                Arguments.of("<E><Cube currency='JPY' rate='1'/></E>", ":1: expected a Cube with a time around"),
                Arguments.of(cube("currency='yen' rate='1'"), ":2: expected a currency code"),
                Arguments.of(cube("rate='1'"), ":2: expected a currency code"),
                Arguments.of(cube("currency='JPY'"), ":2: expected a rate to be a number > 0"),
                Arguments.of(
                        cube("currency='JPY' rate='N/A'"), ":2: expected a rate to be a number > 0, found \"N/A\""),
                Arguments.of(cube("currency='JPY' rate='0.00'"), ":2: expected a rate"),
                Arguments.of(
                        cube("currency='JPY' rate='1'/><Cube currency='JPY' rate='2'"),
                        ":2: expected one rate of JPY"));
    }

    @ParameterizedTest
    @MethodSource("badEcb")
    void unusableEcbFileNamesItsLine(String text, String message) {
        assertRefused(message, () -> EcbRates.read(TextSource.ofText("ecb.xml", text)));
    }

    private static String cube(String attributes) {
        return "<E><Cube time='2023-01-27'>\n<Cube " + attributes + "/></Cube></E>";
    }

    private static void assertRefused(String message, Executable reading) {
        InputException refused = assertThrows(InputException.class, reading);
        String found = String.valueOf(refused.getMessage());
        assertTrue(found.contains(message), found);
        assertEquals(1, found.lines().count());
    }
}
