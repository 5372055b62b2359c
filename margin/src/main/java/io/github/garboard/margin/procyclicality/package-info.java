/** How procyclical a requirement is: measures of a path of requirements, and its response to a step in volatility. */
@NullMarked
package io.github.garboard.margin.procyclicality;

import org.jspecify.annotations.NullMarked;
