/**
 * The program {@code adaptive-margin}: seven requirements, from a fixed one to a tree ensemble, against what was really lost on
 * the franc, the rouble and bitcoin.
 */
@NullMarked
package io.github.garboard.examples.adaptive;

import org.jspecify.annotations.NullMarked;
