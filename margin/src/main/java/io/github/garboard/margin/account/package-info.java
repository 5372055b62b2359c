/** Accounts: equity held against a requirement, on one venue and over several, and the margin pools that they share. */
@NullMarked
package io.github.garboard.margin.account;

import org.jspecify.annotations.NullMarked;
