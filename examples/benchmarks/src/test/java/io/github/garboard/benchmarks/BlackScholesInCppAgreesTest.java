package io.github.garboard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The programs in C++ do the same work as we do. */
class BlackScholesInCppAgreesTest {

    private static final List<Greek> WORK =
            List.of(Greek.PRICE, Greek.DELTA, Greek.GAMMA, Greek.VEGA, Greek.THETA, Greek.RHO);

    /** Of the value and of a unit: theirs are plain differences, and fast functions of a few units in the last place. */
    private static final double FAST_MATH = 1e-11;

    @Test
    void whatTheCompilerMakesOfThePlainFormulasAgrees() throws IOException {
        assertAgrees(BlackScholesInCpp.compile(BlackScholesInCpp.LIBMVEC, "-march=native", "-ffast-math"));
    }

    @Test
    void whatIsWrittenByHandAgrees() throws IOException {
        assertAgrees(BlackScholesInCpp.compile(BlackScholesInCpp.AVX512, "-mavx512f", "-mavx512dq", "-mfma"));
    }

    @Test
    void quantLibAgrees() throws IOException {
        assertAgrees(BlackScholesInCpp.quantLib());
    }

    private static void assertAgrees(Optional<BlackScholesInCpp> peer) throws IOException {
        assumeTrue(peer.isPresent(), "no g++, not x86-64, no AVX-512, or no QuantLib (Debian: libquantlib0-dev)");
        List<BlackScholesMerton> options = new OptionBook().options.subList(0, 101);
        List<double[]> values = peer.orElseThrow()
                .values(options.stream().map(OptionBookColumns::line).toList());
        assertEquals(options.size(), values.size());
        for (int i = 0; i < options.size(); i++) {
            for (int k = 0; k < WORK.size(); k++) {
                double ours = options.get(i).value(WORK.get(k));
                assertEquals(
                        ours,
                        values.get(i)[k],
                        FAST_MATH * (1 + Math.abs(ours)),
                        WORK.get(k).name());
            }
        }
    }
}
