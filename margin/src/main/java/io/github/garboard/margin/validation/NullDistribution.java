package io.github.garboard.margin.validation;

/** What a test statistic is compared with: how it would be distributed if the requirement were right. */
public enum NullDistribution {

    /**
     * The chi-squared limit for long histories. With few expected breaches it can be far off: at one breach in a hundred
     * periods and 250 periods, Kupiec's test at 5 % rejects a right requirement in 9.5 % of histories.
     */
    CHI_SQUARED,

    /**
     * The distribution itself, by enumeration: a right requirement is rejected with at most the significance, and often with
     * less, since counts take few values.
     */
    EXACT
}
