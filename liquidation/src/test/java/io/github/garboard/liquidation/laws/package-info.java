/**
 * Laws that position orders, account orders, liquidation plans, breach times, the evaluations of a crossing index, bonuses, price
 * curves, impacts of trades and ways to share a loss keep, as contracts: implement an interface in a test of your own and its
 * properties run.
 *
 * <p>Needs {@code net.jqwik:jqwik} on the test class path. The generators here serve candidates ({@code @ForAll
 * Candidate<Integer>}), accounts ({@code @ForAll AccountView}) and holdings of positions of yours
 * ({@link io.github.garboard.liquidation.laws.Accounts}).
 */
@NullMarked
package io.github.garboard.liquidation.laws;

import org.jspecify.annotations.NullMarked;
