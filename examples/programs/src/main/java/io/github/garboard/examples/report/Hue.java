package io.github.garboard.examples.report;

import java.util.List;
import java.util.Locale;

/**
 * The colour of a series. The style sheet gives each hue a tone for light and one for dark; all have a contrast of at least
 * 4.5 with the background and stay apart for readers with any common colour blindness. Use one hue for one thing throughout.
 */
public enum Hue {
    /** The first series. */
    BLUE,
    /** The second series; what goes wrong. */
    VERMILION,
    /** The third series; what goes well. */
    GREEN,
    /** The fourth series. */
    PURPLE,
    /** The fifth series. */
    GOLD,
    /** Background data and reference lines. */
    NEUTRAL;

    private static final List<Hue> SERIES = List.of(BLUE, VERMILION, GREEN, PURPLE, GOLD);

    /** Returns the hue of the series with this index, counted from 0; after the fifth they repeat. */
    public static Hue ofIndex(int index) {
        return SERIES.get(Math.floorMod(index, SERIES.size()));
    }

    /** Returns the class that the style sheet knows. */
    String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
