package io.github.garboard.examples.report;

/** A drawing for a report. */
@FunctionalInterface
public interface Figure {

    /**
     * Returns the drawing as an SVG element to stand inside an HTML document, without title; its width is that of the page.
     * Colours and type come from the report's style sheet.
     *
     * @param description what it shows, for readers who hear it
     */
    String svg(String description);
}
