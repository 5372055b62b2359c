package io.github.garboard.margin.laws;

/** Assertions without a test framework: users of the laws have jqwik only. */
final class Law {

    private Law() {}

    static void require(boolean kept, String numbers) {
        if (!kept) {
            throw new AssertionError(numbers);
        }
    }
}
