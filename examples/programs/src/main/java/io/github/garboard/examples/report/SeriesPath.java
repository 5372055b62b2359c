package io.github.garboard.examples.report;

/**
 * Path data of series, thinned to about the pixels of the drawing: of the points that share a pixel column the first, the
 * lowest, the highest and the last are kept, in their order. A gap ends a stretch; a single point becomes a dot.
 */
final class SeriesPath {

    private final Frame frame;
    private final boolean steps;
    private final StringBuilder path = new StringBuilder();
    private boolean penDown;
    private boolean single;
    private String lastX = "";
    private String lastY = "";

    private SeriesPath(Frame frame, boolean steps) {
        this.frame = frame;
        this.steps = steps;
    }

    /** Returns the path of a line. */
    static String of(Layer.Line line, Frame frame) {
        return new SeriesPath(frame, line.steps()).line(line.data());
    }

    /** Returns the closed path of a band; where either side is a gap, the band has a gap. */
    static String of(Layer.Band band, Frame frame) {
        SeriesPath path = new SeriesPath(frame, false);
        int size = band.low().size();
        for (int start = 0; start < size; ) {
            int end = start;
            while (end < size && !isGap(band, end)) {
                end++;
            }
            if (end > start) {
                path.stretch(band, start, end);
            }
            start = end + 1;
        }
        return path.path.toString();
    }

    private String line(TimeSeries data) {
        int size = data.size();
        for (int i = 0; i < size; ) {
            if (Double.isNaN(data.value(i))) {
                finishStretch();
                i++;
                continue;
            }
            int end = columnEnd(data, i);
            pixelColumn(data, i, end);
            i = end;
        }
        finishStretch();
        return path.toString();
    }

    /** Returns the index after the last point of the column, or of its first gap. */
    private int columnEnd(TimeSeries data, int start) {
        long column = column(data, start);
        int end = start + 1;
        while (end < data.size() && column(data, end) == column && !Double.isNaN(data.value(end))) {
            end++;
        }
        return end;
    }

    private long column(TimeSeries data, int index) {
        return (long) Math.floor(frame.x(data.epochMilli(index)));
    }

    private void pixelColumn(TimeSeries data, int start, int end) {
        int lowest = start;
        int highest = start;
        for (int i = start + 1; i < end; i++) {
            lowest = data.value(i) < data.value(lowest) ? i : lowest;
            highest = data.value(i) > data.value(highest) ? i : highest;
        }
        point(data, start);
        point(data, Math.min(lowest, highest));
        point(data, Math.max(lowest, highest));
        point(data, end - 1);
    }

    private void point(TimeSeries data, int index) {
        String x = Markup.number(frame.x(data.epochMilli(index)));
        String y = Markup.number(frame.y(data.value(index)));
        if (!penDown) {
            path.append('M').append(x).append(' ').append(y);
            penDown = true;
            single = true;
        } else if (!x.equals(lastX) || !y.equals(lastY)) {
            path.append(steps ? 'H' : 'L').append(x).append(steps ? 'V' : ' ').append(y);
            single = false;
        }
        lastX = x;
        lastY = y;
    }

    /** A round cap makes a dot of a stretch of no length. */
    private void finishStretch() {
        if (penDown && single) {
            path.append("h0.01");
        }
        penDown = false;
    }

    /** Goes there along the highs and comes back along the lows, one pixel column at a time. */
    private void stretch(Layer.Band band, int start, int end) {
        StringBuilder back = new StringBuilder();
        char command = 'M';
        for (int i = start; i < end; ) {
            double high = Double.NEGATIVE_INFINITY;
            double low = Double.POSITIVE_INFINITY;
            long column = column(band.low(), i);
            String x = Markup.number(frame.x(band.low().epochMilli(i)));
            for (; i < end && column(band.low(), i) == column; i++) {
                high = Math.max(high, band.high().value(i));
                low = Math.min(low, band.low().value(i));
            }
            path.append(command).append(x).append(' ').append(Markup.number(frame.y(high)));
            back.insert(0, "L" + x + " " + Markup.number(frame.y(low)));
            command = 'L';
        }
        path.append(back).append('Z');
    }

    private static boolean isGap(Layer.Band band, int index) {
        return Double.isNaN(band.low().value(index)) || Double.isNaN(band.high().value(index));
    }
}
