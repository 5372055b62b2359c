/**
 * Runnable programs that put the library to work on real market data.
 *
 * <p>{@code Main} reads the command line; {@code input}, {@code market} and {@code book} read files; {@code table},
 * {@code terminal} and {@code report} show results.
 */
@NullMarked
package io.github.garboard.examples;

import org.jspecify.annotations.NullMarked;
