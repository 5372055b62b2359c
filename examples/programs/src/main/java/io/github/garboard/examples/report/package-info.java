/**
 * A self-contained HTML report with SVG charts: one file, no script, nothing loaded from elsewhere, light and dark.
 *
 * <p>Each chart and table carries a title that states its finding and a sentence that explains it; series are labelled
 * where they end; times are UTC. The types are immutable: each method that adds something returns a new object.
 */
@NullMarked
package io.github.garboard.examples.report;

import org.jspecify.annotations.NullMarked;
