package io.github.garboard.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CurveChartTest {

    private static final double[] SPOTS = {400, 1000, 1800};
    private static final double[] VALUES = {-1, 0.5, 2};

    private static String svg(CurveChart chart) {
        String svg = chart.svg("what it shows");
        Xml.parse(svg);
        return svg;
    }

    @Test
    void axisHasNumbersAndItsTitle() {
        String svg = svg(CurveChart.in("factor", "Spot, USD").line("curve", Hue.BLUE, SPOTS, VALUES));
        for (String text : new String[] {">400<", ">1,000<", ">1,800<", ">Spot, USD<", ">factor<", ">curve<"}) {
            assertTrue(svg.contains(text), text + " in " + svg);
        }
        assertFalse(svg.contains("UTC"), svg);
    }

    @Test
    void levelsEventsAndSpansAreLabelled() {
        String svg = svg(CurveChart.in("factor", "Spot")
                .line("curve", Hue.BLUE, SPOTS, VALUES)
                .fromZero()
                .level("limit", 1)
                .event("last", 999.5)
                .span("zone", 700, 900));
        for (String text : new String[] {">limit<", ">last<", ">zone<", "class=\"span\"", "class=\"event\""}) {
            assertTrue(svg.contains(text), text + " in " + svg);
        }
    }

    @Test
    void placesAreKeptToAThousandth() {
        String svg = svg(CurveChart.in("y", "x").line("c", Hue.GREEN, new double[] {0, 0.5, 1}, VALUES));
        assertTrue(svg.contains(">0.4<"), svg);
        String path = Xml.elements(svg, "path", "green").get(0).getAttribute("d");
        assertEquals(3, path.split("[ML]", -1).length - 1, path);
    }

    @Test
    void badPointsAreNamed() {
        CurveChart chart = CurveChart.in("y", "x");
        IllegalArgumentException lengths =
                assertThrows(IllegalArgumentException.class, () -> chart.line("c", Hue.BLUE, SPOTS, new double[2]));
        assertEquals("places and values must have the same length: 3, 2", lengths.getMessage());
        assertThrows(IllegalArgumentException.class, () -> chart.line("c", Hue.BLUE, new double[] {2, 1, 3}, VALUES));
    }
}
