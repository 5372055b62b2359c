package io.github.garboard.examples.report;

import java.util.List;

/** Draws one chart from back to front. Mutable, for one drawing. */
final class ChartDrawing {

    private final List<Layer> layers;
    private final ChartLayout layout;
    private final Frame frame;
    private final Frame.Box box;
    private final Markup svg = new Markup();

    private ChartDrawing(List<Layer> layers, ChartLayout layout) {
        this.layers = layers;
        this.layout = layout;
        this.frame = layout.frame();
        this.box = frame.box();
    }

    static String svg(String unit, List<Layer> layers, ChartLayout layout, String description) {
        ChartDrawing drawing = new ChartDrawing(layers, layout);
        String viewBox = "0 0 " + Markup.number(ChartLayout.WIDTH) + " " + Markup.number(layout.height());
        drawing.svg
                .start("svg", "class", "chart", "viewBox", viewBox, "role", "img", "aria-label", description)
                .line()
                .element("text", unit, "class", "unit", "x", 0.0, "y", 13.0)
                .line();
        if (layout.timeTicks().isEmpty()) {
            drawing.noData();
        } else {
            drawing.data();
        }
        return drawing.svg.end().line().build();
    }

    private void noData() {
        grid();
        centred("no data", "strong", box.left() + box.width() / 2, box.top() + box.height() / 2);
    }

    private void data() {
        spans();
        grid();
        plot();
        topLabels();
        timeAxis();
        sideLabels();
    }

    private void spans() {
        for (Layer layer : layers) {
            if (layer instanceof Layer.Span span) {
                double from = frame.x(span.from().toEpochMilli());
                double width = Math.max(1, frame.x(span.to().toEpochMilli()) - from);
                svg.empty("rect", "class", "span", "x", from, "y", box.top(), "width", width, "height", box.height());
            }
        }
    }

    private void grid() {
        for (ValueRange.Tick tick : layout.valueTicks()) {
            double y = frame.y(tick.value());
            boolean zeroInside = tick.value() == 0 && frame.values().low() < 0;
            rule(zeroInside ? "axis" : "grid", box.left(), y, box.right(), y);
            double baseline = y + Lettering.BASELINE;
            svg.element("text", tick.label(), "x", box.left() - 8, "y", baseline, "text-anchor", "end")
                    .line();
        }
        rule("axis", box.left(), box.bottom(), box.right(), box.bottom());
    }

    /** The inner element cuts off what lies outside of the plot, but for half the width of a line. */
    private void plot() {
        double left = box.left() - 2;
        double top = box.top() - 2;
        double width = box.width() + 4;
        double height = box.height() + 4;
        String viewBox = Markup.number(left) + " " + Markup.number(top) + " " + Markup.number(width) + " "
                + Markup.number(height);
        svg.start("svg", "x", left, "y", top, "width", width, "height", height, "viewBox", viewBox)
                .line();
        for (Layer layer : layers) {
            if (layer instanceof Layer.Band band) {
                svg.empty("path", "class", "fill band " + band.hue().css(), "d", SeriesPath.of(band, frame))
                        .line();
            }
        }
        for (Layer layer : layers) {
            if (layer instanceof Layer.Level level) {
                rule("level", box.left(), frame.y(level.value()), box.right(), frame.y(level.value()));
            } else if (layer instanceof Layer.Line line) {
                svg.empty("path", "class", "line " + line.hue().css(), "d", SeriesPath.of(line, frame))
                        .line();
            }
        }
        svg.end().line();
    }

    private void topLabels() {
        int rows = TopLabels.rows(layout.top());
        for (TopLabels.Placed placed : layout.top()) {
            TopLabels.Wanted label = placed.label();
            double middle = ChartLayout.UNIT_ROW + (rows - placed.row() - 0.5) * Lettering.LINE;
            if (label.hasLine()) {
                rule("event", label.x(), middle + Lettering.LINE / 2, label.x(), box.bottom());
            }
            boolean ends = placed.left() < label.x();
            svg.element(
                            "text",
                            label.text(),
                            "class",
                            "halo strong",
                            "x",
                            ends ? placed.right() : placed.left(),
                            "y",
                            middle + Lettering.BASELINE,
                            "text-anchor",
                            ends ? "end" : "start")
                    .line();
        }
    }

    private void timeAxis() {
        for (TimeAxis.Tick tick : layout.timeTicks()) {
            double x = frame.x(tick.millis());
            rule("axis", x, box.bottom(), x, box.bottom() + 5);
            centred(tick.label(), "tick", x, box.bottom() + 19);
            if (!tick.below().isEmpty()) {
                centred(tick.below(), "strong", x, box.bottom() + 19 + Lettering.LINE);
            }
        }
        svg.element("text", layout.axisTitle(), "class", "unit", "x", box.left(), "y", layout.timeTitle())
                .line();
    }

    private void sideLabels() {
        List<Double> wanted = layout.sides().stream()
                .map(label -> frame.yInside(label.value()))
                .toList();
        double[] placed = SideLabels.place(wanted, box.top() + 4, box.bottom() - 4);
        for (int i = 0; i < placed.length; i++) {
            EndLabel label = layout.sides().get(i);
            String hue = label.hue().css();
            double y = wanted.get(i);
            if (label.isPoint()) {
                double x = frame.x(label.millis());
                svg.empty("circle", "class", "fill " + hue, "cx", x, "cy", y, "r", 3.0);
                rule("reach " + hue, x, y, box.right(), y);
            }
            double text = box.right() + ChartLayout.LEADER;
            rule("leader " + hue, box.right() + 3, y, text - 3, placed[i]);
            double baseline = placed[i] + Lettering.BASELINE;
            svg.element("text", label.name(), "class", "label fill " + hue, "x", text, "y", baseline)
                    .line();
        }
    }

    private void centred(String text, String css, double x, double y) {
        svg.element("text", text, "class", css, "x", x, "y", y, "text-anchor", "middle")
                .line();
    }

    private void rule(String css, double x1, double y1, double x2, double y2) {
        svg.empty("line", "class", css, "x1", x1, "y1", y1, "x2", x2, "y2", y2).line();
    }
}
