/** Incidents replayed against the rule that was in force and against compositions of the module. */
@NullMarked
package io.github.garboard.oracle.incidents;

import org.jspecify.annotations.NullMarked;
