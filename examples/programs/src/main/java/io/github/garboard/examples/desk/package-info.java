/**
 * The program {@code options-desk}: a book of options, futures and perpetuals on three venues over a recorded market, where its
 * risk sits, and where hedging it would feed on itself.
 */
@NullMarked
package io.github.garboard.examples.desk;

import org.jspecify.annotations.NullMarked;
