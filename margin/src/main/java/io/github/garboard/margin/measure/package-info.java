/** Loss measures over scenarios that are equally likely: quantiles, tail means and spectra of the sorted losses. */
@NullMarked
package io.github.garboard.margin.measure;

import org.jspecify.annotations.NullMarked;
