package io.github.garboard.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SeriesPathTest {

    private static final Pattern POINT = Pattern.compile("[ML](-?[\\d.]+) (-?[\\d.]+)");

    /** One unit per second and per value. */
    private static final Frame FRAME = new Frame(new Frame.Box(0, 0, 100, 100), 0, 100_000, new ValueRange(0, 100));

    @Test
    void lineGoesFromPointToPoint() {
        assertEquals("M0 90L10 80L20 95", line(series(0, 10, 10, 20, 20, 5)));
    }

    @Test
    void stepsHoldTheValueUntilTheNext() {
        Layer.Line line = new Layer.Line("x", Hue.BLUE, series(0, 10, 10, 20, 20, 5), true);

        assertEquals("M0 90H10V80H20V95", SeriesPath.of(line, FRAME));
    }

    @Test
    void gapsBreakTheLineAndSinglePointsAreDots() {
        double none = Double.NaN;

        assertEquals("M0 90L10 80M30 50h0.01", line(series(0, 10, 10, 20, 20, none, 30, 50, 40, none)));
        assertEquals("", line(series(0, none)));
        assertEquals("", line(new TimeSeries()));
    }

    @Test
    void pixelColumnKeepsFirstLowestHighestAndLast() {
        TimeSeries data = new TimeSeries();
        double[] values = {50, 60, 90, 40, 10, 30, 55};
        for (int i = 0; i < values.length; i++) {
            data.add(Instant.ofEpochMilli(10_000 + 100 * i), values[i]);
        }

        assertEquals("M10 50L10.2 10L10.4 90L10.6 45", line(data));
    }

    @Property
    void thinningKeepsTheExtremesAndTheEnds(
            @ForAll @Size(min = 1, max = 2000) List<@DoubleRange(min = 0, max = 100) @Scale(1) Double> values) {
        TimeSeries data = new TimeSeries();
        for (int i = 0; i < values.size(); i++) {
            data.add(Instant.ofEpochMilli(i * 100_000L / values.size()), values.get(i));
        }
        String path = line(data);
        List<double[]> points = points(path);
        double[] ys =
                points.stream().mapToDouble(point -> 100 - point[1]).sorted().toArray();

        assertEquals(values.stream().mapToDouble(v -> v).min().orElseThrow(), ys[0], 0.06);
        assertEquals(values.stream().mapToDouble(v -> v).max().orElseThrow(), ys[ys.length - 1], 0.06);
        assertEquals(values.get(0), 100 - points.get(0)[1], 0.06);
        assertEquals(values.get(values.size() - 1), 100 - points.get(points.size() - 1)[1], 0.06);
        assertTrue(points.size() <= 404, "at most four points per pixel: " + points.size());
        for (int i = 1; i < points.size(); i++) {
            assertTrue(points.get(i)[0] >= points.get(i - 1)[0], path);
        }
    }

    @Test
    void bandGoesAlongTheHighsAndBackAlongTheLows() {
        Layer.Band band = new Layer.Band("x", Hue.BLUE, series(0, 10, 10, 20), series(0, 30, 10, 40));

        assertEquals("M0 70L10 60L10 80L0 90Z", SeriesPath.of(band, FRAME));
    }

    @Test
    void bandHasAGapWhereEitherSideHasOne() {
        double none = Double.NaN;
        Layer.Band band = new Layer.Band(
                "x", Hue.BLUE, series(0, 10, 10, none, 20, 10, 30, 10), series(0, 30, 10, 40, 20, 30, 30, 30));

        assertEquals("M0 70L0 90ZM20 70L30 70L30 90L20 90Z", SeriesPath.of(band, FRAME));
    }

    @Test
    void bandKeepsTheWidestOfAPixelColumn() {
        TimeSeries low = new TimeSeries().add(Instant.EPOCH, 10).add(Instant.ofEpochMilli(300), 5);
        TimeSeries high = new TimeSeries().add(Instant.EPOCH, 60).add(Instant.ofEpochMilli(300), 20);

        assertEquals("M0 40L0 95Z", SeriesPath.of(new Layer.Band("x", Hue.BLUE, low, high), FRAME));
    }

    private static String line(TimeSeries data) {
        return SeriesPath.of(new Layer.Line("x", Hue.BLUE, data, false), FRAME);
    }

    private static TimeSeries series(double... secondsAndValues) {
        TimeSeries series = new TimeSeries();
        for (int i = 0; i < secondsAndValues.length; i += 2) {
            series.add(Instant.ofEpochSecond((long) secondsAndValues[i]), secondsAndValues[i + 1]);
        }
        return series;
    }

    private static List<double[]> points(String path) {
        List<double[]> points = new ArrayList<>();
        Matcher matcher = POINT.matcher(path);
        while (matcher.find()) {
            points.add(new double[] {Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))});
        }
        return points;
    }
}
