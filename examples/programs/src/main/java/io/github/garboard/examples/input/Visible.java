package io.github.garboard.examples.input;

/** Makes text of unknown origin fit for one line of a terminal. */
final class Visible {

    private static final int LONGEST = 60;

    private Visible() {}

    /** Returns the text with every control or undecodable character replaced by {@code ?}. */
    static String text(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> visible.appendCodePoint(isPrintable(c) ? c : '?'));
        return visible.toString();
    }

    /** Returns the text in quotes, cut after 60 characters, or {@code an empty field}. */
    static String quoted(String text) {
        if (text.isEmpty()) {
            return "an empty field";
        }
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return '"' + text(text) + '"';
        }
        return '"' + text(text.substring(0, text.offsetByCodePoints(0, LONGEST))) + "...\"";
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
