/**
 * Two sources of the same daily rates, held against each other: where they have gaps, how far they are apart, which of their
 * prices a guard lets through, and why the yen differs.
 */
@NullMarked
package io.github.garboard.examples.fx;

import org.jspecify.annotations.NullMarked;
