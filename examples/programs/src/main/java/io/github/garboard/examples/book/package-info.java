/** The positions of a trader over several venues and the collateral behind them, read from a small comma-separated file. */
@NullMarked
package io.github.garboard.examples.book;

import org.jspecify.annotations.NullMarked;
