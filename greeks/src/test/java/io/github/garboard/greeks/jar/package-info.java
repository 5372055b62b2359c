/** The packaged jar, run by other processes: no class here may be in a package of the library. */
@NullMarked
package io.github.garboard.greeks.jar;

import org.jspecify.annotations.NullMarked;
