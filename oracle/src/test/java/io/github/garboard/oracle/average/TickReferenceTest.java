package io.github.garboard.oracle.average;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against mpmath 1.3 with 700 digits: exp(i log 1.0001), and its floor after multiplication. */
class TickReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1.0",
        "1, 1.0001",
        "-1, 0.9999000099990001",
        "23028, 10.000997796590378",
        "-23027, 0.1000000220318979",
        "200311, 499989927.7908808",
        "-276324, 1.0000026438309507e-12",
        "887272, 3.402567868363881e+38",
        "-887272, 2.938956807585585e-39",
        "7000000, 9.79350250370707e+303",
        "-7000000, 1.0210851527545702e-304",
    })
    void priceIsWithinTwoUnitsInTheLastPlace(int index, double expected) {
        assertEquals(expected, new Tick(index).price(), 2 * Math.ulp(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "-200000, 1000000000000000000000000000000, 2063215669444018480018",
        "345678, 123456789, 126872993958994224953881",
        "-276324, 1000000000000000000, 1000002",
        "200311, 100000000, 49998992779088081",
        "-1, 1000000000000000000, 999900009999000099",
        "1, 10000, 10001",
        "1, 9999, 9999",
        "-1, 10001, 10000",
        "-1, 10000, 9999",
        "2, 100000000, 100020001",
        "-2, 100020001, 100000000",
        "-7000000, 1, 0",
        "5, 0, 0",
    })
    void quoteIsTheFloorToTheLastDigit(int index, BigInteger base, BigInteger expected) {
        assertEquals(expected, new Tick(index).quote(base));
    }
}
