package io.github.garboard.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ChartTest {

    private static final Instant START = Instant.parse("2013-11-30T00:00:00Z");
    private static final TimeSeries RISING =
            new TimeSeries().add(START, 900).add(START.plusSeconds(3600), 1100).add(START.plusSeconds(7200), 1200);
    private static final TimeSeries FALLING =
            new TimeSeries().add(START, 1190).add(START.plusSeconds(3600), 1000).add(START.plusSeconds(7200), 1195);

    private final Chart chart = Chart.in("USD per BTC")
            .line("last <trade>", RISING)
            .step("guarded & safe", FALLING)
            .level("call", 1000)
            .event("breach \"now\"", START.plusSeconds(1800))
            .span("fall", START, START.plusSeconds(600));

    @Test
    void drawingIsWellFormedAndSaysWhatItShows() {
        String svg = chart.svg("Price < 1,000");

        assertEquals("Price < 1,000", Xml.parse(svg).getDocumentElement().getAttribute("aria-label"));
        assertEquals(List.of("last <trade>", "guarded & safe", "call"), Xml.texts(svg, "text", "label"));
        assertEquals(Set.of("breach \"now\"", "fall", "30 Nov"), Set.copyOf(Xml.texts(svg, "text", "strong")));
        assertEquals(List.of("USD per BTC", "Time (UTC), 30 Nov 2013"), Xml.texts(svg, "text", "unit"));
        assertEquals(1, Xml.elements(svg, "rect", "span").size());
        assertEquals(1, Xml.elements(svg, "line", "level").size());
        assertEquals(1, Xml.elements(svg, "line", "event").size());
        assertEquals(2, Xml.elements(svg, "circle", "").size());
    }

    @Test
    void labelsAtTheLineEndsDoNotOverlap() {
        List<Element> labels = Xml.elements(chart.svg("x"), "text", "label");
        double one = Xml.number(labels.get(0), "y");
        double two = Xml.number(labels.get(1), "y");

        assertEquals(Lettering.LINE, Math.abs(one - two), 0.2);
    }

    @Test
    void allThatIsDrawnLiesInTheViewBox() {
        String svg = chart.line("a name so long that it needs a margin of its own", RISING)
                .svg("x");
        String[] box =
                Xml.parse(svg).getDocumentElement().getAttribute("viewBox").split(" ", -1);

        for (Element text : Xml.elements(svg, "text", "")) {
            double width = Lettering.width(text.getTextContent());
            double x = Xml.number(text, "x");
            double left = text.getAttribute("text-anchor").equals("end") ? x - width : x;
            left = text.getAttribute("text-anchor").equals("middle") ? x - width / 2 : left;
            assertTrue(left >= -0.1 && left + width <= 960.1, text.getTextContent() + " at " + left);
            assertTrue(Xml.number(text, "y") < Double.parseDouble(box[3]), text.getTextContent());
        }
    }

    @Test
    void rangeCutsOffWhatLiesBeyond() {
        String svg = chart.range(1000, 1150).svg("x");
        Element dot = Xml.elements(svg, "circle", "blue").get(0);
        Element inner = Xml.elements(svg, "svg", "").get(1);

        assertEquals(Xml.number(inner, "y") + 2, Xml.number(dot, "cy"), 0.11);
        assertEquals(List.of("1,000", "1,050", "1,100", "1,150"), valueTicks(svg));
    }

    @Test
    void zeroIsIncludedOnRequest() {
        assertEquals(
                List.of("0", "500", "1,000"),
                valueTicks(chart.fromZero().height(120).svg("x")));
        assertEquals(List.of("900", "1,000", "1,100", "1,200"), valueTicks(chart.svg("x")));
    }

    @Test
    void huesFollowTheOrderOfTheSeries() {
        String svg =
                chart.line("third", Hue.NEUTRAL, RISING).line("fourth", RISING).svg("x");

        assertEquals(
                List.of("line blue", "line vermilion", "line neutral", "line purple"),
                Xml.elements(svg, "path", "line").stream()
                        .map(path -> path.getAttribute("class"))
                        .toList());
        assertEquals(Hue.BLUE, Hue.ofIndex(5));
    }

    @Test
    void chartDoesNotChangeWhenItsSeriesGrows() {
        TimeSeries series = new TimeSeries().add(START, 1).add(START.plusSeconds(60), 2);
        Chart before = Chart.in("USD").line("x", series);
        String svg = before.svg("x");
        series.add(START.plusSeconds(120), 99);

        assertEquals(svg, before.svg("x"));
        assertNotEquals(svg, Chart.in("USD").line("x", series).svg("x"));
    }

    @Test
    void chartWithoutValuesSaysSo() {
        TimeSeries gaps = new TimeSeries().add(START, Double.NaN);

        for (Chart empty : List.of(
                Chart.in("USD"),
                Chart.in("USD").line("x", gaps).event("y", START),
                Chart.in("USD").level("call", 5),
                Chart.in("USD").band("b", Hue.BLUE, gaps, gaps))) {
            assertTrue(Xml.texts(empty.svg("x"), "text", "strong").contains("no data"));
        }
    }

    @Test
    void seriesOfOnePointIsDrawn() {
        String svg = Chart.in("USD").line("x", new TimeSeries().add(START, 5)).svg("x");

        assertEquals(1, Xml.elements(svg, "circle", "").size());
        assertTrue(Xml.elements(svg, "path", "line").get(0).getAttribute("d").endsWith("h0.01"));
    }

    @Test
    void seriesThatEndsEarlyIsLedToItsLabel() {
        TimeSeries early = new TimeSeries().add(START, 950).add(START.plusSeconds(600), 960);
        String svg = chart.line("early", Hue.GOLD, early).svg("x");
        Element reach = Xml.elements(svg, "line", "reach").get(2);

        assertTrue(Xml.number(reach, "x2") - Xml.number(reach, "x1") > 500, "from the point to the edge");
        assertEquals(Xml.number(reach, "y1"), Xml.number(reach, "y2"));
    }

    @Test
    void bandIsLabelledAtItsMiddleAndMayBeUnnamed() {
        Chart band = Chart.in("USD").band("range", Hue.BLUE, FALLING, RISING);
        String svg = band.band("", Hue.GOLD, FALLING, RISING).svg("x");

        assertEquals(List.of("range"), Xml.texts(svg, "text", "label"));
        assertEquals(2, Xml.elements(svg, "path", "band").size());
    }

    @Test
    void layersThatMakeNoSenseAreRefused() {
        TimeSeries other =
                new TimeSeries().add(START, 1).add(START.plusSeconds(1), 1).add(START.plusSeconds(2), 1);
        TimeSeries series = new TimeSeries().add(START, 1);
        Instant before = START.minusSeconds(1);

        assertThrows(IllegalArgumentException.class, () -> chart.level("x", Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> chart.span("x", START, before));
        assertThrows(IllegalArgumentException.class, () -> chart.band("x", Hue.BLUE, RISING, other));
        assertThrows(IllegalArgumentException.class, () -> chart.band("x", Hue.BLUE, RISING, new TimeSeries()));
        assertThrows(IllegalArgumentException.class, () -> chart.range(1, 1));
        assertThrows(IllegalArgumentException.class, () -> chart.range(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> chart.height(10));
        assertThrows(IllegalArgumentException.class, () -> series.add(before, 1));
        assertThrows(IllegalArgumentException.class, () -> series.add(START, Double.POSITIVE_INFINITY));
        assertThrows(IndexOutOfBoundsException.class, () -> series.value(1));
        assertThrows(IndexOutOfBoundsException.class, () -> series.epochMilli(-1));
    }

    private static List<String> valueTicks(String svg) {
        return Xml.elements(svg, "text", "").stream()
                .filter(text -> text.getAttribute("text-anchor").equals("end")
                        && text.getAttribute("class").isEmpty())
                .map(Element::getTextContent)
                .toList();
    }
}
