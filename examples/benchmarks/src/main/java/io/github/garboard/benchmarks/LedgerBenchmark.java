package io.github.garboard.benchmarks;

import io.github.garboard.collateral.encumbrance.Command;
import io.github.garboard.collateral.encumbrance.ConcurrentLedger;
import io.github.garboard.collateral.encumbrance.EncumbranceLedger;
import io.github.garboard.collateral.encumbrance.Ledger;
import io.github.garboard.collateral.encumbrance.Units;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Commands per second of the encumbrance ledger, one thread; each round of commands meets the same state. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@OperationsPerInvocation(LedgerTraffic.SIZE)
public class LedgerBenchmark {

    /** Ledgers in the state before the commands. */
    @State(Scope.Thread)
    public static class Fresh {

        private Ledger<Long> plain = EncumbranceLedger.of(Units.ofLong());
        private Ledger<Long> shared = plain;

        /** Makes both anew: one round of commands takes some tens of milliseconds. */
        @Setup(Level.Invocation)
        public void restore(LedgerTraffic traffic) {
            plain = EncumbranceLedger.from(Units.ofLong(), traffic.initial);
            shared = ConcurrentLedger.of(EncumbranceLedger.from(Units.ofLong(), traffic.initial));
        }
    }

    /** The plain ledger. */
    @Benchmark
    public void plain(LedgerTraffic traffic, Fresh ledgers, Blackhole sink) {
        for (Command<Long> command : traffic.commands) {
            sink.consume(ledgers.plain.apply(command));
        }
    }

    /** The same through the lock of the concurrent ledger, which nobody else wants. */
    @Benchmark
    public void sharedByOneThread(LedgerTraffic traffic, Fresh ledgers, Blackhole sink) {
        for (Command<Long> command : traffic.commands) {
            sink.consume(ledgers.shared.apply(command));
        }
    }
}
