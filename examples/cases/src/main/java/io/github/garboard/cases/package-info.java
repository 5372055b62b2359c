/**
 * Runs files of published figures against compositions of a module's public primitives.
 *
 * <p>A case file is JSON ({@code {"cases": [{id, model, inputs, expected, tolerance, source}]}}) or a CSV grid. A module's
 * {@code CasesTest} maps each {@code model} to a composition; what it cannot yet compose it lists as "not yet". The system
 * property {@code garboard.cases} names a further folder whose files {@code <module>*}{@code /*} run in addition.
 */
@NullMarked
package io.github.garboard.cases;

import org.jspecify.annotations.NullMarked;
