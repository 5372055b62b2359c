package io.github.garboard.examples.report;

import java.util.List;

/** The first and the last time of what a chart shows, in milliseconds; empty if no series has a finite value. */
record TimeExtent(long from, long to, boolean isEmpty) {

    static TimeExtent of(List<Layer> layers) {
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        boolean isEmpty = true;
        for (Layer layer : layers) {
            if (layer instanceof Layer.Event event) {
                from = Math.min(from, event.time().toEpochMilli());
                to = Math.max(to, event.time().toEpochMilli());
            } else if (layer instanceof Layer.Span span) {
                from = Math.min(from, span.from().toEpochMilli());
                to = Math.max(to, span.to().toEpochMilli());
            } else if (!(layer instanceof Layer.Level)) {
                TimeSeries data = layer instanceof Layer.Band band ? band.low() : ((Layer.Line) layer).data();
                if (data.lastFinite() >= 0) {
                    isEmpty = false;
                    from = Math.min(from, data.epochMilli(0));
                    to = Math.max(to, data.epochMilli(data.size() - 1));
                }
            }
        }
        return from > to ? new TimeExtent(0, 0, true) : new TimeExtent(from, to, isEmpty);
    }
}
