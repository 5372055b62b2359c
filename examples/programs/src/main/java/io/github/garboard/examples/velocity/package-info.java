/**
 * The program {@code time-to-margin}: collateral on five chains, a venue that calls for it while the recorded price falls, and
 * the question how much of it can be there in time.
 */
@NullMarked
package io.github.garboard.examples.velocity;

import org.jspecify.annotations.NullMarked;
