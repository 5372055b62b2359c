package io.github.garboard.oracle.aggregate;

/** Mutable and not thread-safe: the price of the sources that are present, kept while they change one at a time. */
interface RunningEstimate {

    /** Returns whether a quote like this takes part in the price. */
    boolean counts(double confidence, double weight);

    /** Makes a source present with this quote, in place of any other one. */
    void put(int source, double price, double confidence, double weight);

    /** Makes a source absent, if it is not yet. */
    void remove(int source);

    /** Returns the price of at least one source. */
    double price();

    /** Returns the confidence of the given price, which is that of the sources present. */
    double confidence(double price);
}
