package io.github.garboard.examples.adaptive;

import io.github.garboard.examples.report.Hue;

/** The requirements that are compared. */
enum Model {
    STATIC("static", Hue.NEUTRAL, "the sixth worst of the first 500 losses, for ever"),
    EWMA("EWMA", Hue.VERMILION, "2.33 volatilities, RiskMetrics' decay of 0.94"),
    GARCH("GARCH", Hue.PURPLE, "2.33 volatilities of a GARCH(1,1), fitted anew every 500 periods"),
    FILTERED("filtered historical", Hue.BLUE, "the sixth worst of 500 losses scaled to today's volatility"),
    CONFORMAL("conformal", Hue.GREEN, "the EWMA requirement times a multiplier that breaches raise and quiet lowers"),
    LINEAR("linear quantile", Hue.GOLD, "learned: quantile regression on four volatilities, within limits"),
    TREES("tree ensemble", Hue.GOLD, "learned: a forest on the same volatilities, within the same limits");

    private final String words;
    private final Hue hue;
    private final String rule;

    Model(String words, Hue hue, String rule) {
        this.words = words;
        this.hue = hue;
        this.rule = rule;
    }

    String words() {
        return words;
    }

    Hue hue() {
        return hue;
    }

    String rule() {
        return rule;
    }
}
