package io.github.garboard.examples.fx;

import io.github.garboard.examples.input.InputException;
import io.github.garboard.examples.input.TextSource;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the reference rates of the European Central Bank: {@code <Cube time="2023-01-27"><Cube currency="JPY" rate="141.1"/>…}.
 *
 * <p>The file leaves zeros at the end of a rate away. How many decimals a currency has is therefore taken from the longest of
 * its rates of the last year; a rate can be off by half of the last of them.
 *
 * @see "moneta-convert-ecb 1.4.5, resource eurofxref-hist.xml, Apache License 2.0; rates: European Central Bank"
 */
public final class EcbRates {

    static final String NAME = "ECB";
    /** The recording that comes with the programs: 1999 to February 2023. */
    public static final String RECORDED = "/org/javamoney/moneta/convert/ecb/defaults/eurofxref-hist.xml";

    private static final int YEAR = 365;

    private final TextSource source;
    private final TreeMap<LocalDate, Map<String, BigDecimal>> days = new TreeMap<>();
    private Optional<LocalDate> day = Optional.empty();

    private EcbRates(TextSource source) {
        this.source = source;
    }

    /**
     * Reads all rates.
     *
     * @throws InputException if the text is not as described above
     */
    public static Rates read(TextSource source) {
        EcbRates rates = new EcbRates(source);
        try (InputStream stream = source.open()) {
            rates.parse(stream);
        } catch (IOException e) {
            throw source.unreadable(e);
        }
        return rates.rates();
    }

    private void parse(InputStream stream) {
        int line = 1;
        try {
            XMLInputFactory factory = XMLInputFactory.newInstance();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader reader = factory.createXMLStreamReader(stream);
            while (reader.hasNext()) {
                int event = reader.next();
                line = Math.max(1, reader.getLocation().getLineNumber());
                if (event == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("Cube")) {
                    cube(reader, line);
                }
            }
        } catch (XMLStreamException e) {
            int at =
                    Math.max(line, e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
            throw source.expected(
                    at, "well-formed XML", String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
        if (days.isEmpty()) {
            throw InputException.inFile(source.name(), "Cubes with time, currency and rate", "none");
        }
    }

    private void cube(XMLStreamReader cube, int line) {
        String time = cube.getAttributeValue(null, "time");
        String currency = cube.getAttributeValue(null, "currency");
        String rate = cube.getAttributeValue(null, "rate");
        if (time != null) {
            day = Optional.of(date(time, line));
        } else if (currency != null || rate != null) {
            LocalDate of = day.orElseThrow(() -> source.expected(line, "a Cube with a time around the rates", "none"));
            if (currency == null || !currency.matches("[A-Z]{3}")) {
                throw source.expected(line, "a currency code of three letters", String.valueOf(currency));
            }
            BigDecimal before = days.computeIfAbsent(of, any -> new HashMap<>()).put(currency, rate(rate, line));
            if (before != null) {
                throw source.expected(line, "one rate of " + currency + " on " + of, "a second one");
            }
        }
    }

    private LocalDate date(String text, int line) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw source.expected(line, "a day such as 2023-01-27", text);
        }
    }

    private BigDecimal rate(@Nullable String text, int line) {
        if (text == null || !text.matches("\\d{1,9}(\\.\\d{1,12})?") || new BigDecimal(text).signum() == 0) {
            throw source.expected(line, "a rate to be a number > 0", String.valueOf(text));
        }
        return new BigDecimal(text);
    }

    private Rates rates() {
        Map<String, Integer> decimals = new HashMap<>();
        LocalDate yearAgo = days.lastKey().minusDays(YEAR);
        days.tailMap(yearAgo)
                .values()
                .forEach(day -> day.forEach((currency, rate) -> decimals.merge(currency, rate.scale(), Math::max)));
        Rates rates = new Rates(source.name());
        days.forEach((date, day) -> day.forEach((currency, rate) -> {
            int digits = Math.max(rate.scale(), decimals.getOrDefault(currency, 0));
            rates.add(new Rate(NAME, date, currency, rate.doubleValue(), 0.5 * Math.pow(10, -digits)));
        }));
        return rates;
    }
}
