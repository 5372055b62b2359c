/**
 * The program {@code unified-account}: one trader, three venues, one collateral pool, replayed over recorded trades.
 *
 * <p>It is what a user of the library would write: {@code oracle} decides which price may be used, {@code greeks} values the
 * options, {@code margin} turns scenarios into requirements, {@code collateral} values the pool, {@code liquidation} says what
 * to close. The modules meet here and nowhere else, in lambdas.
 */
@NullMarked
package io.github.garboard.examples.unified;

import org.jspecify.annotations.NullMarked;
