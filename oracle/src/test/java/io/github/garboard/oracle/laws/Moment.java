package io.github.garboard.oracle.laws;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.LongRange;

/** A second since the epoch, from a minute before the first generated quote to an hour after the last. */
@ForAll
@LongRange(min = QuoteProvider.EARLIEST - 60, max = QuoteProvider.LATEST + 3_600)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Moment {}
