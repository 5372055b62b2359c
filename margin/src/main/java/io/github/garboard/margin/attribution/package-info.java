/** Attribution: what each part of a portfolio has in its requirement. */
@NullMarked
package io.github.garboard.margin.attribution;

import org.jspecify.annotations.NullMarked;
