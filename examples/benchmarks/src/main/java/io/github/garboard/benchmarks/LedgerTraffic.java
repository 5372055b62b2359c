package io.github.garboard.benchmarks;

import io.github.garboard.collateral.encumbrance.Account;
import io.github.garboard.collateral.encumbrance.Asset;
import io.github.garboard.collateral.encumbrance.Command;
import io.github.garboard.collateral.encumbrance.EncumbranceLedger;
import io.github.garboard.collateral.encumbrance.Ledger;
import io.github.garboard.collateral.encumbrance.LedgerSnapshot;
import io.github.garboard.collateral.encumbrance.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What a busy pool sends to its ledger: 100 owners with four assets and claims on two further chains; of 100 commands 34
 * pledge, 30 release or seize what was pledged, 12 wrap, 8 unwrap, 6 transfer, 3 deposit, 3 withdraw, and 4 are repetitions.
 * About one in twenty is refused. The seed is fixed.
 */
@State(Scope.Benchmark)
public class LedgerTraffic {

    /** Commands in the list. */
    static final int SIZE = 65_536;

    private static final int OWNERS = 100;
    private static final List<String> CHAINS = List.of("ethereum", "solana");
    private static final List<String> VENUES = List.of("alpha", "beta", "gamma", "delta", "epsilon");

    final List<Command<Long>> commands = new ArrayList<>(SIZE);
    final LedgerSnapshot<Long> initial;

    private final SplittableRandom random = new SplittableRandom(20_131_125);
    private final List<Account> accounts = new ArrayList<>();
    private final List<String> pledges = new ArrayList<>();

    /** Draws the accounts and the commands. */
    public LedgerTraffic() {
        Ledger<Long> ledger = EncumbranceLedger.of(Units.ofLong());
        for (int owner = 0; owner < OWNERS; owner++) {
            for (int asset = 0; asset < 4; asset++) {
                Account account = new Account("owner-" + owner, Asset.of("asset-" + asset, "home"));
                accounts.add(account);
                ledger.apply(new Command.Deposit<>("initial-" + accounts.size(), account, 10_000L));
                for (String chain : CHAINS) {
                    ledger.apply(new Command.Wrap<>("initial-" + chain + accounts.size(), account, chain, 2_000L));
                }
            }
        }
        initial = ledger.snapshot();
        for (int i = 0; i < SIZE; i++) {
            commands.add(draw("command-" + i));
        }
    }

    private Command<Long> draw(String id) {
        int kind = random.nextInt(100);
        Account home = accounts.get(random.nextInt(accounts.size()));
        Account claims = home.on(CHAINS.get(random.nextInt(CHAINS.size())));
        Account any = random.nextInt(3) == 0 ? home : claims;
        long amount = 1L + random.nextInt(150);
        if (kind < 34) {
            pledges.add(id);
            return Command.Pledge.of(id, any, VENUES.get(random.nextInt(VENUES.size())), amount);
        }
        if (kind < 64 && !pledges.isEmpty()) {
            String pledge = pledges.get(random.nextInt(pledges.size()));
            long part = 1L + random.nextInt(30);
            return kind < 60 ? new Command.Release<>(id, pledge, part) : new Command.Seize<>(id, pledge, part);
        }
        if (kind < 76) {
            return new Command.Wrap<>(id, home, claims.asset().chain(), amount);
        }
        if (kind < 84) {
            return new Command.Unwrap<>(id, claims, amount);
        }
        if (kind < 90) {
            return new Command.Transfer<>(id, any, "owner-" + OWNERS, amount);
        }
        if (kind < 96) {
            return kind < 93 ? new Command.Deposit<>(id, home, amount) : new Command.Withdraw<>(id, home, amount);
        }
        return commands.isEmpty()
                ? new Command.Deposit<>(id, home, amount)
                : commands.get(random.nextInt(commands.size()));
    }
}
