package io.github.garboard.collateral.encumbrance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.collateral.laws.CommandProvider;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The ledger against the naive model, over messages that are repeated, late, out of order, and cut off by crashes. */
class LedgerModelProperties {

    private static final Units<BigInteger> UNITS = Units.ofBigInteger();

    private static final List<String> REASONS =
            List.of("AmountNotPositive", "NotFree", "NoOpenPledge", "ExceedsPledge", "NotExpired", "IdInUse");

    private static final int OFTEN = 100;

    /** How far a message may overtake another one. */
    private static final int WINDOW = 5;

    @Provide
    Arbitrary<List<Command<BigInteger>>> commands() {
        Arbitrary<BigInteger> amounts = Arbitraries.longs().between(-1, 20).map(BigInteger::valueOf);
        return CommandProvider.commands(amounts).list().ofMinSize(20).ofMaxSize(100);
    }

    @Property(tries = 3000)
    @StatisticsReport(onFailureOnly = true)
    void ledgerAnswersAsTheModelDoes(@ForAll("commands") List<Command<BigInteger>> commands) {
        Ledger<BigInteger> ledger = EncumbranceLedger.of(UNITS);
        Ledger<BigInteger> model = new LotLedger();
        for (Command<BigInteger> command : commands) {
            Outcome<BigInteger> expected = model.apply(command);
            assertEquals(expected, ledger.apply(command));
            Statistics.label("outcome").collect(kind(expected));
            if (expected.accepted()) {
                Statistics.label("accepted").collect(command.getClass().getSimpleName());
            }
        }
        assertEquals(model.snapshot(), ledger.snapshot());
        // over all tries: every reason and every command is met often
        Statistics.label("outcome").coverage(outcome -> {
            for (String reason : REASONS) {
                outcome.check(reason).count(count -> count > OFTEN);
            }
        });
        Statistics.label("accepted").coverage(accepted -> {
            for (Class<?> type : Command.class.getPermittedSubclasses()) {
                if (type != Command.AtVersion.class) {
                    accepted.check(type.getSimpleName()).count(count -> count > OFTEN);
                }
            }
        });
    }

    @Property(tries = 2000)
    void repetitionsReorderingsAndCrashesLoseAndDoubleNothing(
            @ForAll("commands") List<Command<BigInteger>> commands, @ForAll Random random) {
        EncumbranceLedger<BigInteger> ledger = EncumbranceLedger.of(UNITS);
        Ledger<BigInteger> model = new LotLedger();
        List<Applied<BigInteger>> log = new ArrayList<>();
        LedgerSnapshot<BigInteger> stored = ledger.snapshot();
        for (Command<BigInteger> message : delivery(commands, model, random)) {
            Outcome<BigInteger> outcome = ledger.apply(message);
            assertEquals(model.apply(message), outcome);
            if (outcome instanceof Outcome.Accepted<BigInteger> accepted) {
                log.add(accepted.event());
            }
            if (random.nextInt(10) == 0) {
                stored = ledger.snapshot();
            }
            if (random.nextInt(10) == 0) {
                ledger = afterCrash(
                        random.nextBoolean()
                                ? stored
                                : EncumbranceLedger.of(UNITS).snapshot(),
                        log);
                assertEquals(model.snapshot(), ledger.snapshot());
            }
        }
        assertEquals(model.snapshot(), ledger.snapshot());
    }

    private static EncumbranceLedger<BigInteger> afterCrash(
            LedgerSnapshot<BigInteger> stored, List<Applied<BigInteger>> log) {
        EncumbranceLedger<BigInteger> ledger = EncumbranceLedger.from(UNITS, stored);
        ledger.replay(log.subList((int) stored.version(), log.size()));
        return ledger;
    }

    /** Every message up to three times, overtaken by later ones, some on the condition of a version that may be old. */
    private static List<Command<BigInteger>> delivery(
            List<Command<BigInteger>> commands, Ledger<BigInteger> model, Random random) {
        List<Command<BigInteger>> sent = new ArrayList<>();
        for (Command<BigInteger> command : commands) {
            Command<BigInteger> message = random.nextInt(4) == 0
                    ? command.atVersion("ethereum", model.version("ethereum") + random.nextInt(3))
                    : command;
            for (int times = random.nextInt(3); times >= 0; times--) {
                int late = Math.min(sent.size(), random.nextInt(WINDOW));
                sent.add(sent.size() - late, message);
            }
        }
        return sent;
    }

    @Property(tries = 1000)
    @StatisticsReport(onFailureOnly = true)
    void listsAreAppliedAsTheModelDoes(@ForAll("commands") List<Command<BigInteger>> commands, @ForAll Random random) {
        Ledger<BigInteger> ledger = EncumbranceLedger.of(UNITS);
        Ledger<BigInteger> model = new LotLedger();
        for (int from = 0; from < commands.size(); ) {
            int to = Math.min(commands.size(), from + 1 + random.nextInt(4));
            BatchOutcome<BigInteger> expected = model.applyAll(commands.subList(from, to));
            assertEquals(expected, ledger.applyAll(commands.subList(from, to)));
            assertEquals(model.snapshot(), ledger.snapshot());
            Statistics.collect(expected.getClass().getSimpleName());
            from = to;
        }
        Statistics.coverage(coverage -> {
            coverage.check("Committed").percentage(share -> share > 5);
            coverage.check("RolledBack").percentage(share -> share > 5);
        });
    }

    private static String kind(Outcome<BigInteger> outcome) {
        return outcome instanceof Outcome.Refused<BigInteger> refused
                ? refused.reason().getClass().getSimpleName()
                : outcome.getClass().getSimpleName();
    }
}
