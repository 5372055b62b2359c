package io.github.garboard.examples.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Builds well-formed markup: every element closes, every text and attribute is escaped. Mutable, not thread-safe. */
final class Markup {

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are given as name, value, name, value. */
    Markup start(String element, Object... attributes) {
        tag(element, attributes).append('>');
        open.push(element);
        return this;
    }

    /** Adds an element without content. */
    Markup empty(String element, Object... attributes) {
        tag(element, attributes).append("/>");
        return this;
    }

    /** Adds an element that holds only text. */
    Markup element(String element, String content, Object... attributes) {
        return start(element, attributes).text(content).end();
    }

    /** Closes the element opened last. */
    Markup end() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Adds text. */
    Markup text(String content) {
        text.append(escape(content));
        return this;
    }

    /** Adds a line break between elements, for those who read the source. */
    Markup line() {
        text.append('\n');
        return this;
    }

    /** Adds markup that is already well-formed. */
    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    /** Returns what was built. */
    String build() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("elements still open: " + open);
        }
        return text.toString();
    }

    /** Returns a coordinate with one decimal, a tenth of a pixel. */
    static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private StringBuilder tag(String element, Object... attributes) {
        text.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            String written = value instanceof Double number ? number(number) : value.toString();
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(written))
                    .append('"');
        }
        return text;
    }

    /** Characters that no markup may hold, such as most control characters, become U+FFFD. */
    private static String escape(String content) {
        StringBuilder escaped = new StringBuilder(content.length());
        content.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int c) {
        boolean white = c == '\t' || c == '\n' || c == '\r';
        boolean control = c < 0x20 && !white;
        boolean halfPair = c >= 0xD800 && c < 0xE000;
        return !control && !halfPair && c != 0xFFFE && c != 0xFFFF;
    }
}
