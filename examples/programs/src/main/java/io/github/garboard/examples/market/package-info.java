/** Recorded trades of one market, read from a file or from the recording that comes with the programs. */
@NullMarked
package io.github.garboard.examples.market;

import org.jspecify.annotations.NullMarked;
