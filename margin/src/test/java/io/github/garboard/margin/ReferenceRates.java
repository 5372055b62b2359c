package io.github.garboard.margin;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Daily moves of the euro against a currency, in percent, from the reference rates of the European Central Bank.
 *
 * @see "moneta-convert-ecb 1.4.5, resource eurofxref-hist.xml, Apache License 2.0; rates: European Central Bank, from
 *     1999-01-04 to 2023-02-21"
 */
public final class ReferenceRates {

    private static final String RECORDED = "/org/javamoney/moneta/convert/ecb/defaults/eurofxref-hist.xml";

    private static final Map<String, NavigableMap<LocalDate, Double>> RATES = read();

    private ReferenceRates() {}

    /** Returns 100 ln(rate / rate before) between two days, both included. */
    public static double[] percentMoves(String currency, String firstDay, String lastDay) {
        double[] logs = Objects.requireNonNull(RATES.get(currency), currency)
                .subMap(LocalDate.parse(firstDay), true, LocalDate.parse(lastDay), true)
                .values()
                .stream()
                .mapToDouble(Math::log)
                .toArray();
        double[] moves = new double[logs.length - 1];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = 100 * (logs[i + 1] - logs[i]);
        }
        return moves;
    }

    private static Map<String, NavigableMap<LocalDate, Double>> read() {
        Map<String, NavigableMap<LocalDate, Double>> rates = new HashMap<>();
        try (InputStream stream = Objects.requireNonNull(ReferenceRates.class.getResourceAsStream(RECORDED))) {
            XMLStreamReader reader = XMLInputFactory.newInstance().createXMLStreamReader(stream);
            LocalDate day = LocalDate.MIN;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    String time = reader.getAttributeValue(null, "time");
                    String currency = reader.getAttributeValue(null, "currency");
                    day = time == null ? day : LocalDate.parse(time);
                    if (currency != null) {
                        rates.computeIfAbsent(currency, any -> new TreeMap<>())
                                .put(day, Double.valueOf(reader.getAttributeValue(null, "rate")));
                    }
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw new AssertionError("rates of the jar cannot be read", e);
        }
        return rates;
    }
}
