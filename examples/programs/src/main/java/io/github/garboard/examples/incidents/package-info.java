/**
 * The program {@code incident-shapes}: three recorded incidents, each under the rule that was in force and under one that is
 * composed from this library. It shows direction and order of magnitude, not history to the digit.
 */
@NullMarked
package io.github.garboard.examples.incidents;

import org.jspecify.annotations.NullMarked;
