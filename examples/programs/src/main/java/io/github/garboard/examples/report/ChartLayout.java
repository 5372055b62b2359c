package io.github.garboard.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the parts of a chart lie: the margins are as wide as the labels in them need.
 *
 * @param frame the plot
 * @param height the height of the drawing
 * @param top the labels above the plot
 * @param sides the labels beside it
 * @param valueTicks the ticks of the value axis
 * @param timeTicks the ticks of the axis along the chart, none if there are no data
 * @param axisTitle the title of that axis
 */
record ChartLayout(
        Frame frame,
        double height,
        List<TopLabels.Placed> top,
        List<EndLabel> sides,
        List<ValueRange.Tick> valueTicks,
        List<TimeAxis.Tick> timeTicks,
        String axisTitle) {

    /** The width of the drawing in its own units. */
    static final double WIDTH = 960;

    /** The height of the row that holds the unit. */
    static final double UNIT_ROW = 28;

    /** From the right edge of the plot to the labels beside it. */
    static final double LEADER = 14;

    private static final double VALUE_TICK_ROOM = 40;
    private static final double TIME_TICK_ROOM = 84;

    /** Margins that most charts keep, so that their times stand under each other. */
    private static final double LEAST_LEFT = 64;

    private static final double LEAST_RIGHT = 176;

    static ChartLayout of(List<Layer> layers, double plotHeight, ValueRange values, HorizontalAxis axis) {
        List<EndLabel> sides = EndLabel.of(layers);
        List<ValueRange.Tick> valueTicks = values.ticks((int) Math.max(5, plotHeight / VALUE_TICK_ROOM));
        double left = Math.max(LEAST_LEFT, 12 + widest(valueTicks.stream().map(ValueRange.Tick::label)));
        double right = Math.max(LEAST_RIGHT, LEADER + widest(sides.stream().map(EndLabel::name)));
        double width = WIDTH - left - Math.min(WIDTH / 2, right);
        TimeExtent time = TimeExtent.of(layers);
        Frame atTop = new Frame(new Frame.Box(left, 0, width, plotHeight), time.from(), time.to(), values);
        List<TopLabels.Placed> top = TopLabels.place(wanted(layers, atTop), left, WIDTH);
        double y = UNIT_ROW + TopLabels.rows(top) * Lettering.LINE;
        Frame frame = new Frame(new Frame.Box(left, y, width, plotHeight), time.from(), time.to(), values);
        List<TimeAxis.Tick> timeTicks =
                time.isEmpty() ? List.of() : axis.ticks(time.from(), time.to(), (int) (width / TIME_TICK_ROOM));
        double height = y + plotHeight + 30 + (hasDates(timeTicks) ? 2 : 1) * Lettering.LINE;
        return new ChartLayout(frame, height, top, sides, valueTicks, timeTicks, axis.title(time.from(), time.to()));
    }

    /** Returns the baseline of the title of the time axis, below the ticks and their dates. */
    double timeTitle() {
        return height - 8;
    }

    private static double widest(Stream<String> texts) {
        return texts.mapToDouble(Lettering::width).max().orElse(0);
    }

    private static boolean hasDates(List<TimeAxis.Tick> ticks) {
        return ticks.stream().anyMatch(tick -> !tick.below().isEmpty());
    }

    private static List<TopLabels.Wanted> wanted(List<Layer> layers, Frame frame) {
        List<TopLabels.Wanted> wanted = new ArrayList<>();
        for (Layer layer : layers) {
            if (layer instanceof Layer.Event event) {
                wanted.add(
                        new TopLabels.Wanted(event.name(), frame.x(event.time().toEpochMilli()), true));
            } else if (layer instanceof Layer.Span span) {
                wanted.add(new TopLabels.Wanted(span.name(), frame.x(span.from().toEpochMilli()), false));
            }
        }
        return wanted;
    }
}
