/** What the command line hands to a program, and the options that programs share. */
@NullMarked
package io.github.garboard.examples.cli;

import org.jspecify.annotations.NullMarked;
