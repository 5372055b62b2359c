/** Not API: checks that the packages of the module share. */
@NullMarked
package io.github.garboard.margin.internal;

import org.jspecify.annotations.NullMarked;
