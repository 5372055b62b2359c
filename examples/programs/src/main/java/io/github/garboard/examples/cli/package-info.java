/** What the command line hands to a program. */
@NullMarked
package io.github.garboard.examples.cli;

import org.jspecify.annotations.NullMarked;
