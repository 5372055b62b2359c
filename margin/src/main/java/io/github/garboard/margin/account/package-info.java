/** Accounts: equity held against a requirement. */
@NullMarked
package io.github.garboard.margin.account;

import org.jspecify.annotations.NullMarked;
