package io.github.garboard.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.github.garboard.collateral.encumbrance.Account;
import io.github.garboard.collateral.encumbrance.Asset;
import io.github.garboard.collateral.encumbrance.Command;
import io.github.garboard.collateral.encumbrance.ConcurrentLedger;
import io.github.garboard.collateral.encumbrance.EncumbranceLedger;
import io.github.garboard.collateral.encumbrance.Ledger;
import io.github.garboard.collateral.encumbrance.Units;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZJ_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** The concurrent ledger under jcstress: {@code mvn -Pjcstress -pl examples/benchmarks -am -DskipTests verify}. */
public final class LedgerStress {

    private static final Account DESK = new Account("desk", Asset.of("BTC", "bitcoin"));

    private LedgerStress() {}

    private static Ledger<Long> ledger() {
        EncumbranceLedger<Long> ledger = EncumbranceLedger.of(Units.ofLong());
        ledger.apply(new Command.Deposit<>("deposit", DESK, 10L));
        return ConcurrentLedger.of(ledger);
    }

    /** Two threads pledge the same units. */
    @JCStressTest
    @Outcome(id = {"true, false, 4", "false, true, 4"}, expect = ACCEPTABLE, desc = "One has them.")
    @Outcome(expect = FORBIDDEN, desc = "Promised twice, or to nobody.")
    @State
    public static class DoublePledge {

        private final Ledger<Long> ledger = ledger();

        /** Pledges to one venue. */
        @Actor
        public void alpha(ZZJ_Result result) {
            result.r1 = ledger.apply(Command.Pledge.of("p1", DESK, "alpha", 6L)).accepted();
        }

        /** Pledges to another venue. */
        @Actor
        public void beta(ZZJ_Result result) {
            result.r2 = ledger.apply(Command.Pledge.of("p2", DESK, "beta", 6L)).accepted();
        }

        /** Looks at what is left. */
        @Arbiter
        public void left(ZZJ_Result result) {
            result.r3 = ledger.balance(DESK).free();
        }
    }

    /** Two threads deliver the same message. */
    @JCStressTest
    @Outcome(id = {"true, false, 4", "false, true, 4"}, expect = ACCEPTABLE, desc = "It counts once.")
    @Outcome(expect = FORBIDDEN, desc = "It counts twice, or not.")
    @State
    public static class RepeatedMessage {

        private final Ledger<Long> ledger = ledger();

        /** Delivers it. */
        @Actor
        public void first(ZZJ_Result result) {
            result.r1 = ledger.apply(new Command.Withdraw<>("w1", DESK, 6L)).accepted();
        }

        /** Delivers it again. */
        @Actor
        public void again(ZZJ_Result result) {
            result.r2 = ledger.apply(new Command.Withdraw<>("w1", DESK, 6L)).accepted();
        }

        /** Looks at what is left. */
        @Arbiter
        public void left(ZZJ_Result result) {
            result.r3 = ledger.balance(DESK).free();
        }
    }

    /** One thread wraps and pledges in one list, another one looks. */
    @JCStressTest
    @Outcome(id = {"false, false", "true, true"}, expect = ACCEPTABLE, desc = "All of the list, or none.")
    @Outcome(expect = FORBIDDEN, desc = "A part of the list.")
    @State
    public static class HalfAList {

        private final Ledger<Long> ledger = ledger();

        /** Applies the list. */
        @Actor
        public void list() {
            ledger.applyAll(List.of(
                    new Command.Wrap<>("w1", DESK, "ethereum", 6L),
                    Command.Pledge.of("p1", DESK.on("ethereum"), "alpha", 6L)));
        }

        /** Looks. */
        @Actor
        public void look(ZZ_Result result) {
            var state = ledger.snapshot();
            result.r1 = state.balances().containsKey(DESK.on("ethereum"));
            result.r2 = state.pledges().containsKey("p1");
        }
    }
}
