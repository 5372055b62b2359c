package io.github.garboard.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;

/** The QuantLib of this machine, which programs in C++ are linked with. */
final class QuantLib {

    private static final Path HEADER = Path.of("/usr/include/ql/pricingengines/blackcalculator.hpp");

    private QuantLib() {}

    /** Returns whether its headers are there (Debian: libquantlib0-dev). */
    static boolean isInstalled() {
        return Files.exists(HEADER);
    }

    /** Returns the flags that link a program with it. */
    static String[] flags() {
        return new String[] {"-Wl,--no-as-needed", "-lQuantLib"};
    }
}
