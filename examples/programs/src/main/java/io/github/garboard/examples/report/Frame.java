package io.github.garboard.examples.report;

/** Where the plot lies in the drawing, and which times and values its edges stand for. */
record Frame(Box box, long from, long to, ValueRange values) {

    /** A rectangle in units of the drawing; y grows downwards. */
    record Box(double left, double top, double width, double height) {

        double right() {
            return left + width;
        }

        double bottom() {
            return top + height;
        }
    }

    /** Returns the place of a time, in milliseconds, from the left of the drawing. */
    double x(long millis) {
        return to == from
                ? box.left() + box.width() / 2
                : box.left() + box.width() * ((double) (millis - from) / (to - from));
    }

    /** Returns the place of a value from the top of the drawing, not beyond one height outside of the plot. */
    double y(double value) {
        double fraction = (values.high() - value) / (values.high() - values.low());
        return box.top() + box.height() * Math.max(-1, Math.min(2, fraction));
    }

    /** Returns the place of a value, moved onto the edge of the plot if it lies outside. */
    double yInside(double value) {
        return Math.max(box.top(), Math.min(box.bottom(), y(value)));
    }
}
