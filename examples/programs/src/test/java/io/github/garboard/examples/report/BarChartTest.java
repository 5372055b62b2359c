package io.github.garboard.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class BarChartTest {

    @Test
    void barsAreAsLongAsTheirValues() {
        String svg = BarChart.in("USD")
                .row("alpha", 100)
                .row("beta", 25)
                .row("zero", 0)
                .svg("x");
        List<Element> bars = Xml.elements(svg, "rect", "");

        assertEquals(3, bars.size());
        assertEquals(4, Xml.number(bars.get(0), "width") / Xml.number(bars.get(1), "width"), 0.01);
        assertEquals(0, Xml.number(bars.get(2), "width"));
        assertEquals(List.of("100.0", "25.0", "0.0"), Xml.texts(svg, "text", "value"));
    }

    @Test
    void negativeBarsGoLeftOfZero() {
        String svg = BarChart.in("USD")
                .decimals(0)
                .row("cost", -1000)
                .row("gain", 500)
                .svg("x");
        List<Element> bars = Xml.elements(svg, "rect", "");
        double zero = Xml.number(Xml.elements(svg, "line", "axis").get(0), "x1");

        assertEquals(zero, Xml.number(bars.get(0), "x") + Xml.number(bars.get(0), "width"), 0.11);
        assertEquals(zero, Xml.number(bars.get(1), "x"), 0.11);
        assertEquals(List.of("\u22121,000", "500"), Xml.texts(svg, "text", "value"));
        assertEquals(
                List.of("end", "start"),
                Xml.elements(svg, "text", "value").stream()
                        .map(text -> text.getAttribute("text-anchor"))
                        .toList());
    }

    @Test
    void seriesAreNamedBesideEachBar() {
        String svg = BarChart.in("USD", "before", "after")
                .hues(Hue.VERMILION, Hue.GREEN)
                .row("a <b>", 2, 1)
                .row("c", 3, Double.NaN)
                .svg("x");

        assertEquals(List.of("before", "after", "before", "after"), Xml.texts(svg, "text", "label"));
        assertEquals(List.of("a <b>", "c"), Xml.texts(svg, "text", "strong"));
        assertEquals(List.of("2.000", "1.000", "3.000", "n/a"), Xml.texts(svg, "text", "value"));
        assertEquals(2, Xml.elements(svg, "rect", "vermilion").size());
        assertEquals(1, Xml.elements(svg, "rect", "green").size());
    }

    @Test
    void valuesStayInTheViewBox() {
        for (double value : new double[] {1_234_567, -1_234_567, 0.001}) {
            String svg = BarChart.in("USD").row("a long name of a bar", value).svg("x");
            Element text = Xml.elements(svg, "text", "value").get(0);
            double width = Lettering.width(text.getTextContent());
            double x = Xml.number(text, "x");

            assertTrue(value < 0 ? x - width >= 0 : x + width <= 960.1, text.getTextContent() + " at " + x);
        }
    }

    @Test
    void emptyChartIsDrawn() {
        assertEquals(List.of("USD"), Xml.texts(BarChart.in("USD").svg("x"), "text", ""));
    }

    @Test
    void rowsThatDoNotFitAreRefused() {
        BarChart chart = BarChart.in("USD", "before", "after");

        assertThrows(IllegalArgumentException.class, () -> chart.row("x", 1));
        assertThrows(IllegalArgumentException.class, () -> chart.row("x", 1, Double.NEGATIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> chart.hues(Hue.BLUE));
        assertThrows(IllegalArgumentException.class, () -> chart.decimals(-1));
    }
}
