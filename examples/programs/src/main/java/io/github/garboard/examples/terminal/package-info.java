/** Output for a terminal of 80 columns, plain ASCII and without colour, so that a file or a pipe reads the same. */
@NullMarked
package io.github.garboard.examples.terminal;

import org.jspecify.annotations.NullMarked;
