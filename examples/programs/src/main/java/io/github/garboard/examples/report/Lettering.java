package io.github.garboard.examples.report;

/**
 * The size of text in a drawing, without a font to measure. The widths are those of DejaVu Sans Bold at 13 units, the widest
 * of the fonts that the style sheet may end up with: with any other there is a little more room than needed.
 */
final class Lettering {

    /** The distance between lines of text that may stand under each other. */
    static final double LINE = 17;

    /** From the middle of a line of text down to its baseline. */
    static final double BASELINE = 4.5;

    private static final double NARROW = 5;
    private static final double SLIM = 6.5;
    private static final double USUAL = 9.3;
    private static final double CAPITAL = 10.5;
    private static final double WIDE = 14.3;

    private Lettering() {}

    /** Returns about how wide a text is. */
    static double width(String text) {
        return text.codePoints().mapToDouble(Lettering::width).sum();
    }

    private static double width(int codePoint) {
        if (" .,:;'|!ijlI".indexOf(codePoint) >= 0) {
            return NARROW;
        }
        if ("()frt-/\"".indexOf(codePoint) >= 0) {
            return SLIM;
        }
        if ("mwMW%@".indexOf(codePoint) >= 0 || codePoint > 0x2E80) {
            return WIDE;
        }
        return Character.isUpperCase(codePoint) || codePoint == '\u2212' ? CAPITAL : USUAL;
    }
}
