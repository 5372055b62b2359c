package io.github.garboard.examples.fx;

import io.github.garboard.examples.input.CsvRow;
import io.github.garboard.examples.input.CsvSource;
import io.github.garboard.examples.input.TextSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the five-day report of the International Monetary Fund, separated by tabs: after {@code SDRs per Currency unit} a line
 * of days ({@code Currency, January 30, 2023, …}), then one line for each currency up to a blank one. A missing figure is blank.
 *
 * <p>Units of a currency for one euro are the value of the euro over that of the currency, so that the special drawing right
 * cancels. All figures are rounded to six significant digits (note 2 of the report); a ratio can be off by the sum of both.
 *
 * @see "moneta-convert-imf 1.4.5, resource rms_five.tsv, Apache License 2.0; rates: International Monetary Fund"
 */
final class ImfRates {

    static final String NAME = "IMF";
    static final String RECORDED = "/org/javamoney/moneta/convert/imf/defaults/rms_five.tsv";

    private static final String NAMES = "/io/github/garboard/examples/fx/imf-names.csv";
    private static final String TITLE = "SDRs per Currency unit (";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
    private static final int SIGNIFICANT = 6;

    private final TextSource source;
    private final Map<String, String> codes = codes();
    private final List<LocalDate> days = new ArrayList<>();
    private final Map<LocalDate, Map<String, Double>> values = new TreeMap<>();

    private ImfRates(TextSource source) {
        this.source = source;
    }

    static Rates read(TextSource source) {
        ImfRates rates = new ImfRates(source);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.UTF_8))) {
            rates.parse(reader.lines().toList());
        } catch (IOException e) {
            throw source.unreadable(e);
        }
        return rates.rates();
    }

    private void parse(List<String> lines) {
        int at = 0;
        while (at < lines.size() && !lines.get(at).startsWith(TITLE)) {
            at++;
        }
        while (at < lines.size() && !lines.get(at).startsWith("Currency\t")) {
            at++;
        }
        if (at == lines.size()) {
            throw source.expected(lines.size() + 1, "\"" + TITLE + "...\" and a line of days", "the end of the file");
        }
        days(lines.get(at), at + 1);
        for (at++; at < lines.size() && !lines.get(at).isBlank(); at++) {
            row(lines.get(at), at + 1);
        }
    }

    private void days(String line, int number) {
        String[] fields = line.split("\t", -1);
        for (int i = 1; i < fields.length; i++) {
            try {
                days.add(LocalDate.parse(fields[i].strip(), DAY));
            } catch (DateTimeException e) {
                throw source.expected(number, "a day such as January 27, 2023", fields[i]);
            }
        }
        if (Set.copyOf(days).size() < days.size()) {
            throw source.expected(number, "each day once", line);
        }
    }

    private void row(String line, int number) {
        String[] fields = line.split("\t", -1);
        if (fields.length - 1 != days.size()) {
            throw source.expected(number, "a currency and " + days.size() + " figures", line);
        }
        String code = codes.get(fields[0].strip());
        if (code == null) {
            throw source.expected(number, "a currency that " + NAMES + " names", fields[0]);
        }
        for (int i = 1; i < fields.length; i++) {
            String text = fields[i].strip();
            if (!text.isEmpty()) {
                Double before = values.computeIfAbsent(days.get(i - 1), any -> new HashMap<>())
                        .put(code, figure(text, number));
                if (before != null) {
                    throw source.expected(number, "one line of " + fields[0], "a second one");
                }
            }
        }
    }

    private double figure(String text, int number) {
        if (!text.matches("\\d{1,6}\\.\\d{1,12}") || Double.parseDouble(text) == 0) {
            throw source.expected(number, "an SDR value to be a number > 0", text);
        }
        return Double.parseDouble(text);
    }

    private Rates rates() {
        Rates rates = new Rates(source.name());
        days.forEach(rates::date);
        values.forEach((date, day) -> {
            Double euro = day.get("EUR");
            if (euro != null) {
                day.forEach((code, value) -> {
                    double perEuro = euro / value;
                    double rounding = code.equals("EUR") ? 0 : perEuro * (halfDigit(euro) + halfDigit(value));
                    rates.add(new Rate(NAME, date, code, perEuro, rounding));
                });
            }
        });
        return rates;
    }

    /** Half of the last significant digit, relative to the value. */
    private static double halfDigit(double value) {
        return 0.5 * Math.pow(10, Math.floor(Math.log10(value)) - SIGNIFICANT + 1) / value;
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        List<CsvRow> rows = new ArrayList<>();
        CsvSource.ofResource(NAMES).forEach(rows::add);
        rows.stream().skip(1).forEach(row -> codes.put(row.text(0, "name"), row.text(1, "code")));
        return codes;
    }
}
